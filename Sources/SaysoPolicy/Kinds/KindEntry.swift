/// One entry of a container that only a kind of rule has: a place that may be linked, a statement that says enough.
public struct KindEntry: Hashable, Sendable {
  /// What an entry that holds does to the rule.
  public enum Role: Sendable, CaseIterable {
    /// It makes the rule fire.
    case accuses
    /// It keeps the rule quiet.
    case excuses
    /// It only alters the words of the reason.
    case explains
  }

  /// For authors of the policy only: it names what is looked for.
  public let description: String
  public let location: SourceLocation
  public let role: Role
  /// The leaf that finds its words, where there is one.
  public let leaf: LeafID?

  init(_ description: String, at location: SourceLocation, _ role: Role, leaf: LeafID? = nil) {
    self.description = description
    self.location = location
    self.role = role
    self.leaf = leaf
  }
}

/// What a post made of an entry. An entry that the post did not reach, or that can't be decided, has none.
public struct EntryTrial: Hashable, Sendable {
  /// The place of the entry among those of its rule.
  public let entry: Int
  public let holds: Bool

  init(_ entry: Int, holds: Bool) {
    self.entry = entry
    self.holds = holds
  }
}
