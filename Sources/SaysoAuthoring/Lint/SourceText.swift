import SaysoPolicy

/// A file of the policy as text, with the way between places and offsets.
struct SourceText: Sendable {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// In UTF-8 bytes; `nil` for a place outside the text or without a column.
  func offset(of location: SourceLocation) -> Int? {
    guard let column = location.column, lineStarts.indices.contains(location.line - 1) else { return nil }
    let offset = lineStarts[location.line - 1] + column - 1
    return offset >= 0 && offset < bytes.count ? offset : nil
  }

  /// The cost is logarithmic.
  func location(of offset: Int, in file: String) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: file, line: low + 1, column: max(0, offset - lineStarts[low]) + 1)
  }

  /// Where the start tag at `start` ends, behind its `>`.
  func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<max(start, bytes.count) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  /// From the element's start tag to behind its end tag; `nil` when no element begins there. Linear in the element.
  func extent(of location: SourceLocation) -> Range<Int>? {
    guard let start = offset(of: location), bytes[start] == UInt8(ascii: "<") else { return nil }
    var depth = 0
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let after = afterRemark(at: open) {
        index = after
        continue
      }
      guard let end = tagEnd(from: open) else { return nil }
      if bytes[open + 1] == UInt8(ascii: "/") {
        depth -= 1
      } else if bytes[end - 2] != UInt8(ascii: "/") {
        depth += 1
      }
      if depth <= 0 { return start..<end }
      index = end
    }
    return nil
  }

  /// Behind a comment, a CDATA section or a processing instruction that begins at `start`; `nil` when none does.
  func afterRemark(at start: Int) -> Int? {
    for (opening, closing) in Self.remarks where bytes[start...].starts(with: opening) {
      var index = start + opening.count
      while index + closing.count <= bytes.count {
        if bytes[index...].starts(with: closing) { return index + closing.count }
        index += 1
      }
      return bytes.count
    }
    return nil
  }

  private static let remarks: [([UInt8], [UInt8])] = [
    (Array("<!--".utf8), Array("-->".utf8)), (Array("<![CDATA[".utf8), Array("]]>".utf8)),
    (Array("<?".utf8), Array("?>".utf8)),
  ]
}
