/// A flat JSON object on one line, read so that everything in it knows its column. Strict RFC 8259, of which a baseline
/// uses strings, whole numbers and objects in objects.
struct LineObject: Hashable {
  enum Value: Hashable {
    case text(String)
    case number(Int)
    case object(LineObject)
  }

  struct Member: Hashable {
    let name: String
    let nameColumn: Int
    let value: Value
    let column: Int
  }

  let members: [Member]

  /// Columns count UTF-8 bytes from 1.
  init(parsing line: some Collection<UInt8>) throws(LineFault) {
    var reader = LineReader(Array(line))
    reader.skipBlanks()
    self = try reader.object(depth: 0)
    reader.skipBlanks()
    guard reader.isAtEnd else { throw LineFault(.end, reader.column) }
  }

  init(members: [Member]) { self.members = members }
}

/// Where a line stops being what it should be.
struct LineFault: Error, Hashable {
  enum Expectation: Hashable {
    case object, name, colon, value, commaOrBrace, string, escape, end
  }

  let expected: Expectation
  let column: Int

  init(_ expected: Expectation, _ column: Int) {
    self.expected = expected
    self.column = column
  }
}

private struct LineReader {
  private let bytes: [UInt8]
  private var index = 0
  /// A waiver is one object in another; nothing else is that deep.
  private static let mostDepth = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }
  var column: Int { index + 1 }
  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipBlanks() {
    while let next, next == 0x20 || next == 0x09 || next == 0x0D { index += 1 }
  }

  private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func object(depth: Int) throws(LineFault) -> LineObject {
    guard depth < Self.mostDepth, accept("{") else { throw LineFault(.object, column) }
    var members: [LineObject.Member] = []
    skipBlanks()
    if accept("}") { return LineObject(members: []) }
    while true {
      skipBlanks()
      let nameColumn = column
      guard next == UInt8(ascii: "\"") else { throw LineFault(.name, column) }
      let name = try string()
      skipBlanks()
      guard accept(":") else { throw LineFault(.colon, column) }
      skipBlanks()
      let start = column
      let value = try value(depth: depth)
      members.append(LineObject.Member(name: name, nameColumn: nameColumn, value: value, column: start))
      skipBlanks()
      if accept("}") { return LineObject(members: members) }
      guard accept(",") else { throw LineFault(.commaOrBrace, column) }
    }
  }

  private mutating func value(depth: Int) throws(LineFault) -> LineObject.Value {
    switch next {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    default:
      let start = index
      while let next, (0x30...0x39).contains(next), index - start < 9 { index += 1 }
      guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
        throw LineFault(.value, column)
      }
      return .number(number)
    }
  }

  private mutating func string() throws(LineFault) -> String {
    index += 1
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        // What is no UTF-8 is no text.
        guard let text = String(validating: content, as: UTF8.self) else { throw LineFault(.string, column) }
        index += 1
        return text
      case UInt8(ascii: "\\"): content += String(try escape()).utf8
      case 0..<0x20: throw LineFault(.string, column)
      default:
        content.append(byte)
        index += 1
      }
    }
    throw LineFault(.string, column)
  }

  private mutating func escape() throws(LineFault) -> Unicode.Scalar {
    let start = column
    index += 1
    guard let sign = next else { throw LineFault(.escape, start) }
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw LineFault(.escape, start)
    }
  }

  /// One or, for characters beyond U+FFFF, two groups of four digits.
  private mutating func scalar(from start: Int) throws(LineFault) -> Unicode.Scalar {
    guard let first = hexadecimal() else { throw LineFault(.escape, start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), accept("\\"), accept("u"), let second = hexadecimal(),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw LineFault(.escape, start) }
    return scalar
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
