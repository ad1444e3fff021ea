import SaysoText

/// Writes JSON (RFC 8259) on one line or indented by two blanks.
///
/// Besides what JSON demands, it escapes every control character, U+2028, U+2029 and the bidi controls, so that printed
/// JSON can neither steer a terminal nor reorder what a person reads.
package struct JSONWriter {
  private(set) var text = ""
  private let isPretty: Bool

  package static func write(_ value: JSONValue, pretty: Bool) -> String {
    var writer = JSONWriter(isPretty: pretty)
    writer.write(value, depth: 0)
    return writer.text
  }

  private init(isPretty: Bool) { self.isPretty = isPretty }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): quote(string)
    case .array(let values):
      list(values, "[", "]", depth) { writer, value in writer.write(value, depth: depth + 1) }
    case .object(let members):
      list(members, "{", "}", depth) { writer, member in
        writer.quote(member.name)
        writer.text += writer.isPretty ? ": " : ":"
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: String, _ close: String, _ depth: Int, _ each: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth + 1)
      each(&self, item)
    }
    if !items.isEmpty { breakLine(depth) }
    text += close
  }

  private mutating func breakLine(_ depth: Int) {
    guard isPretty else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where Self.mustEscape(scalar): text += "\\u" + ScalarNames.hexadecimal(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// All of them lie in the Basic Multilingual Plane, so four digits do.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    TerminalText.isControl(scalar) || TerminalText.isBidiControl(scalar) || (0x2028...0x2029).contains(scalar.value)
  }
}
