/// What is cut out of a file of JSON, one after the other.
protocol JSONElements: AnyObject {
  /// `nil` at the end.
  func next() throws(SourceFailure) -> JSONElement?
  /// The line that has been reached, from 1.
  var line: Int { get }
}

struct JSONElement {
  /// The line of its first byte, from 1.
  let line: Int
  /// In bytes, from 1.
  let column: Int
  /// A JSON Pointer, from the document on.
  let pointer: String
  let content: Content

  enum Content {
    /// Valid until the next element is asked for. May be written to; ``LineCutter/padding`` bytes behind are readable.
    case bytes(UnsafeMutableRawBufferPointer)
    case tooLong(bytes: Int)
    /// No element: what is wrong at that place.
    case fault(RecordFailure)
  }
}

/// Where the records of a file stand.
enum JSONLayout: Hashable {
  /// In arrays, by the keys that lead there. None lead to a document that is an array, or one record.
  case lists([[String]])
  /// One a line.
  case lines

  /// A document that takes more than its first line is none of lines.
  func elements(of source: PeekedSource) -> any JSONElements {
    switch self {
    case .lists(let lists): JSONElementCutter(source, lists: lists)
    case .lines where Self.fillsLine(source.head): JSONLineCutter(source)
    case .lines: JSONElementCutter(source)
    }
  }

  /// Whether the first document ends on the line that it begins on.
  static func fillsLine(_ head: [UInt8]) -> Bool {
    let line = head.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix { $0 != 0x0A }
    return line.withUnsafeBufferPointer { bytes in
      var frame = JSONFrame(in: .document)
      guard let start = bytes.baseAddress else { return true }
      return frame.run(start, count: bytes.count) != .more || bytes.count > 1 << 16
    }
  }
}

/// One JSON value a line. Blank lines are none.
final class JSONLineCutter: JSONElements {
  private let lines: LineCutter

  init(_ source: any ByteSource) { lines = LineCutter(source) }

  /// The one behind those that have been cut: where the input breaks off.
  var line: Int { lines.number + 1 }

  func next() throws(SourceFailure) -> JSONElement? {
    while let line = try lines.next() {
      switch line.content {
      case .tooLong(let bytes): return element(line, .tooLong(bytes: bytes))
      case .bytes(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        return element(line, .bytes(bytes))
      }
    }
    return nil
  }

  private func element(_ line: LineCutter.Line, _ content: JSONElement.Content) -> JSONElement {
    JSONElement(line: line.number, column: line.column, pointer: "", content: content)
  }
}
