/// A North American number whose last digits are spelled by letters of the dial (E.161): `1-800-FLOWERS`. Only behind
/// the area codes of free calls.
struct VanityPhoneDetector: Detector {
  let kind = DetectedKind.phone
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 3)

  private static let areas: [StaticString] = ["800", "833", "844", "855", "866", "877", "888"]

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let area = text[offset] == UInt8(ascii: "1") && isSeparator(text[offset + 1]) ? offset + 2 : offset
    guard isSeparator(text[area + 3]), Self.areas.contains(where: { text.has($0, at: area) }),
      !DigitRun.isSeparator(text[offset - 1]) || text[offset - 1] == 0x20, text[offset - 1] != UInt8(ascii: "$")
    else { return nil }
    var (at, letters, keys) = (area + 4, 0, 0)
    while keys < 12 {
      if DetectorText.isUppercase(text[at]) {
        letters += 1
      } else if text[at] == UInt8(ascii: "-"), DetectorText.isWord(text[at + 1]) {
        at += 1
        continue
      } else if !DetectorText.isDigit(text[at]) {
        break
      }
      (at, keys) = (at + 1, keys + 1)
    }
    guard letters >= 3, keys >= 7, !DetectorText.isWord(text[at]) else { return nil }
    return DetectorMatch(offset..<at, strength: .form)
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == 0x20 || byte == UInt8(ascii: ".")
  }
}
