/// A record of an input that was not checked, with its place and the reason.
public struct UncheckedRecord: Hashable, Sendable {
  public enum Cause: String, Sendable, CaseIterable {
    /// Left out on purpose.
    case skipped
    /// Unreadable.
    case failed
  }

  public var cause: Cause
  public var origin: Origin
  /// One sentence. What it quotes of the record can be masked.
  public var reason: QuotingText

  public init(cause: Cause, origin: Origin, reason: QuotingText) {
    self.cause = cause
    self.origin = origin
    self.reason = reason
  }
}
