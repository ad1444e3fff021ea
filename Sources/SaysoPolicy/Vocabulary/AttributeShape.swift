/// An attribute an element may carry.
public struct AttributeShape: Sendable {
  public let name: String
  public let type: AttributeType
  public let isRequired: Bool
  public let summary: String

  public static func required(_ name: String, _ type: AttributeType, _ summary: String) -> Self {
    Self(name: name, type: type, isRequired: true, summary: summary)
  }

  public static func optional(_ name: String, _ type: AttributeType, _ summary: String) -> Self {
    Self(name: name, type: type, isRequired: false, summary: summary)
  }
}

/// The kinds of value an attribute can have.
public enum AttributeType: Hashable, Sendable {
  /// At least one character that is not white space.
  case text
  /// Gives the element its name among all of its kind.
  case declares(IDSpace)
  /// Names an element declared elsewhere.
  case reference(IDSpace, to: Set<String>)
  /// Several names, white space between them.
  case references(IDSpace)
  case keyword([String])
  case keywords([String])
  case integer(ClosedRange<Int>)
  /// `2026-11-01`
  case date
  /// `2027-03-01T09:00`, with or without an offset from UTC. A bare date is refused: it would not say which midnight.
  case moment
  /// `2027-03-01` or `2027-03-01T09:00`
  case dateOrMoment
  /// `08:00`
  case clock
  /// `PT1H30M` (open minutes) or `P2D` (open days)
  case duration
  /// An IANA time zone.
  case zone
  /// A BCP 47 language tag.
  case language
  /// A language tag or `*`.
  case languageOrAny
  /// `mon-fri`, `sat`, `mon wed fri`
  case days
  /// `90%`
  case percentage
  /// A host name without scheme or path.
  case domain
  /// Starts with `/`.
  case path
  /// A file below the policy's folder.
  case file
  /// Names of platforms, in lower case, white space between them.
  case platforms
  /// One platform.
  case platform
  /// A handle, without `@`.
  case handle

  public static func reference(_ space: IDSpace) -> Self { .reference(space, to: []) }
  public static let yesOrNo = AttributeType.keyword(["yes", "no"])
}

/// A space of names in which no name stands twice.
public enum IDSpace: String, Sendable, CaseIterable {
  case policy, person, role, hours, contact, tier, topic, section, clause, sentence, rule, goal, window
  /// Products, competitors and customers: what `mention` can refer to.
  case brand = "product, competitor or customer"
}
