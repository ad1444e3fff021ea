/// What may follow the street: flat or suite, town, state and ZIP code (USPS), postcode (BS 7666 for the UK; four or five
/// digits before a town elsewhere).
enum AddressTail {
  /// A town's name and the rest stay within this many bytes.
  private static let reach = 60

  static func end(from offset: Int, in text: DetectorText) -> Int {
    let street = unit(from: offset, in: text) ?? offset
    return code(from: street, in: text) ?? street
  }

  /// `, Apt 4B`, ` #12`
  private static func unit(from offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    if text[at] == UInt8(ascii: ",") { at += 1 }
    at = text.skippingSpaces(from: at, limit: 1)
    if text[at] == UInt8(ascii: "#") {
      at += 1
    } else {
      guard at > offset, StreetWord.units.isWord(at: at, in: text) else { return nil }
      at = text.endOfWord(from: at)
      if text[at] == UInt8(ascii: ".") { at += 1 }
      at = text.skippingSpaces(from: at, limit: 1)
      if text[at] == UInt8(ascii: "#") { at += 1 }
    }
    let end = text.endOfWord(from: at)
    let isNumber = end - at <= 5 && text[at..<end].contains(where: DetectorText.isDigit)
    return end > at && (isNumber || end - at == 1) ? end : nil
  }

  /// Past names of towns up to a postal code.
  private static func code(from offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    while at - offset < reach {
      let start = skippingSeparators(from: at, in: text)
      guard start > at || at == offset else { return nil }
      if let end = Postcode.british(at: start, in: text) ?? Postcode.american(at: start, in: text) { return end }
      if let end = Postcode.beforeTown(at: start, in: text) { return end }
      let end = text.endOfWord(from: start)
      let isPart = DetectorText.isUppercase(text[start]) || StreetWord.particles.isWord(at: start, in: text)
      guard end > start, isPart else { return nil }
      at = end
    }
    return nil
  }

  private static func skippingSeparators(from offset: Int, in text: DetectorText) -> Int {
    var at = offset
    while at - offset < 3 {
      switch text[at] {
      case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), 0x27: at += 1
      default: return at
      }
    }
    return at
  }
}
