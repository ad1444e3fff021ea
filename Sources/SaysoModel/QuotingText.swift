/// A sentence that quotes the author's words, kept in parts so that a report which leaves the house can mask them.
///
/// A reason never quotes the policy's own terms: a near spelling must not be confirmed by showing the right one.
public struct QuotingText: Hashable, Sendable, ExpressibleByStringInterpolation {
  public enum Part: Hashable, Sendable {
    /// Our own words.
    case words(String)
    /// The author's words, shown between curly quotation marks.
    case quotation(String)
    /// Words of the policy that must not leave the house, such as the date of a launch.
    case secret(String)
  }

  public private(set) var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
  public init(stringLiteral value: String) { parts = [.words(value)] }
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// The sentence as the author may read it.
  public var plain: String { rendered { $0 } }

  /// The sentence with every quotation replaced.
  public func masked(by mask: (String) -> String) -> String { rendered(quoting: mask) }

  private func rendered(quoting: (String) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .quotation(let quotation): "“\(quoting(quotation))”"
      case .secret(let words): quoting(words)
      }
    }.joined()
  }

  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(.words(literal)) } }
    public mutating func appendInterpolation(_ words: String) { parts.append(.words(words)) }
    public mutating func appendInterpolation(_ number: Int) { parts.append(.words(String(number))) }
    public mutating func appendInterpolation(_ text: QuotingText) { parts += text.parts }
    /// `\(secret: date)`: the policy's words, maskable.
    public mutating func appendInterpolation(secret words: String) { parts.append(.secret(words)) }
    /// `\(quoting: span)`: the author's words, maskable.
    public mutating func appendInterpolation(quoting quotation: String) { parts.append(.quotation(quotation)) }
  }

  public static func + (left: Self, right: Self) -> Self { Self(parts: left.parts + right.parts) }
}
