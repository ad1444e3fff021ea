import SaysoModel
import SaysoPolicy
import SaysoReports

/// One way through the chart: what was found, how grave that is, what to do, whom to ask and by when, who else.
struct ResponseLane {
  enum Sign: String { case block, hold, advise, clear, unknown, shield }

  let sign: Sign
  let found: [String]
  /// In staff's words, and as the policy calls it.
  let grade: [String]
  let todo: String
  /// Name first, then how to reach them.
  let ask: [String]
  let backups: [String]
}

/// The chart's content: a lane for each tier in use, worst first, one for what can't be told, one for protected speech
/// and one for nothing found.
struct ResponseLanes {
  let matter: PageMatter

  var lanes: [ResponseLane] {
    let used = matter.policy.tiers.filter { $0.action != .clear }.compactMap(lane)
    return used.isEmpty ? [] : used + [untold] + shields + [nothing]
  }

  private func lane(_ tier: Tier) -> ResponseLane? {
    let found = findings(tier)
    guard !found.isEmpty else { return nil }
    let contact = tier.contact.flatMap { matter.policy.contacts[$0] }
    let time = tier.within.map { "answers within \(DurationWords.of($0))" }
    return ResponseLane(
      sign: ResponseLane.Sign(rawValue: tier.action.rawValue) ?? .advise, found: found,
      grade: [tier.action.words, tier.id.rawValue], todo: tier.text,
      ask: contact.map { [$0.name] + [time, $0.phone].compactMap(\.self) } ?? [],
      backups: contact.map(matter.backups)?.map(\.name) ?? [])
  }

  /// The clauses whose rules end there, by number and title; where a rule does so only for some of what it finds, the
  /// title says it.
  private func findings(_ tier: Tier) -> [String] {
    let clauses = matter.policy.sections.flatMap(\.clauses)
    return clauses.compactMap { clause in
      let rules = matter.policy.rules.filter { $0.clause == clause.id }
      if rules.contains(where: { $0.tier == tier.id }) { return "\(clause.number) \(clause.title)" }
      if rules.contains(where: { partly($0, tier.id) }) { return "\(clause.number) \(clause.title) (some)" }
      if rules.contains(where: { $0.evasionTier == tier.id }) {
        return "\(clause.number) \(clause.title) (in disguise)"
      }
      return nil
    }
  }

  private func partly(_ rule: Rule, _ tier: TierID) -> Bool {
    matter.element(of: rule)?.elements.flatMap(\.family).contains { $0.attribute("tier")?.value == tier.rawValue }
      ?? false
  }

  private var untold: ResponseLane {
    ResponseLane(
      sign: .unknown, found: ["Something the check needs was not told"], grade: ["Can’t tell"],
      todo: "Answer its question, and check again.", ask: [], backups: [])
  }

  private var shields: [ResponseLane] {
    let clauses = matter.policy.sections.flatMap(\.clauses)
    let found = clauses.filter { clause in matter.policy.shields.contains { $0.clause == clause.id } }
    guard !found.isEmpty else { return [] }
    let contact = matter.policy.shields.lazy.compactMap(\.contact).first.flatMap { matter.policy.contacts[$0] }
    return [
      ResponseLane(
        sign: .shield, found: found.map { "\($0.number) \($0.title)" }, grade: ["Protected"],
        todo: "Nothing. It is yours to say.", ask: contact.map { [$0.name, $0.phone].compactMap(\.self) } ?? [],
        backups: contact.map(matter.backups)?.map(\.name) ?? [])
    ]
  }

  private var nothing: ResponseLane {
    ResponseLane(
      sign: .clear, found: ["Nothing"], grade: ["OK to post"], todo: "Post it.", ask: [], backups: [])
  }
}
