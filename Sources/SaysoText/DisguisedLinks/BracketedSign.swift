/// Signs of an address put into brackets so that nothing links it: `larkfield[.]example`, `larkfield (dot) example`,
/// `https[:]//…`, and the brackets people leave half open: `larkfield[.example`.
enum BracketedSign {
  static func rewrite(opening position: Int, in text: EntityText) -> LinkRewrite? {
    guard let (replacement, range) = whole(at: position, in: text) ?? halfOpen(at: position, in: text),
      isHost(text[position - 1])
    else { return nil }
    if replacement == .dot() { return dot(range, in: text) }
    return LinkRewrite(range: range, replacement: replacement, form: .defanged)
  }

  /// A bracket closed that was never opened, `larkfield.]example`, and the backslash of a regular expression.
  static func rewrite(lone position: Int, in text: EntityText) -> LinkRewrite? {
    let stop = UInt8(ascii: ".")
    if text[position] == UInt8(ascii: "]") {
      return text[position - 1] == stop ? dot(position - 1..<position + 1, in: text) : nil
    }
    return text[position + 1] == stop ? dot(position..<position + 2, in: text) : nil
  }

  /// The length of a bracketed dot, such as `(dot)`.
  static func dotLength(at position: Int, in text: EntityText) -> Int? {
    guard let (replacement, range) = whole(at: position, in: text), replacement == .dot() else { return nil }
    return range.count
  }

  private static func whole(
    at position: Int, in text: EntityText
  ) -> (replacement: LinkRewrite.StaticText, range: Range<Int>)? {
    guard let closing = closing(text[position]),
      let sign = sign(at: afterSpaces(position + 1, in: text), in: text)
    else { return nil }
    let end = afterSpaces(sign.end, in: text)
    return text[end] == closing ? (sign.replacement, position..<end + 1) : nil
  }

  private static func halfOpen(
    at position: Int, in text: EntityText
  ) -> (replacement: LinkRewrite.StaticText, range: Range<Int>)? {
    text.matches("[.", at: position) ? (.dot(), position..<position + 2) : nil
  }

  private static func dot(_ range: Range<Int>, in text: EntityText) -> LinkRewrite? {
    guard isHost(text[range.lowerBound - 1]), isHost(text[range.upperBound]) else { return nil }
    return .dot(range, in: text, form: .defanged)
  }

  private static func sign(at offset: Int, in text: EntityText) -> (replacement: LinkRewrite.StaticText, end: Int)? {
    switch text[offset] {
    case UInt8(ascii: "."): return (.dot(), offset + 1)
    case UInt8(ascii: "/"): return (.slash, offset + 1)
    case UInt8(ascii: ":"): return text.matches("://", at: offset) ? (.separator, offset + 3) : (.colon, offset + 1)
    default: return DotWord.name(at: offset, in: text).map { (.dot(), offset + $0.word.utf8CodeUnitCount) }
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

  /// A byte that a name goes on with.
  private static func isHost(_ byte: UInt8) -> Bool { byte >= 0x80 || EntityCharacters.isASCIIAlphanumeric(byte) }
}
