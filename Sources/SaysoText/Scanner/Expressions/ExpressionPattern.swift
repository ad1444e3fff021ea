/// A regular expression that a policy's author wrote, in RE2's syntax. Letters match in their own case unless the
/// author writes `(?i)`.
public struct ExpressionPattern: Hashable, Sendable {
  public var source: String
  /// Whether a hit may begin or end inside a word. RE2's own `\b` knows only ASCII; the scanner uses the tokenizer's
  /// word boundaries.
  public var withinWords: Bool

  public init(source: String, withinWords: Bool = false) {
    self.source = source
    self.withinWords = withinWords
  }
}

/// Why a pattern cannot be used.
public struct ExpressionProblem: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// RE2 does not read it; in RE2's words.
    case syntax(message: String)
    /// Compiled, it would need more memory than ``PatternScanner`` allows one pattern.
    case tooLarge
  }

  /// The position of the pattern in the list the scanner was made from.
  public let pattern: Int
  public let reason: Reason
  /// UTF-8 offset in the pattern of the fragment that is wrong.
  public let offset: Int
}
