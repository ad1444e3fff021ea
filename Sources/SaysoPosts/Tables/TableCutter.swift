/// Cuts delimited text into records: RFC 4180, and what exports do to it. Holds one record at a time.
///
/// Lines end with LF, CRLF or CR; a quoted field may hold all of them. A quotation mark inside an unquoted field is a
/// character like any other. A quotation mark that nobody closes would swallow the rest of the file: such a record ends
/// with its line and says so, and the next line is read as a new record.
package final class TableCutter {
  package struct Record: Hashable, Sendable {
    /// Of its first byte, from 1.
    package let line: Int
    package let fields: [Field]
    package let fault: Fault?
  }

  package struct Field: Hashable, Sendable {
    package let value: String
    /// Where it begins: at the opening quotation mark of a quoted one. In bytes, from 1.
    package let line: Int
    package let column: Int
  }

  package enum Fault: Hashable, Sendable {
    case notClosed
    /// At that column of the line, in bytes.
    case notUTF8(line: Int, column: Int)
    case tooLong(bytes: Int, limit: Int)
  }

  /// No field of a post is longer; a quotation mark that is still open after so many bytes was never meant to open.
  package static let standardLimit = 1 << 20

  private let dialect: TableDialect
  private let limit: Int
  private var buffer: RecordBuffer
  private(set) var line = 1

  package init(_ source: any ByteSource, dialect: TableDialect, limit: Int = standardLimit) {
    self.dialect = dialect
    self.limit = limit
    buffer = RecordBuffer(source)
  }

  /// `nil` at the end. A blank line is a record of one empty field.
  package func next() throws(SourceFailure) -> Record? {
    guard try buffer.holds(offset: 0) else { return nil }
    let start = line
    var cut = Cut(dialect: dialect, line: line, column: buffer.column)
    var offset = 0
    while try buffer.holds(offset: offset) {
      if try cut.read(buffer[offset], next: buffer.byte(at: offset + 1)) {
        offset += cut.width
        break
      }
      offset += 1
      if offset > limit { return try overlong(start) }
    }
    if cut.isOpen { return try unclosed(start) }
    cut.endField()
    line = cut.line
    buffer.drop(offset)
    return Record(line: start, fields: cut.fields, fault: cut.fault)
  }

  private func unclosed(_ start: Int) throws(SourceFailure) -> Record {
    _ = try dropLine()
    return Record(line: start, fields: [], fault: .notClosed)
  }

  private func overlong(_ start: Int) throws(SourceFailure) -> Record {
    let length = try dropLine()
    return Record(line: start, fields: [], fault: length > limit ? .tooLong(bytes: length, limit: limit) : .notClosed)
  }

  /// Passes over everything up to the next line end, and says how much that was.
  private func dropLine() throws(SourceFailure) -> Int {
    var length = 0
    while try buffer.holds(offset: 0) {
      let byte = buffer[0]
      buffer.drop(1)
      if byte == 0x0A { break }
      length += 1
    }
    line += 1
    return length
  }
}

/// One record as it is being cut.
private struct Cut {
  let dialect: TableDialect
  private(set) var line: Int
  private(set) var fields: [TableCutter.Field] = []
  private(set) var fault: TableCutter.Fault?
  /// How many bytes the line end takes.
  private(set) var width = 1
  private var column: Int
  private var bytes: [UInt8] = []
  private var place: (line: Int, column: Int)
  private var state = State.start

  private enum State { case start, plain, quoted, escaped, doubled, closed }

  init(dialect: TableDialect, line: Int, column: Int) {
    self.dialect = dialect
    self.line = line
    self.column = column
    place = (line, column)
  }

  var isOpen: Bool { state == .quoted || state == .escaped || state == .doubled }

  /// Whether the byte ends the record.
  mutating func read(_ byte: UInt8, next: UInt8?) -> Bool {
    column += 1
    switch state {
    case .quoted: readQuoted(byte, next)
    case .escaped, .doubled:
      bytes.append(byte)
      state = .quoted
    case .start where byte == UInt8(ascii: "\""): state = .quoted
    default:
      if byte == dialect.delimiter {
        endField()
      } else if byte == 0x0A || byte == 0x0D {
        width = byte == 0x0D && next == 0x0A ? 2 : 1
        line += 1
        return true
      } else {
        // What follows a closing quotation mark belongs to the field, as every spreadsheet reads it.
        bytes.append(byte)
        if state == .start { state = .plain }
      }
    }
    return false
  }

  private mutating func readQuoted(_ byte: UInt8, _ next: UInt8?) {
    switch byte {
    case UInt8(ascii: "\""):
      state = next == byte ? .doubled : .closed
    case UInt8(ascii: "\\") where dialect.unescapesBackslash && (next == UInt8(ascii: "\"") || next == byte):
      state = .escaped
    default:
      bytes.append(byte)
      guard byte == 0x0A || byte == 0x0D && next != 0x0A else { return }
      line += 1
      column = 1
    }
  }

  mutating func endField() {
    if let value = String(validating: bytes, as: UTF8.self) {
      fields.append(TableCutter.Field(value: value, line: place.line, column: place.column))
    } else {
      fault = fault ?? .notUTF8(line: place.line, column: place.column + UTF8Fault.offset(in: bytes))
      fields.append(TableCutter.Field(value: "", line: place.line, column: place.column))
    }
    bytes.removeAll(keepingCapacity: true)
    state = .start
    place = (line, column)
  }
}

/// The bytes of a source that the record at hand may need.
private struct RecordBuffer {
  private var source: any ByteSource
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Where the first record begins: behind a byte order mark.
  private(set) var column = 1

  init(_ source: any ByteSource) { self.source = source }

  /// Whether so many bytes are there; reads on where they are not yet.
  mutating func holds(offset: Int) throws(SourceFailure) -> Bool {
    while start + offset >= bytes.count, !isAtEnd { try refill() }
    return start + offset < bytes.count
  }

  subscript(offset: Int) -> UInt8 { bytes[start + offset] }

  mutating func byte(at offset: Int) throws(SourceFailure) -> UInt8? {
    guard try holds(offset: offset) else { return nil }
    return self[offset]
  }

  mutating func drop(_ count: Int) {
    start += count
    if count > 0 { column = 1 }
  }

  private mutating func refill() throws(SourceFailure) {
    let isFirst = bytes.isEmpty && start == 0
    bytes.removeSubrange(..<start)
    start = 0
    let filled = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: 1 << 17))
    let count = try bytes.withUnsafeMutableBufferPointer { (all) throws(SourceFailure) in
      try source.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: all[filled...])))
    }
    bytes.removeLast(bytes.count - filled - max(0, min(count, bytes.count - filled)))
    isAtEnd = count <= 0
    guard isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    start = 3
    column = 4
  }
}
