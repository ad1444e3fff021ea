import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Turns what rules say into findings: quotation, tier, contact, deadline.
struct FindingWriter {
  let scene: Scene
  let moment: Date
  let mask: ValueMask

  private var policy: Policy { scene.policy }

  func entry(_ rule: Rule, _ outcome: KindOutcome, shieldedBy shield: Shield?) -> UndeterminedEntry {
    let tier = self.tier(rule, outcome)
    return UndeterminedEntry(
      rule: rule.id, kind: rule.kindID, clause: clause(rule), sentence: sentence(rule),
      tier: tier?.id ?? rule.tier, action: shield != nil ? .clear : tier?.action ?? .block,
      missing: outcome.missing.sorted(), spans: spans(outcome), shieldedBy: shield?.id,
      isConfidential: type(of: rule.kind).isSecret)
  }

  func finding(_ rule: Rule, _ outcome: KindOutcome) -> Finding {
    let tier = self.tier(rule, outcome)
    let contact = tier?.contact.flatMap { policy.contacts[$0] }
    return Finding(
      rule: rule.id, kind: rule.kindID, clause: clause(rule), sentence: sentence(rule), tier: tier?.id ?? rule.tier,
      action: tier?.action ?? .block, spans: spans(outcome),
      reason: mask.reason(outcome.reason, quoting: outcome.hits, of: scene.scan), advice: rule.advice,
      contact: contact.map(reference), respondBy: deadline(tier, contact),
      mayAnswer: outcome.mayAnswer.map { PersonReference(id: $0.id, name: $0.name) },
      isConfidential: type(of: rule.kind).isSecret)
  }

  /// A finding that a shield turned into a note: nothing is asked of anybody, and the shield's contact stands ready.
  func note(_ rule: Rule, _ outcome: KindOutcome, _ shield: Shield) -> Finding {
    var finding = self.finding(rule, outcome)
    finding.action = .clear
    finding.shieldedBy = shield.id
    finding.contact = shield.contact.flatMap { policy.contacts[$0] }.map(reference)
    finding.respondBy = nil
    finding.advice = nil
    finding.mayAnswer = []
    finding.reason = "This may be protected speech, so nothing is asked of its author."
    return finding
  }

  /// The outcome's own tier or the rule's; the rule's evasion tier when the words are disguised and it is graver.
  private func tier(_ rule: Rule, _ outcome: KindOutcome) -> Tier? {
    let usual = policy.tier(outcome.tier ?? rule.tier)
    guard let evasion = rule.evasionTier.flatMap(policy.tier),
      outcome.hits.contains(where: { $0.views.containsDisguise })
    else { return usual }
    let isGraver = usual.map { evasion.action > $0.action || isBefore(evasion, $0) } ?? true
    return isGraver ? evasion : usual
  }

  private func isBefore(_ left: Tier, _ right: Tier) -> Bool {
    (policy.tiers.firstIndex { $0.id == left.id } ?? 0) < (policy.tiers.firstIndex { $0.id == right.id } ?? 0)
  }

  private func deadline(_ tier: Tier?, _ contact: Contact?) -> Date? {
    guard let within = tier?.within, let contact, tier?.action != .clear else { return nil }
    return Deadline.deadline(after: moment, within: within, hours: contact.hours, zone: policy.zone)
  }

  private func reference(_ contact: Contact) -> ContactReference {
    ContactReference(
      id: contact.id, name: contact.name, email: contact.email, phone: contact.phone,
      backup: contact.backup.flatMap { policy.contacts[$0]?.name })
  }

  private func spans(_ outcome: KindOutcome) -> [FindingSpan] {
    SpanMerging.merged(outcome.hits).map { hit in
      mask.span(FindingSpan(span: hit.span, text: scene.scan.characters(of: hit.span), views: hit.views))
    }
  }

  private func clause(_ rule: Rule) -> ClauseReference {
    policy.clause(rule.clause)?.reference ?? ClauseReference(id: rule.clause, number: "", title: "", section: "")
  }

  private func sentence(_ rule: Rule) -> SentenceReference {
    policy.sentence(rule.enforces)?.reference
      ?? SentenceReference(id: rule.enforces, text: "", file: rule.location.file, line: rule.location.line)
  }
}

/// Hits of several leaves at one place are one place to underline.
enum SpanMerging {
  /// In order; of hits that overlap the outermost stay, with the plainest reading of that place.
  static func merged(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    let outermostFirst = hits.sorted { left, right in
      let leftKey = (left.span.field, left.span.range.lowerBound, -left.span.range.upperBound, left.views.rawValue)
      let rightKey = (right.span.field, right.span.range.lowerBound, -right.span.range.upperBound, right.views.rawValue)
      return leftKey < rightKey
    }
    for hit in outermostFirst where !(kept.last.map { $0.span.overlaps(hit.span) } ?? false) { kept.append(hit) }
    return kept
  }
}
