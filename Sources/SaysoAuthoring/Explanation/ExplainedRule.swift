public import SaysoModel
public import SaysoPolicy

/// A rule in plain English, made from its elements: what makes it fire, what spares it, who may, what happens then, and
/// the examples that show it.
public struct ExplainedRule: Hashable, Sendable {
  /// A heading and what stands below it: sentences first, then points.
  public struct Part: Hashable, Sendable {
    public enum Subject: String, Sendable, CaseIterable {
      case fires, spares, speakers, time, outcome
    }

    public let subject: Subject
    public let sentences: [String]
    public let points: [ExplainedItem]
  }

  /// A post that shows the rule, with what `known` says of it.
  public struct Case: Hashable, Sendable {
    public enum Role: String, Sendable, CaseIterable {
      case breaks, keeps, unsure, gap
      /// Of a shield: what another rule finds there is a mere note.
      case shielded
    }

    public let role: Role
    /// The post's text; that of its image where the text alone says nothing.
    public let text: String
    /// What was told of the post: author, platform, kind, moment.
    public let circumstances: [String]
    public let location: SourceLocation
    /// Why a post that keeps the rule is worth a look: what was found in it and did not suffice.
    public let nearMiss: NearMiss?
  }

  /// How close a post came to the rule.
  public struct NearMiss: Hashable, Sendable {
    /// The post's own words that the rule looks for, each once.
    public let found: [String]
    /// What kept the rule quiet.
    public let reasons: [String]
    /// The smaller, the closer: 0 when one thing alone kept it quiet.
    let distance: Int
  }

  public let rule: RuleID
  public let kind: String
  public let isSecret: Bool
  public let clause: ClauseReference
  /// What a finding quotes; for a shield, the sentence that protects.
  public let sentence: SentenceReference
  public let location: SourceLocation
  public let parts: [Part]
  /// In order of the document.
  public let cases: [Case]

  /// Those that the rule lets pass although something of it is there, the closest first.
  public var nearMisses: [Case] {
    let close = cases.enumerated().filter { $0.element.nearMiss != nil }
    return close.sorted {
      ($0.element.nearMiss?.distance ?? 0, $0.offset) < ($1.element.nearMiss?.distance ?? 0, $1.offset)
    }.map(\.element)
  }
}

/// There is no such rule.
public struct UnknownRule: Error, Hashable, CustomStringConvertible {
  public let name: String
  public let nearest: String?
  /// Rules there are, the nearest names first; not all of many.
  public let others: [String]

  static let mostOthers = 8

  public var description: String {
    if let nearest { return "There is no rule “\(name)”; did you mean “\(nearest)”?" }
    let names = others.map { "“\($0)”" }.joined(separator: ", ")
    return "There is no rule “\(name)”." + (others.isEmpty ? "" : " The nearest names are \(names).")
  }
}
