/// Finds where the fields of one record begin and end. Allocates nothing once it has seen a record as wide.
struct TableScan {
  /// Where a field stands.
  struct Field {
    /// The bytes between the quotation marks, or all of an unquoted field; in the buffer.
    var content: Range<Int>
    /// In lines of the file.
    var line: Int
    /// Of the first byte of its content, in bytes, from 1.
    var column: Int
    /// It stands in quotation marks.
    var isQuoted: Bool
    /// Its content is not its value: it holds `""`, `\"`, or goes on behind the closing mark.
    var isEscaped: Bool
  }

  enum Outcome {
    /// The next record begins at that offset.
    case record(next: Int)
    /// The bytes end inside the record, and more may follow.
    case unfinished
    /// A quotation mark opens and none closes, or none where a field may end.
    case unclosed
  }

  private let delimiter: UInt8
  private let unescapesBackslash: Bool
  private let plainEnds: ByteTriple
  private let quotedEnds: ByteTriple
  private(set) var fields: [Field] = []
  /// The line of the next record.
  private(set) var line = 1
  private var lineStart = 0

  init(_ dialect: TableDialect) {
    delimiter = dialect.delimiter
    unescapesBackslash = dialect.unescapesBackslash
    plainEnds = ByteTriple(dialect.delimiter, 0x0A, 0x0D)
    quotedEnds = ByteTriple(UInt8(ascii: "\""), 0x0A, dialect.unescapesBackslash ? UInt8(ascii: "\\") : 0x0A)
  }

  /// `lineStart` is where the line begins, in the buffer; before it when a byte order mark was dropped.
  mutating func scan(
    _ bytes: UnsafeRawBufferPointer, from start: Int, line: Int, lineStart: Int, isAtEnd: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    self.line = line
    self.lineStart = lineStart
    var position = start
    while true {
      guard let end = scanField(bytes, from: position, isAtEnd: isAtEnd) else { return .unfinished }
      guard end >= 0 else { return .unclosed }
      guard end < bytes.count else { return isAtEnd ? .record(next: end) : .unfinished }
      if bytes[end] == delimiter {
        position = end + 1
        continue
      }
      guard bytes[end] == 0x0D else { return lineEnd(end + 1) }
      guard end + 1 < bytes.count || isAtEnd else { return .unfinished }
      return lineEnd(end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1)
    }
  }

  private mutating func lineEnd(_ next: Int) -> Outcome {
    line += 1
    return .record(next: next)
  }

  /// Where the field ends: at a delimiter, a line end or the end of the bytes. `nil` when more bytes are needed, -1 when
  /// it is never closed.
  private mutating func scanField(_ bytes: UnsafeRawBufferPointer, from start: Int, isAtEnd: Bool) -> Int? {
    guard start < bytes.count else {
      if !isAtEnd { return nil }
      fields.append(Field(content: start..<start, line: line, column: column(start), isQuoted: false, isEscaped: false))
      return start
    }
    if bytes[start] == UInt8(ascii: "\"") { return scanQuoted(bytes, from: start + 1, isAtEnd: isAtEnd) }
    let end = plainEnds.first(in: bytes, from: start)
    guard end < bytes.count || isAtEnd else { return nil }
    fields.append(Field(content: start..<end, line: line, column: column(start), isQuoted: false, isEscaped: false))
    return end
  }

  private mutating func scanQuoted(_ bytes: UnsafeRawBufferPointer, from start: Int, isAtEnd: Bool) -> Int? {
    var field = Field(content: start..<start, line: line, column: column(start), isQuoted: true, isEscaped: false)
    guard let close = closing(bytes, from: start, isAtEnd: isAtEnd, &field) else { return isAtEnd ? -1 : nil }
    let end = plainEnds.first(in: bytes, from: close + 1)
    guard end < bytes.count || isAtEnd else { return nil }
    field.content = start..<close
    if end > close + 1 {
      // What follows a closing quotation mark belongs to the field, as every spreadsheet reads it. Where the field runs
      // over lines, the mark that opened it was never meant to.
      guard line == field.line else { return -1 }
      field.content = start..<end
      field.isEscaped = true
    }
    fields.append(field)
    return end
  }

  /// The quotation mark that closes the field; counts the lines on the way.
  private mutating func closing(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isAtEnd: Bool, _ field: inout Field
  ) -> Int? {
    var position = start
    while true {
      position = quotedEnds.first(in: bytes, from: position)
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      case UInt8(ascii: "\""):
        guard position + 1 < bytes.count else { return isAtEnd ? position : nil }
        guard bytes[position + 1] == UInt8(ascii: "\"") else { return position }
        field.isEscaped = true
        position += 2
      default:
        guard position + 1 < bytes.count else { return nil }
        let next = bytes[position + 1]
        let isEscape = next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
        if isEscape { field.isEscaped = true }
        position += isEscape ? 2 : 1
      }
    }
  }

  private func column(_ position: Int) -> Int { position - lineStart + 1 }
}

/// Three bytes that are looked for together, eight bytes at a time.
private struct ByteTriple {
  private let bytes: (UInt8, UInt8, UInt8)
  private let patterns: (UInt64, UInt64, UInt64)
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    bytes = (first, second, third)
    patterns = (UInt64(first) &* Self.ones, UInt64(second) &* Self.ones, UInt64(third) &* Self.ones)
  }

  /// The offset of the first of them; that of the end when there is none. Reads up to ``TableBuffer/padding`` bytes
  /// behind the end.
  @inline(__always)
  func first(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = buffer.baseAddress else { return start }
    var position = start
    let end = buffer.count
    while position < end {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = Self.zeros(word ^ patterns.0) | Self.zeros(word ^ patterns.1) | Self.zeros(word ^ patterns.2)
      if found != 0 { return min(end, position + found.trailingZeroBitCount >> 3) }
      position += 8
    }
    return end
  }

  /// The high bit of each byte that is zero; higher ones may be marked too, the lowest is always right.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
