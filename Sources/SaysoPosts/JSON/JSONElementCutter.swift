/// Cuts the elements of one array out of a JSON document, holding one element at a time: an export of any size is read
/// in flat memory.
///
/// What stands before the first bracket is passed over, as in `window.YTD.tweets.part0 = [`. Only the frame is looked
/// at here; whether an element is JSON is for its parser to say, so that a damaged element costs itself only.
final class JSONElementCutter {
  struct Element {
    /// The line of its first byte, from 1.
    let line: Int
    let column: Int
    /// Its position in the array, from 0.
    let position: Int
    let content: Content
  }

  enum Content {
    case bytes([UInt8])
    case tooLong(bytes: Int)
  }

  /// How a document ended.
  enum Ending: Hashable {
    case complete
    /// The input ends inside the document, at that line.
    case truncated(line: Int)
    /// No array stands where one was looked for.
    case noArray
  }

  let limit: Int
  private(set) var ending: Ending?
  private let path: [String]
  private var input: ByteWindow
  private var position = 0
  private var isInside = false

  /// `path`: the keys that lead from the document to the array; none when the document is the array.
  init(_ source: any ByteSource, path: [String] = [], limit: Int = LineCutter.standardLimit) {
    self.path = path
    self.limit = limit
    input = ByteWindow(source)
  }

  var line: Int { input.line }

  func next() throws(SourceFailure) -> Element? {
    guard ending == nil else { return nil }
    if !isInside {
      guard try findArray() else {
        ending = .noArray
        return nil
      }
      isInside = true
    }
    return try element()
  }

  private func element() throws(SourceFailure) -> Element? {
    while let byte = try input.peek() {
      switch byte {
      case UInt8(ascii: ","): input.skip()
      case UInt8(ascii: "]"):
        input.skip()
        ending = .complete
        return nil
      case _ where Self.isSpace(byte): input.skip()
      default:
        let (line, column) = (input.line, input.column)
        var bytes: [UInt8] = []
        let length = try value(into: &bytes)
        guard let length else {
          ending = .truncated(line: input.line)
          return nil
        }
        defer { position += 1 }
        return Element(
          line: line, column: column, position: position,
          content: length > limit ? .tooLong(bytes: length) : .bytes(bytes))
      }
    }
    ending = .truncated(line: input.line)
    return nil
  }

  /// Reads one value and returns its length; `nil` when the input ends inside. Beyond the limit nothing is kept.
  private func value(into bytes: inout [UInt8]) throws(SourceFailure) -> Int? {
    var depth = 0
    var isString = false
    var isEscaped = false
    var length = 0
    while let byte = try input.peek() {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return length }
          depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return length }
        default: break
        }
      }
      length += 1
      if length <= limit { bytes.append(byte) }
      input.skip()
    }
    return nil
  }

  // MARK: - The way to the array

  private func findArray() throws(SourceFailure) -> Bool {
    while let byte = try input.peek(), byte != UInt8(ascii: "["), byte != UInt8(ascii: "{") { input.skip() }
    for key in path {
      guard try input.peek() == UInt8(ascii: "{") else { return false }
      input.skip()
      guard try find(key) else { return false }
    }
    guard try input.peek() == UInt8(ascii: "[") else { return false }
    input.skip()
    return true
  }

  /// Inside an object: passes over members until the value of `key` stands next.
  private func find(_ key: String) throws(SourceFailure) -> Bool {
    while let byte = try input.peek() {
      if Self.isSpace(byte) || byte == UInt8(ascii: ",") {
        input.skip()
        continue
      }
      guard byte == UInt8(ascii: "\"") else { return false }
      var name: [UInt8] = []
      guard try string(into: &name) else { return false }
      while let next = try input.peek(), Self.isSpace(next) || next == UInt8(ascii: ":") { input.skip() }
      if name.elementsEqual(key.utf8) { return true }
      var passed: [UInt8] = []
      guard try value(into: &passed) != nil else { return false }
    }
    return false
  }

  /// The characters between quotation marks as written: keys that are looked for need no escapes.
  private func string(into bytes: inout [UInt8]) throws(SourceFailure) -> Bool {
    input.skip()
    while let byte = try input.peek() {
      input.skip()
      if byte == UInt8(ascii: "\"") { return true }
      if bytes.count < 256 { bytes.append(byte) }
      if byte == UInt8(ascii: "\\"), let escaped = try input.peek() {
        bytes.append(escaped)
        input.skip()
      }
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
