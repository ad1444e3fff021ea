/// Signs of an address put into brackets so that nothing links it: `larkfield[.]example`, `larkfield (dot) example`,
/// `https[:]//…`, and the brackets people leave half open: `larkfield[.example`.
enum BracketedSign {
  static func rewrite(opening position: Int, in text: EntityText) -> LinkRewrite? {
    guard let closing = closing(text[position]) else { return nil }
    let inside = afterSpaces(position + 1, in: text)
    guard let sign = sign(at: inside, in: text) else { return nil }
    let end = afterSpaces(sign.end, in: text)
    guard text[end] == closing else {
      return text[position] == UInt8(ascii: "[") && inside == position + 1 && sign.end == position + 2
        ? dot(position..<position + 2, in: text, isOnly: sign.replacement) : nil
    }
    let range = position..<end + 1
    guard sign.replacement == .dot else {
      return goesOn(before: range.lowerBound, in: text)
        ? LinkRewrite(range: range, replacement: sign.replacement, form: .defanged) : nil
    }
    return dot(withSpaces(range, in: text), in: text, isOnly: .dot)
  }

  /// A bracket closed that was never opened, `larkfield.]example`, and the backslash of a regular expression.
  static func rewrite(lone position: Int, in text: EntityText) -> LinkRewrite? {
    let stop = UInt8(ascii: ".")
    if text[position] == UInt8(ascii: "]") {
      return text[position - 1] == stop ? dot(position - 1..<position + 1, in: text, isOnly: .dot) : nil
    }
    return text[position + 1] == stop ? dot(position..<position + 2, in: text, isOnly: .dot) : nil
  }

  private static func dot(
    _ range: Range<Int>, in text: EntityText, isOnly replacement: LinkRewrite.StaticText
  ) -> LinkRewrite? {
    guard replacement == .dot, goesOn(before: range.lowerBound, in: text), isHost(text[range.upperBound]) else {
      return nil
    }
    return LinkRewrite(range: range, replacement: .dot, form: .defanged)
  }

  private static func sign(at offset: Int, in text: EntityText) -> (replacement: LinkRewrite.StaticText, end: Int)? {
    switch text[offset] {
    case UInt8(ascii: "."): return (.dot, offset + 1)
    case UInt8(ascii: "/"): return (.slash, offset + 1)
    case UInt8(ascii: ":"): return text.matches("://", at: offset) ? (.separator, offset + 3) : (.colon, offset + 1)
    default: return DotWord.at(offset, in: text).map { (.dot, offset + $0.length) }
    }
  }

  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    default: nil
    }
  }

  private static let mostSpaces = 2

  private static func afterSpaces(_ start: Int, in text: EntityText) -> Int {
    var end = start
    while text[end] == 0x20, end - start < mostSpaces { end += 1 }
    return end
  }

  private static func withSpaces(_ range: Range<Int>, in text: EntityText) -> Range<Int> {
    var start = range.lowerBound
    while text[start - 1] == 0x20, range.lowerBound - start < mostSpaces { start -= 1 }
    return start..<afterSpaces(range.upperBound, in: text)
  }

  private static func goesOn(before offset: Int, in text: EntityText) -> Bool { isHost(text[offset - 1]) }

  /// A byte that a name goes on with.
  private static func isHost(_ byte: UInt8) -> Bool { byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte) }
}
