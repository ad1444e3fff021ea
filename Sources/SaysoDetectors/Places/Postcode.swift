/// Postal codes as parts of addresses. By themselves they are too much like other numbers.
enum Postcode {
  /// `SW1A 1AA`, `M1 1AE` (BS 7666); small letters too. Where it ends.
  static func british(at offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    while at - offset < 2, isPlainLetter(text[at]) { at += 1 }
    guard at > offset, DetectorText.isDigit(text[at]) else { return nil }
    at += 1
    if DetectorText.isWord(text[at]), DetectorText.isSpace(text[at + 1]) || DetectorText.isDigit(text[at + 1]) {
      at += 1
    }
    if text[at] == 0x20 { at += 1 }
    guard DetectorText.isDigit(text[at]), isPlainLetter(text[at + 1]), isPlainLetter(text[at + 2]),
      !DetectorText.isWord(text[at + 3])
    else { return nil }
    return at + 3
  }

  /// `IL 62704`, `IL 62704-1234`. Where it ends.
  static func american(at offset: Int, in text: DetectorText) -> Int? {
    guard DetectorText.isUppercase(text[offset]), DetectorText.isUppercase(text[offset + 1]), text[offset + 2] == 0x20
    else { return nil }
    return zip(at: offset + 3, in: text)
  }

  static func zip(at offset: Int, in text: DetectorText) -> Int? {
    let end = text.endOfWord(from: offset)
    guard end - offset == 5, text[offset..<end].allSatisfy(DetectorText.isDigit) else { return nil }
    let extra = text.endOfWord(from: end + 1)
    let isLong =
      text[end] == UInt8(ascii: "-") && extra - end == 5 && text[end + 1..<extra].allSatisfy(DetectorText.isDigit)
    return isLong ? extra : end
  }

  /// `10115 Berlin`, `75002 Paris`, `1010 Wien`, `1012 AB Amsterdam`. Past the town's first word.
  static func beforeTown(at offset: Int, in text: DetectorText) -> Int? {
    let end = text.endOfWord(from: offset)
    guard (4...5).contains(end - offset), text[offset..<end].allSatisfy(DetectorText.isDigit), text[end] == 0x20 else {
      return nil
    }
    var town = end + 1
    if DetectorText.isUppercase(text[town]), DetectorText.isUppercase(text[town + 1]), text[town + 2] == 0x20 {
      town += 3
    }
    let townEnd = text.endOfWord(from: town)
    return AddressName.isName(town..<townEnd, in: text) ? townEnd : nil
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
