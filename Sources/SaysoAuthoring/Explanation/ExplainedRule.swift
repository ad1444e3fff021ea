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
    public enum Role: String, Sendable, CaseIterable { case breaks, keeps, unsure, gap }

    public let role: Role
    /// The post's text; that of its image where the text alone says nothing.
    public let text: String
    /// What was told of the post: author, platform, kind, moment.
    public let circumstances: [String]
    public let location: SourceLocation
    /// Why a post that keeps the rule is worth a look: what was found in it and did not suffice.
    public let nearMiss: [String]
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

  /// Those that the rule lets pass although something of it is there.
  public var nearMisses: [Case] { cases.filter { !$0.nearMiss.isEmpty } }
}

/// There is no such rule.
public struct UnknownRule: Error, Hashable, CustomStringConvertible {
  public let name: String
  public let nearest: String?

  public var description: String {
    "There is no rule “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
  }
}
