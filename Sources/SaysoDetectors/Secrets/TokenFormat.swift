/// A key or token with a published prefix, alphabet and length.
struct TokenFormat: Sendable {
  let type: String
  /// Compared exactly. ASCII, a letter first.
  let prefix: [UInt8]
  let alphabet: ByteSet
  /// How many characters follow the prefix.
  let lengths: ClosedRange<Int>
  /// Whether the prefix only announces the value.
  let isAnnounced: Bool

  init(
    _ type: String, _ prefix: String, _ alphabet: ByteSet, _ lengths: ClosedRange<Int>, isAnnounced: Bool = false
  ) {
    self.type = type
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.lengths = lengths
    self.isAnnounced = isAnnounced
  }

  init(_ type: String, _ prefix: String, _ alphabet: ByteSet, _ length: Int, isAnnounced: Bool = false) {
    self.init(type, prefix, alphabet, length...length, isAnnounced: isAnnounced)
  }
}

/// A token of one ``TokenFormat``. The characters after the prefix must be exactly so many, and not a placeholder.
struct TokenDetector: Detector {
  let kind = DetectedKind.secret
  let trigger: DetectorTrigger
  let need: DetectorNeed
  private let format: TokenFormat
  /// The first characters of the prefix, which decide nearly always.
  private let first: (UInt8, UInt8)

  init(_ format: TokenFormat) {
    self.format = format
    first = (format.prefix.first ?? 0, format.prefix.dropFirst().first ?? 0)
    trigger = .opening([String(decoding: format.prefix, as: UTF8.self)])
    let value = format.alphabet.contains(0x20) ? 0 : format.lengths.lowerBound
    need = DetectorNeed(stretch: value + (format.prefix.contains(0x20) ? 0 : format.prefix.count))
  }

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[offset] == first.0, text[offset + 1] == first.1 else { return nil }
    for (index, byte) in format.prefix.enumerated() where text[offset + index] != byte { return nil }
    let start = offset + format.prefix.count
    var end = start
    while end - start <= format.lengths.upperBound, format.alphabet.contains(text[end]) { end += 1 }
    while end > start, Self.isPunctuation(text[end - 1]) { end -= 1 }
    guard format.lengths.contains(end - start), !isLonger(end, in: text), isPlausible(text[start..<end]) else {
      return nil
    }
    let strength: DetectorMatch.Strength =
      ChecksummedToken.isValid(text[offset..<end], prefix: format.prefix) ? .checksum : .form
    return DetectorMatch((format.isAnnounced ? start : offset)..<end, type: format.type, strength: strength)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") }

  private func isLonger(_ end: Int, in text: DetectorText) -> Bool {
    DetectorText.isWord(text[end])
  }

  /// Short tokens could be words: they must hold a digit or both cases.
  private func isPlausible(_ body: ArraySlice<UInt8>) -> Bool {
    if SecretStrength.isPlaceholder(body) { return false }
    return format.lengths.lowerBound >= 30 || body.contains(where: DetectorText.isDigit)
      || SecretStrength.mixesCases(body)
  }
}
