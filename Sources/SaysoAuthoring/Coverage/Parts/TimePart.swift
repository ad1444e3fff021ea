import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Every beginning and end of a rule, a term, a grant or a window: an example just before it, at it, and after.
enum TimePart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    boundaries(study).flatMap { boundary -> [CoveragePoint] in
      let shown = witnesses.filter { $0.counts && boundary.concerns($0) }
      return [CoverageWant.before, .at, .after].map { want in
        CoveragePoint(
          .time, want, of: boundary.name(in: study.policy), at: boundary.location, clause: boundary.clause,
          rules: boundary.rules,
          witnesses: shown.filter { boundary.stands($0.example.post.publishAt, want) }.map(\.example.location))
      }
    }
  }

  private static func boundaries(_ study: PolicyStudy) -> [TimeBoundary] {
    let policy = study.policy
    let rules = policy.rules.flatMap { rule in
      TimeBoundary.both(of: rule.window, "“\(rule.id)”", at: rule.location, rule.clause, [rule.id]) {
        $0.rule.id == rule.id
      }
    }
    let leaves = study.leaves.flatMap { leaf -> [TimeBoundary] in
      guard let id = leaf.leaf, let window = policy.leaf(id).window else { return [] }
      let clause = leaf.rules.first.flatMap { policy.rule($0)?.clause }
      return TimeBoundary.both(of: window, policy.leaf(id).description, at: leaf.location, clause, leaf.rules) {
        leaf.rules.contains($0.rule.id) && !$0.scene.scan.hits(of: id).isEmpty
      }
    }
    let grants = HeldGrant.all(in: policy).flatMap { held in
      TimeBoundary.both(of: held.grant.window, "grant \(held.name)", at: held.grant.location, nil, []) {
        held.isHeld(by: $0) && $0.touches(held.grant.topic)
      }
    }
    return rules + leaves + grants + WindowSpans.boundaries(study)
  }
}

/// A moment from which something holds, or no longer does.
struct TimeBoundary {
  enum Edge: String { case from, until }

  let moment: Date
  let edge: Edge
  let subject: String
  let location: SourceLocation
  let clause: ClauseID?
  let rules: [RuleID]
  /// Whether the example has to do with it, whenever it is.
  let concerns: (ExampleWitness) -> Bool

  /// In seconds: how much earlier is just before.
  private static let justBefore = 86_400.0

  static func both(
    of window: TimeWindow, _ subject: String, at location: SourceLocation, _ clause: ClauseID?, _ rules: [RuleID],
    concerns: @escaping (ExampleWitness) -> Bool
  ) -> [TimeBoundary] {
    [(Edge.from, window.from), (.until, window.until)].compactMap { edge, moment in
      moment.map {
        TimeBoundary(
          moment: $0, edge: edge, subject: subject, location: location, clause: clause, rules: rules, concerns: concerns
        )
      }
    }
  }

  func name(in policy: Policy) -> String {
    "\(subject) \(edge.rawValue) \(MomentFormat(zone: policy.zone).short(moment))"
  }

  func stands(_ date: Date?, _ want: CoverageWant) -> Bool {
    guard let date else { return false }
    switch want {
    case .before: return date < moment && moment.timeIntervalSince(date) <= Self.justBefore
    case .at: return date == moment
    default: return date > moment
    }
  }
}

/// The spans of windows that rules ask about, and the periods that `during` gives itself.
enum WindowSpans {
  static func boundaries(_ study: PolicyStudy) -> [TimeBoundary] {
    let windows = Dictionary(
      study.document.root.elements.filter { $0.name == "window" }.map { ($0.attribute("id")?.value ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    return study.leaves.filter { $0.element.name == "during" }.flatMap { leaf -> [TimeBoundary] in
      let name = leaf.element.attribute("window")?.value
      let spans = name.map { windows[$0]?.elements ?? [] } ?? [leaf.element]
      return spans.flatMap { boundaries($0, name.map { "window “\($0)”" } ?? "during", leaf, study) }
    }
  }

  private static func boundaries(
    _ span: PolicyElement, _ name: String, _ leaf: StudiedLeaf, _ study: PolicyStudy
  ) -> [TimeBoundary] {
    let zone = study.policy.zone
    let from = span.attribute("from").flatMap { try? zone.beginning(parsing: $0.value) }
    let until = span.attribute("until").flatMap { try? zone.moment(parsing: $0.value) }
    let through = span.attribute("through").flatMap { try? LocalDate(parsing: $0.value) }.map(zone.endOfDay)
    guard let window = try? TimeWindow(from: from, until: until ?? through) else { return [] }
    let clause = leaf.rules.first.flatMap { study.policy.rule($0)?.clause }
    return TimeBoundary.both(of: window, name, at: span.location, clause, leaf.rules) {
      leaf.rules.contains($0.rule.id) && $0.judgement.found.value == .yes
    }
  }
}
