/// An International Bank Account Number: ISO 13616-1, with the lengths and structures of the SWIFT registry and the
/// check of ISO/IEC 7064 MOD 97-10.
///
/// Accepted: in a row, or in groups of four parted by one space or one dash throughout, in letters of either case.
/// Refused: other groups, countries that are not in the registry, and what goes on with a letter or digit right after.
struct IBANDetector: Detector {
  let kind = DetectedKind.iban
  let trigger = DetectorTrigger.code(IBANFormats.countries)
  let need = DetectorNeed(digits: 2)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard DetectorText.isDigit(text[offset + 2]), DetectorText.isDigit(text[offset + 3]) else { return nil }
    let parts = IBANFormats.parts(of: (text[offset], text[offset + 1]))
    guard !parts.isEmpty, let end = Self.end(of: parts, at: offset, in: text) else { return nil }
    let number = WrittenNumber(text[offset..<end])
    guard let check = number.number(2..<4), (2...98).contains(check),
      CheckDigits.remainder97(number.values[4...] + number.values[..<4]) == 1,
      !DetectorText.isWord(text[end]) || text[end] >= 0x80
    else { return nil }
    return DetectorMatch(offset..<end, strength: .checksum)
  }

  /// Whether groups of four stand before, of which the first begins like an IBAN: `DE88 3704 0044 …`.
  static func isInsideForm(_ offset: Int, in text: DetectorText) -> Bool {
    var end = offset
    for _ in 0..<8 {
      guard text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "-") else { return false }
      let start = end - 5
      guard start >= 0, text[start..<end - 1].allSatisfy({ DetectorText.isWord($0) && $0 < 0x80 }) else { return false }
      let isHead =
        DetectorText.isDigit(text[start + 2]) && DetectorText.isDigit(text[start + 3])
        && !IBANFormats.parts(of: (text[start], text[start + 1])).isEmpty
      if isHead { return !DetectorText.isWord(text[start - 1]) }
      end = start
    }
    return false
  }

  private static func end(of parts: [IBANFormats.Part], at offset: Int, in text: DetectorText) -> Int? {
    let separator = text[offset + 4]
    let isGrouped = separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-")
    var (at, place) = (offset + 4, 4)
    for part in parts {
      for _ in 0..<part.length {
        if isGrouped, place % 4 == 0 {
          guard text[at] == separator else { return nil }
          at += 1
        }
        let byte = text[at]
        guard DetectorText.isWord(byte), byte < 0x80, part.admits(byte) else { return nil }
        (at, place) = (at + 1, place + 1)
      }
    }
    return at
  }
}
