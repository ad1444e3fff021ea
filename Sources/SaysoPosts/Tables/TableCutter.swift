/// Cuts delimited text into records: RFC 4180, and what exports do to it. Holds one chunk, or one record if that is
/// longer.
///
/// Lines end with LF, CRLF or CR; a quoted field may hold all of them. A quotation mark inside an unquoted field is a
/// character like any other. A quotation mark that nobody closes would swallow the rest of the file: such a record ends
/// with its line and says so, and the next line is read as a new record. `sep=;` on the first line, by which Excel
/// names the delimiter, is no record.
package final class TableCutter {
  package struct Record: Hashable {
    /// Of its first byte, from 1.
    package let line: Int
    package let fields: [Field]
    package let fault: Fault?
  }

  package struct Field: Hashable {
    package let value: String
    /// Where its first character stands, behind an opening quotation mark. In bytes, from 1.
    package let line: Int
    package let column: Int
  }

  package enum Fault: Hashable {
    case notClosed
    /// At that column of the line, in bytes.
    case notUTF8(line: Int, column: Int)
    case tooLong(bytes: Int, limit: Int)
  }

  /// No field of a post is longer; a quotation mark that is still open after so many bytes was never meant to open.
  package static let standardLimit = 1 << 20
  package static let standardChunk = 1 << 18

  let limit: Int
  private var dialect: TableDialect
  private var scan: TableScan
  private let buffer: TableBuffer
  /// Of the next record.
  private(set) var line = 1
  /// Of the record at hand.
  private(set) var recordLine = 1
  /// What is wrong with the record at hand; it has no fields then.
  private(set) var fault: Fault?
  private var markWidth = 0
  private var isFirst = true

  package init(
    _ source: any ByteSource, dialect: TableDialect, limit: Int = standardLimit, chunk: Int = standardChunk
  ) {
    self.dialect = dialect
    self.limit = limit
    scan = TableScan(dialect)
    buffer = TableBuffer(source, chunk: chunk, limit: limit)
  }

  /// Goes on to the next record; `false` at the end. A blank line is a record of one empty field.
  func advance() throws(SourceFailure) -> Bool {
    if isFirst { try begin() }
    fault = nil
    while true {
      if buffer.count == 0 {
        guard try fill() else { return false }
      }
      recordLine = line
      let outcome = scan.scan(
        buffer.bytes, from: buffer.start, line: line, lineStart: buffer.start - markWidth, isAtEnd: buffer.isAtEnd)
      switch outcome {
      case .record(let next) where next - buffer.start > limit + 2: try drop()
      case .record(let next):
        line = scan.line
        pass(to: next)
      case .unclosed: try drop()
      case .unfinished:
        // The line end does not count.
        if buffer.count > limit + 2 {
          try drop()
        } else {
          try read()
          continue
        }
      }
      return true
    }
  }

  /// How many fields the record at hand has.
  var count: Int { fault == nil ? scan.fields.count : 0 }

  private func pass(to offset: Int) {
    buffer.start = offset
    markWidth = 0
  }

  // MARK: - Reading on

  private func begin() throws(SourceFailure) {
    isFirst = false
    guard try fill(), let sign = try delimiterLine() else { return }
    dialect.delimiter = sign
    scan = TableScan(dialect)
  }

  /// Whether anything is there.
  private func fill() throws(SourceFailure) -> Bool {
    while buffer.count == 0, !buffer.isAtEnd { try read() }
    return buffer.count > 0
  }

  private func read() throws(SourceFailure) { if try buffer.refill() { markWidth = 3 } }

  /// Passes over `sep=;` and returns the sign.
  private func delimiterLine() throws(SourceFailure) -> UInt8? {
    while buffer.count < 8, !buffer.isAtEnd { try read() }
    guard let found = TableDialect.delimiterLine(buffer.bytes[buffer.start...].prefix(16)) else { return nil }
    pass(to: buffer.start + found.width)
    line += 1
    return found.delimiter
  }

  /// Passes over everything up to the next line end. A line beyond the limit is the fault itself; in a shorter one it
  /// is the quotation mark that leads beyond it.
  private func drop() throws(SourceFailure) {
    var length = 0
    while try fill() {
      let bytes = buffer.bytes
      let end = bytes[buffer.start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      length += end - buffer.start
      pass(to: end)
      if end < bytes.count { break }
    }
    while buffer.count < 2, !buffer.isAtEnd { try read() }
    let isPair = buffer.bytes[buffer.start...].starts(with: [0x0D, 0x0A])
    pass(to: buffer.start + min(buffer.count, isPair ? 2 : 1))
    line += 1
    fault = length > limit ? .tooLong(bytes: length, limit: limit) : .notClosed
  }
}

// MARK: - Values

extension TableCutter {
  /// The value of a field of the record at hand; `nil` when it is not UTF-8. Good until the next call of
  /// ``advance()``.
  func value(_ position: Int) -> String? {
    let field = scan.fields[position]
    guard field.isEscaped else {
      return String(validating: buffer.bytes[field.content], as: UTF8.self)
    }
    return String(validating: unescaped(field), as: UTF8.self)
  }

  /// Whether a field has nothing but white space.
  func isBlank(_ position: Int) -> Bool {
    buffer.bytes[scan.fields[position].content].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a field's value is other than what stands between its marks.
  func isEscaped(_ position: Int) -> Bool { scan.fields[position].isEscaped }

  func place(_ position: Int) -> (line: Int, column: Int) {
    (scan.fields[position].line, scan.fields[position].column)
  }

  /// Where the field stops being UTF-8.
  func badPlace(_ position: Int) -> Fault {
    let field = scan.fields[position]
    let bad = UTF8Fault.offset(in: buffer.bytes[field.content])
    let before = buffer.bytes[field.content].prefix(bad)
    guard let lineEnd = before.lastIndex(of: 0x0A) else {
      return .notUTF8(line: field.line, column: field.column + bad)
    }
    let lines = before.count { $0 == 0x0A }
    return .notUTF8(line: field.line + lines, column: field.content.lowerBound + bad - lineEnd)
  }

  /// The next record with the values of all its fields.
  package func next() throws(SourceFailure) -> Record? {
    guard try advance() else { return nil }
    var fault = fault
    let fields = (0..<count).map { position in
      let value = value(position)
      if value == nil { fault = fault ?? badPlace(position) }
      let place = place(position)
      return Field(value: value ?? "", line: place.line, column: place.column)
    }
    return Record(line: recordLine, fields: fields, fault: fault)
  }

  /// `""` and, where the dialect has it, `\"` and `\\` made single; what follows the closing mark as it stands.
  private func unescaped(_ field: TableScan.Field) -> [UInt8] {
    let content = buffer.bytes[field.content]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var position = content.startIndex
    var isOpen = true
    while position < content.endIndex {
      let byte = content[position]
      let next = position + 1 < content.endIndex ? content[position + 1] : 0
      position += 1
      if isOpen, byte == UInt8(ascii: "\"") {
        isOpen = next == byte
        if isOpen { position += 1 } else { continue }
      } else if isOpen, dialect.unescapesBackslash, byte == UInt8(ascii: "\\"),
        next == byte || next == UInt8(ascii: "\"")
      {
        bytes.append(next)
        position += 1
        continue
      }
      bytes.append(byte)
    }
    return bytes
  }
}
