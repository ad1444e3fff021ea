/// Reads fixed-width fields of ASCII digits and the signs between them.
struct FieldReader {
  private(set) var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  /// Exactly `count` digits, or nothing is read. `count` is at most 9, so the value can't overflow.
  mutating func digits(_ count: Int) -> Int? {
    let field = rest.prefix(count)
    guard field.count == count, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return field.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// One to nine digits, as many as there are; ten or more are refused.
  mutating func number() -> Int? {
    let field = rest.prefix { (0x30...0x39).contains($0) }
    return (1...9).contains(field.count) ? digits(field.count) : nil
  }

  mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard sign.isASCII, rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
