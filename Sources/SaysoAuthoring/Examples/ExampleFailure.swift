public import SaysoCalendar
public import SaysoModel

/// What an example promises and the policy does not do.
///
/// Places are UTF-8 bytes of the post's text, half-open and in order.
public enum ExampleFailure: Hashable, Sendable {
  /// The rule should find something and is quiet.
  case quiet
  /// The rule should find something, and what it finds is protected speech: a note.
  case shielded(by: RuleID)
  /// The rule should be decided and is not.
  case undetermined(Set<MissingInput>)
  /// The rule should be quiet and finds something.
  case fires
  /// The rule finds something, elsewhere than the marks say.
  case otherPlaces(expected: [Range<Int>], found: [Range<Int>])
  /// The rule should be undecided; it fires or is quiet.
  case decided(fires: Bool)
  /// The rule is undecided for want of something else.
  case otherMissing(expected: Set<MissingInput>, found: Set<MissingInput>)
  /// Another rule should find the marked place and does not.
  case otherRuleQuiet(RuleID, at: Range<Int>)
  /// What the rule finds is of another tier than the example says.
  case otherTier(expected: TierID, found: [TierID])
  /// It names somebody else, or nobody.
  case otherContact(expected: ContactID, found: [ContactID])
  /// The contact answers at another time, by the policy's clock, or at none.
  case otherDeadline(expected: LocalMoment, found: [LocalMoment])
  /// Another rule should find something, wherever, and does not.
  case alsoQuiet(RuleID)
  /// Something else becomes of the post.
  case otherVerdict(expected: Verdict, found: Verdict)
  /// Another rule finds something and no mark says so; only a strict run minds.
  case unannounced(RuleID, at: [Range<Int>])
}
