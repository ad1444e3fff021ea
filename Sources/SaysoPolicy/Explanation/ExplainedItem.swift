public import SaysoModel

/// A part of a rule in plain English: a fragment such as “any form of “launch””, and the parts it is made of.
public struct ExplainedItem: Hashable, Sendable {
  /// Without a full stop; without a colon, too, when items follow.
  public let text: String
  public let items: [ExplainedItem]

  public init(_ text: String, _ items: [ExplainedItem] = []) {
    self.text = text
    self.items = items
  }
}

/// What only its kind knows of a rule, in plain English.
public struct KindExplanation: Hashable, Sendable {
  /// Who may do what the rule minds.
  public enum Speakers: Hashable, Sendable {
    /// A sentence that says why.
    case nobody(String)
    /// Whoever holds a current grant for the topic.
    case holders([TopicID])
    /// A sentence that says how.
    case anybody(String)
  }

  /// A sentence that ends in a colon: ``looksFor`` follows.
  public let opening: String
  public let looksFor: [ExplainedItem]
  /// What spares a post besides the rule's exceptions.
  public let spares: [ExplainedItem]
  /// Further sentences.
  public let notes: [String]
  public let speakers: Speakers

  public init(
    _ opening: String, _ looksFor: [ExplainedItem], spares: [ExplainedItem] = [], notes: [String] = [],
    speakers: Speakers
  ) {
    self.opening = opening
    self.looksFor = looksFor
    self.spares = spares
    self.notes = notes
    self.speakers = speakers
  }
}
