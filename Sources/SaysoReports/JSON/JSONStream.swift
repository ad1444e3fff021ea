import SaysoText

/// Writes JSON (RFC 8259) piece by piece, on one line or indented by two blanks.
///
/// Besides what JSON demands, it escapes every control character, U+2028, U+2029 and the bidi controls, so that printed
/// JSON can neither steer a terminal nor reorder what a person reads.
package struct JSONStream {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Something stands before in the same object or list.
  private var follows = false
  /// A key stands before, so that the value needs neither comma nor line.
  private var isAfterKey = false

  package init(pretty: Bool) { isPretty = pretty }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    follows = false
  }

  package mutating func object(_ members: (inout JSONStream) -> Void) { nest("{", "}", members) }
  package mutating func list(_ items: (inout JSONStream) -> Void) { nest("[", "]", items) }

  package mutating func key(_ name: StaticString) {
    begin()
    name.withUTF8Buffer { name in
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: name)
      bytes.append(UInt8(ascii: "\""))
    }
    endKey()
  }

  package mutating func key(named name: String) {
    begin()
    var name = name
    name.withUTF8 { quote($0) }
    endKey()
  }

  package mutating func null() { word("null") }
  package mutating func value(_ flag: Bool) { word(flag ? "true" : "false") }

  package mutating func value(_ number: Int) {
    begin()
    var rest = number.magnitude
    var digits: (UInt64, UInt64, UInt32) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var start = buffer.count
      repeat {
        start -= 1
        buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[start...]))
    }
  }

  package mutating func value(_ text: String) {
    begin()
    var text = text
    text.withUTF8 { quote($0) }
  }

  /// `text` is valid UTF-8.
  package mutating func value(_ text: UnsafeBufferPointer<UInt8>) {
    begin()
    quote(text)
  }

  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    follows = false
  }

  private mutating func word(_ word: StaticString) {
    begin()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONStream) -> Void) {
    begin()
    bytes.append(UInt8(ascii: open))
    depth += 1
    follows = false
    body(&self)
    depth -= 1
    if follows { breakLine() }
    bytes.append(UInt8(ascii: close))
    follows = true
  }

  private mutating func begin() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if follows { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    follows = true
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

// MARK: - Strings

extension JSONStream {
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var position = 0
    while position < text.count {
      if Self.isPlain[Int(text[position])] {
        position += 1
        continue
      }
      let (scalar, width) = Self.scalar(at: position, in: text)
      if let escape = Self.escape(for: scalar) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
        bytes.append(contentsOf: escape.utf8)
        start = position + width
      }
      position += width
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes that need no look: ASCII that JSON takes as it is, and all of UTF-8 but the leads of what is escaped
  /// (U+0080…, U+0600…, U+2000…).
  private static let isPlain: [Bool] = (0..<256).map { byte in
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xD8 && byte != 0xE2
  }

  private static func scalar(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (UInt32, width: Int) {
    let lead = UInt32(text[position])
    if lead < 0x80 { return (lead, 1) }
    let width = lead < 0xE0 ? 2 : 3
    guard position + width <= text.count else { return (0xFFFD, text.count - position) }
    let second = UInt32(text[position + 1] & 0x3F)
    if width == 2 { return ((lead & 0x1F) << 6 | second, 2) }
    return ((lead & 0x0F) << 12 | second << 6 | UInt32(text[position + 2] & 0x3F), 3)
  }

  /// All of them lie in the Basic Multilingual Plane, so four digits do.
  private static func escape(for value: UInt32) -> String? {
    switch value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x2028, 0x2029: "\\u" + ScalarNames.hexadecimal(value)
    default:
      Unicode.Scalar(value).flatMap { scalar in
        TerminalText.isControl(scalar) || TerminalText.isBidiControl(scalar)
          ? "\\u" + ScalarNames.hexadecimal(value) : nil
      }
    }
  }
}
