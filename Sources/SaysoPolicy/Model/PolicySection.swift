public import SaysoModel

/// A chapter of the policy.
public struct PolicySection: Sendable {
  public let id: SectionID
  public let title: String
  public let prose: [Prose]
  public let clauses: [Clause]
}

/// A numbered clause.
public struct Clause: Sendable {
  public let id: ClauseID
  /// Section and place in it, such as `2.1`.
  public let number: String
  public let title: String
  public let section: String
  public let prose: [Prose]
  public let location: SourceLocation

  public var reference: ClauseReference { ClauseReference(id: id, number: number, title: title, section: section) }
}

/// A paragraph or a point of a list, as runs of text.
public struct Prose: Sendable {
  public enum Form: Sendable { case paragraph, point }
  public enum Run: Sendable {
    case words(String)
    case sentence(SentenceID)
  }

  public let form: Form
  public let runs: [Run]
}

/// A sentence that binds, advises or allows: what findings quote.
public struct Sentence: Hashable, Sendable {
  public enum Force: String, Sendable, CaseIterable { case must, should, may }
  /// Who sees to it.
  public enum Judge: String, Sendable { case machine, people, both }

  public let id: SentenceID
  public let force: Force
  public let judge: Judge
  /// Word for word, white space collapsed.
  public let text: String
  public let clause: ClauseID
  public let location: SourceLocation
  /// By language tag.
  public let translations: [String: String]

  public var reference: SentenceReference {
    SentenceReference(id: id, text: text, file: location.file, line: location.line)
  }
}
