public import SaysoCalendar
public import SaysoModel

/// How grave a finding is, in the policy's own degrees.
public struct Tier: Hashable, Sendable {
  public let id: TierID
  public let action: Action
  public let contact: ContactID?
  /// How soon the contact answers.
  public let within: PolicyDuration?
  /// What the tier means, in words.
  public let text: String
  public let location: SourceLocation
}

/// Somebody to ask.
public struct Contact: Hashable, Sendable {
  public let id: ContactID
  public let name: String
  public let email: String?
  public let phone: String?
  /// `nil`: always there.
  public let hours: OpeningHours?
  public let backup: ContactID?
  public let location: SourceLocation
}
