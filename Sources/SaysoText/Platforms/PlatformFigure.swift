/// A figure that a platform sets, and how much one may rely on it.
public struct PlatformFigure: Hashable, Sendable {
  public enum Confidence: String, Sendable, CaseIterable { case high, medium, low }

  public let value: Int
  public let confidence: Confidence
  /// Where the figure comes from, in words.
  public let source: String
  /// The month it was last looked at: `2026-11`.
  public let asOf: String

  public init(_ value: Int, _ confidence: Confidence, _ source: String, asOf: String = PlatformFigure.lastReview) {
    self.value = value
    self.confidence = confidence
    self.source = source
    self.asOf = asOf
  }

  /// When the built-in figures were last looked at as a whole.
  public static let lastReview = "2026-11"
  /// What a policy says of a platform.
  public static func declared(_ value: Int) -> Self { Self(value, .high, "the policy") }
}
