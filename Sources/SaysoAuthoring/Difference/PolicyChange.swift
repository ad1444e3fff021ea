public import SaysoModel
public import SaysoPolicy

/// One thing that two editions of a policy say differently.
public struct PolicyChange: Hashable, Sendable {
  public enum Action: String, Sendable, CaseIterable {
    case added, removed, changed
    /// Another id, the same content.
    case renamed
  }

  /// What sort of thing it is about.
  public enum Subject: String, Sendable, CaseIterable {
    case edition, purpose, assumption, organization, people, grant, contact, hours, tier, topic, negator, platform
    case window, link, section, clause, prose, sentence, translation, rule, condition, exception, statement, label
    case example, advice
  }

  /// Where it stands, for people: a clause, or a part of the document that has none.
  public struct Place: Hashable, Sendable, Comparable {
    /// `3.1 Unannounced projects`, `People`.
    public let title: String
    /// The clause's id; `nil` outside of clauses.
    public let clause: String?
    let order: Int

    public static func < (left: Self, right: Self) -> Bool { (left.order, left.title) < (right.order, right.title) }
  }

  public let action: Action
  public let subject: Subject
  public let place: Place
  /// A whole sentence. What is looked for, what is confidential and what examples say are its secrets.
  public let text: QuotingText
  /// Where it stands in the old edition and in the new one.
  public let old: SourceLocation?
  public let new: SourceLocation?
  /// What a rule must depend on to be affected.
  let touches: Set<Dependency>
  /// Whether it is about something that is looked for, at ``old`` or ``new``.
  let isLeaf: Bool
}

/// What the answer of a rule can hang on, besides the post.
enum Dependency: Hashable, Sendable {
  case rule(String)
  case topic(String)
  case tier(String)
  case window(String)
  case grants(String)
  /// What `mention`, look-alike domains and tags of several words know.
  case names
  case links
  /// Domains that some list allows: what look-alikes are told by.
  case approvedDomains
  case negators
  case platforms
  case people
  case contacts
  case shields
  case everything
}
