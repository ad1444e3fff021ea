/// The number of a house: `14`, `221B`, `12-14`, `5/3`, `12 bis`.
struct StreetNumber {
  let range: Range<Int>
  let value: Int

  /// `offset` is where the digits begin.
  init?(at offset: Int, in text: DetectorText) {
    var at = offset
    while at - offset < 6, DetectorText.isDigit(text[at]) { at += 1 }
    guard (1...5).contains(at - offset) else { return nil }
    value = text[offset..<at].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    let isRange = text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "/")
    if isRange, DetectorText.isDigit(text[at + 1]) {
      at += 1
      let second = at
      while at - second < 5, DetectorText.isDigit(text[at]) { at += 1 }
    }
    if DetectorText.isLetter(text[at]), text[at] != DetectorText.letter, !DetectorText.isWord(text[at + 1]) { at += 1 }
    guard !DetectorText.isWord(text[at]), value > 0 else { return nil }
    range = offset..<at
  }

  /// Years stand before street names in other sentences.
  var isYear: Bool { (1900...2100).contains(value) && range.count == 4 }

  static func mayBegin(at offset: Int, in text: DetectorText) -> Bool {
    switch text[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      !DetectorText.isWord(text[offset - 2])
    case UInt8(ascii: "#"): DetectorText.isSpace(text[offset - 2]) || offset == 1
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "+"): false
    default: !DetectorText.isWord(text[offset - 1])
    }
  }
}
