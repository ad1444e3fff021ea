/// One word of a text, by the word rules of Unicode (UAX #29), or one emoji. Punctuation and space make no tokens.
public struct Token: Sendable {
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Default-ignorable characters (``ScalarTable/isDefaultIgnorable(_:)``) stood inside and were dropped; joiners in
    /// scripts and emoji that need them do not count.
    public static let hasInvisible = Traits(rawValue: 1)
    public static let hasNonASCII = Traits(rawValue: 2)
    public static let isEmoji = Traits(rawValue: 4)
    public static let hasDigit = Traits(rawValue: 8)
    /// Letters in a style that nobody spells in (𝐟, ⓕ); full-width ones where no East Asian script is about.
    public static let isStyled = Traits(rawValue: 16)
  }

  /// UTF-8 offsets in the field's text, half-open, without a final `'s`.
  public var start: Int32
  public var end: Int32
  /// Offsets of the folded form in ``TokenizedText/folded``.
  public var foldedStart: Int32
  public var foldedEnd: Int32
  /// ``TokenHash`` of the folded form.
  public var hash: UInt64
  public var zone: Zone
  public var traits: Traits

  public init(
    start: Int32, end: Int32, foldedStart: Int32, foldedEnd: Int32, hash: UInt64, zone: Zone, traits: Traits
  ) {
    self.start = start
    self.end = end
    self.foldedStart = foldedStart
    self.foldedEnd = foldedEnd
    self.hash = hash
    self.zone = zone
    self.traits = traits
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var foldedRange: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}
