/// Walks the members of the objects that lead to a list, one by one, and keeps to commas and colons.
struct JSONWay {
  enum Step {
    /// A member whose value stands next.
    case member(String)
    case end
    case truncated
    case fault
  }

  private var isFirst = true
  private var isAfterComma = false

  /// Behind an opening brace.
  mutating func open() { (isFirst, isAfterComma) = (true, false) }

  /// A member's value has been passed.
  mutating func passedValue() { (isFirst, isAfterComma) = (false, false) }

  mutating func next(_ window: JSONWindow) throws(SourceFailure) -> Step {
    while let byte = try window.peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: window.skip()
      case UInt8(ascii: ","):
        guard !isFirst, !isAfterComma else { return .fault }
        isAfterComma = true
        window.skip()
      case UInt8(ascii: "}"):
        guard !isAfterComma else { return .fault }
        window.skip()
        return .end
      case UInt8(ascii: "\""):
        guard isFirst || isAfterComma else { return .fault }
        return try member(window)
      default: return .fault
      }
    }
    return .truncated
  }

  private func member(_ window: JSONWindow) throws(SourceFailure) -> Step {
    guard let key = try key(window) else { return .truncated }
    var hasColon = false
    while let byte = try window.peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: window.skip()
      case UInt8(ascii: ":"):
        guard !hasColon else { return .fault }
        hasColon = true
        window.skip()
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return .fault
      default: return hasColon ? .member(key) : .fault
      }
    }
    return .truncated
  }

  /// The characters between the quotation marks as written: keys that are looked for need no escapes, and are short.
  private func key(_ window: JSONWindow) throws(SourceFailure) -> String? {
    window.skip()
    var bytes: [UInt8] = []
    var isEscaped = false
    while let byte = try window.peek() {
      window.skip()
      if byte == UInt8(ascii: "\""), !isEscaped { return String(decoding: bytes, as: UTF8.self) }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if bytes.count < 256 { bytes.append(byte) }
    }
    return nil
  }
}
