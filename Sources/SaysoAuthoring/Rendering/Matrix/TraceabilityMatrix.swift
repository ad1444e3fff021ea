import SaysoModel
import SaysoPolicy
import SaysoReports

/// From every sentence of a policy to what stands behind it: the rules that enforce it, the exceptions and shields that
/// rely on it, the examples that show it, the people who judge it. Complete: each sentence has at least one row.
///
/// Rules that guard a secret go by the name that masked reports give them, and examples by where they stand.
public struct TraceabilityMatrix: Sendable {
  let rows: [Row]
  let matter: PageMatter

  struct Row: Sendable {
    enum Relation: String, Sendable { case enforces, permits, protects, none }

    let sentence: Sentence
    let clause: Clause?
    let section: String
    /// A name that tells no secret.
    let anchor: String
    let relation: Relation
    /// The rule's or the shield's name and kind; empty with ``Relation/none``.
    let rule: String
    let kind: String
    let tier: String
    let breaking: [SourceLocation]
    let keeping: [SourceLocation]
    let unsure: [SourceLocation]
    let gaps: [SourceLocation]
    let isFirst: Bool
  }

  public init(_ document: PolicyDocument) {
    let matter = PageMatter(document)
    self.matter = matter
    rows = matter.policy.sentences.flatMap { MatrixRows(matter: matter, sentence: $0).rows }
  }

  /// As one page of HTML, set like ``PolicyPage``.
  public var page: String { MatrixPage(matrix: self).text }

  /// As CSV (RFC 4180) with a header, UTF-8, nothing in which a spreadsheet would take for a formula.
  public var table: String { MatrixTable(matrix: self).text }
}

extension TraceabilityMatrix.Row {
  /// What the sentence stands on, in words.
  var state: String {
    switch (sentence.force, relation) {
    case (.may, .none): "stands by itself"
    case (.may, .permits): "an exception relies on it"
    case (.may, .protects): "a shield stands for it"
    case (_, .none): sentence.judge == .people ? "judged by people" : "nothing enforces it"
    default: tested
    }
  }

  private var tested: String {
    switch (breaking.isEmpty, keeping.isEmpty) {
    case (false, false): "enforced and tested"
    case (true, false): "enforced; no example breaks it"
    case (false, true): "enforced; no example keeps it"
    case (true, true): "enforced; no example"
    }
  }

  /// Whether an author should look at it.
  var isGap: Bool {
    guard sentence.force != .may else { return false }
    return relation == .none ? sentence.judge != .people : breaking.isEmpty || keeping.isEmpty
  }

  var judge: String {
    switch sentence.judge {
    case .machine: sentence.force == .may ? "" : "machine"
    case .people: "people"
    case .both: "machine and people"
    }
  }
}

/// The rows of one sentence.
struct MatrixRows {
  let matter: PageMatter
  let sentence: Sentence

  private struct Backing {
    let relation: TraceabilityMatrix.Row.Relation
    let name: String
    let kind: String
    let tier: String
    let id: RuleID?
  }

  var rows: [TraceabilityMatrix.Row] {
    let backings = enforcing + permitting + shielding
    let none = Backing(relation: .none, name: "", kind: "", tier: "", id: nil)
    return (backings.isEmpty ? [none] : backings).enumerated().map { row($0.element, isFirst: $0.offset == 0) }
  }

  private var enforcing: [Backing] {
    matter.policy.rules.filter { $0.enforces == sentence.id }.map { backing($0, .enforces) }
  }

  private var permitting: [Backing] {
    matter.policy.rules.filter { rule in rule.exceptions.contains { $0.permits == sentence.id } }.map {
      backing($0, .permits)
    }
  }

  private var shielding: [Backing] {
    matter.policy.shields.filter { $0.permits == sentence.id }.map {
      Backing(relation: .protects, name: $0.id.rawValue, kind: "protected", tier: "", id: nil)
    }
  }

  private func backing(_ rule: Rule, _ relation: TraceabilityMatrix.Row.Relation) -> Backing {
    Backing(
      relation: relation, name: matter.anchors.name(of: rule, in: matter.policy), kind: rule.kindID.rawValue,
      tier: rule.tier.rawValue, id: relation == .enforces ? rule.id : nil)
  }

  private func row(_ backing: Backing, isFirst: Bool) -> TraceabilityMatrix.Row {
    let examples = backing.id.map { id in matter.examples.filter { $0.rule == id } } ?? []
    let firm = examples.filter { !$0.isKnownGap }
    let clause = matter.policy.clause(sentence.clause)
    return TraceabilityMatrix.Row(
      sentence: sentence, clause: clause, section: clause?.section ?? "", anchor: matter.anchors.id(of: sentence),
      relation: backing.relation, rule: backing.name, kind: backing.kind, tier: backing.tier,
      breaking: firm.filter(\.breaksRule).map(\.location), keeping: firm.filter(\.keepsRule).map(\.location),
      unsure: firm.filter { !$0.breaksRule && !$0.keepsRule }.map(\.location),
      gaps: examples.filter(\.isKnownGap).map(\.location), isFirst: isFirst)
  }
}

extension Example {
  fileprivate var breaksRule: Bool { if case .breaks = expectation { true } else { false } }
  fileprivate var keepsRule: Bool { if case .keeps = expectation { true } else { false } }
}
