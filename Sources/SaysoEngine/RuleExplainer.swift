import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// The layer for policy authors: why each rule that found something fired, or what kept it quiet.
struct RuleExplainer {
  private let scene: Scene
  private let shielded: ShieldedPlaces

  init(_ scene: Scene, _ shielded: ShieldedPlaces) {
    self.scene = scene
    self.shielded = shielded
  }

  func explain(_ judgements: [RuleJudgement]) -> [RuleExplanation] { judgements.compactMap(explanation) }

  private func explanation(_ judgement: RuleJudgement) -> RuleExplanation? {
    let leaves = self.leaves(judgement)
    let fired = judgement.outcomes.contains { $0.value != .no }
    guard fired || !leaves.isEmpty else { return nil }
    return RuleExplanation(
      rule: judgement.rule.id, kind: judgement.rule.kindID, outcome: outcome(judgement),
      file: judgement.rule.location.file, line: judgement.rule.location.line, leaves: leaves, notes: notes(judgement),
      distance: distance(judgement))
  }

  /// What is not there counts for more than what keeps it from mattering.
  private func distance(_ judgement: RuleJudgement) -> Int {
    guard judgement.outcomes.allSatisfy({ $0.value == .no }) else { return 0 }
    let apart = judgement.found.value != .no ? 0 : judgement.rule.nearMisses(scene).isEmpty ? RuleExplanation.far : 4
    let circumstances = judgement.circumstances.count { $0.value == .no }
    return apart + circumstances + (judgement.inForce.value == .no ? 1 : 0)
  }

  private func outcome(_ judgement: RuleJudgement) -> RuleExplanation.Outcome {
    let firing = judgement.outcomes.filter { $0.value == .yes }
    if !firing.isEmpty {
      let covers = judgement.rule.isShielded && firing.allSatisfy(shielded.coversAll)
      return covers ? .shielded : .fired
    }
    return judgement.outcomes.contains { $0.value == .unknown } ? .undetermined : .quiet
  }

  /// Everything the rule's leaves found, whether or not it counted in the end.
  private func leaves(_ judgement: RuleJudgement) -> [RuleExplanation.Leaf] {
    let rule = judgement.rule
    let wanted = (rule.find + rule.when).flatMap { $0.leaves(in: scene.policy) } + rule.kind.leaves(in: scene.policy)
    let decided = judgement.outcomes.flatMap(\.hits)
    var hits = Set(wanted).sorted().flatMap { scene.scan.hits(of: $0) }
    hits += decided.filter { hit in !hits.contains { $0.leaf == hit.leaf && $0.span == hit.span } }
    return hits.map { hit in
      let leaf = scene.policy.leaf(hit.leaf)
      return RuleExplanation.Leaf(
        description: leaf.description, file: leaf.location.file, line: leaf.location.line,
        span: FindingSpan(span: hit.span, text: scene.scan.characters(of: hit.span), views: hit.views))
    }
  }

  private func notes(_ judgement: RuleJudgement) -> [String] {
    period(judgement) + exceptions(judgement) + circumstances(judgement) + own(judgement)
  }

  private func period(_ judgement: RuleJudgement) -> [String] {
    guard judgement.inForce.value != .yes else { return [] }
    let format = MomentFormat(zone: scene.policy.zone)
    let window = judgement.rule.window
    let from = window.from.map { " from \(format.short($0))" } ?? ""
    let until = window.until.map { " until \(format.short($0))" } ?? ""
    return [
      judgement.inForce.value == .no
        ? "It is in force only\(from)\(until)."
        : "It is in force only\(from)\(until), and when the post goes out is not known."
    ]
  }

  /// Every exception that did something; those that did nothing only where the rule speaks, since that is when an
  /// author asks why they did not help.
  private func exceptions(_ judgement: RuleJudgement) -> [String] {
    let speaks = judgement.outcomes.contains { $0.value != .no }
    return judgement.exceptions.filter { speaks || !$0.freed.isEmpty || $0.spares != .no }.map { tried in
      let sentence = tried.exception.permits.flatMap { scene.policy.sentence($0) }.map { " (“\($0.text)”)" } ?? ""
      let name = "The exception of line \(tried.exception.location.line)\(sentence)"
      if !tried.freed.isEmpty {
        let words = tried.freed.map { "“\(scene.scan.characters(of: $0.span))”" }.joined(separator: ", ")
        return "\(name) frees \(words)."
      }
      switch tried.spares {
      case .yes: return "\(name) spares the post."
      case .unknown: return "\(name) can't be decided."
      case .no: return "\(name) does not apply."
      }
    }
  }

  private func circumstances(_ judgement: RuleJudgement) -> [String] {
    zip(judgement.rule.when, judgement.circumstances).compactMap { condition, evaluation in
      let element = "<\(type(of: condition).shape.name)> in <when>"
      switch evaluation.value {
      case .yes: return nil
      case .no: return "The circumstance \(element) does not hold."
      case .unknown: return "The circumstance \(element) can't be decided without \(Self.list(evaluation.missing))."
      }
    }
  }

  private func own(_ judgement: RuleJudgement) -> [String] {
    if judgement.found.value == .no {
      let misses = judgement.rule.nearMisses(scene).map(sentence)
      return misses.isEmpty ? ["What it looks for does not stand together as <find> asks."] : misses
    }
    let missing = judgement.outcomes.filter { $0.value == .unknown }.reduce(into: Set<MissingInput>()) {
      $0.formUnion($1.missing)
    }
    if !missing.isEmpty { return ["It can't be decided without \(Self.list(missing))."] }
    let isQuiet = judgement.outcomes.allSatisfy { $0.value == .no }
    let applies =
      judgement.inForce.value == .yes && judgement.circumstances.allSatisfy { $0.value == .yes }
      && judgement.exceptions.allSatisfy { $0.spares == .no }
    guard isQuiet && applies, !judgement.rule.find.isEmpty else { return [] }
    return [judgement.rule.kind.quietReason]
  }

  private func sentence(_ miss: NearMiss) -> String {
    let words = miss.spans.map { "“\(scene.scan.characters(of: $0))”" }.joined(separator: ", ")
    guard let allowed = miss.allowed else {
      return "Near miss: \(words) do not stand as line \(miss.location.line) asks."
    }
    return miss.words > allowed
      ? "Near miss: \(words) take up \(miss.words) words; line \(miss.location.line) allows \(allowed)."
      : "Near miss: \(words) stand as line \(miss.location.line) asks, but for what it excludes."
  }

  private static func list(_ missing: Set<MissingInput>) -> String {
    missing.sorted().map(\.rawValue).joined(separator: ", ")
  }
}
