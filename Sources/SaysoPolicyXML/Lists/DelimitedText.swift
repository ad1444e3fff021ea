/// Comma-separated values as RFC 4180 has them, with `,`, `;` or tab between the values: whichever the first line
/// holds most of. Lines end with LF or CRLF; a byte order mark is skipped.
struct DelimitedText {
  struct Field {
    /// `nil`: the bytes are not UTF-8.
    let value: String?
    let line: Int
    /// Counted from 1 in UTF-8 bytes; at the opening quotation mark of a quoted value.
    let column: Int
    /// What is wrong with its quotation marks, if anything.
    let fault: Fault?
  }

  enum Fault {
    case notClosed, textAfterQuote
  }

  typealias Row = [Field]

  /// Rows that hold nothing are left out.
  let rows: [Row]

  init(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    var rows: [Row] = []
    while let row = reader.row() {
      if row.contains(where: { $0.value?.isEmpty != true || $0.fault != nil }) { rows.append(row) }
    }
    self.rows = rows
  }

  private struct Reader {
    let bytes: [UInt8]
    let delimiter: UInt8
    var position: Int
    var line = 1
    var lineStart: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      lineStart = position
      delimiter = Self.delimiter(of: bytes.prefix { $0 != 0x0A })
    }

    private static func delimiter(of header: ArraySlice<UInt8>) -> UInt8 {
      let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      let counts = candidates.map { candidate in header.count { $0 == candidate } }
      let most = counts.max() ?? 0
      return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
    }

    mutating func row() -> Row? {
      guard position < bytes.count else { return nil }
      var row: Row = []
      while true {
        row.append(field())
        guard position < bytes.count, bytes[position] == delimiter else { break }
        position += 1
      }
      skipLineEnd()
      return row
    }

    private mutating func field() -> Field {
      let (line, column) = (line, position - lineStart + 1)
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        let (value, fault) = quoted()
        return Field(value: Self.string(value[...]), line: line, column: column, fault: fault)
      }
      return Field(value: Self.string(plain()), line: line, column: column, fault: nil)
    }

    /// Up to the next delimiter or the end of the line.
    private mutating func plain() -> ArraySlice<UInt8> {
      let start = position
      while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A { position += 1 }
      let value = bytes[start..<position]
      let endsLine = position == bytes.count || bytes[position] == 0x0A
      return endsLine && value.last == 0x0D ? value.dropLast() : value
    }

    private mutating func quoted() -> ([UInt8], Fault?) {
      var value: [UInt8] = []
      position += 1
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\"") {
          guard position < bytes.count, bytes[position] == byte else {
            return plain().isEmpty ? (value, nil) : (value, .textAfterQuote)
          }
          position += 1
        } else if byte == 0x0A {
          line += 1
          lineStart = position
        }
        value.append(byte)
      }
      return (value, .notClosed)
    }

    private mutating func skipLineEnd() {
      guard position < bytes.count, bytes[position] == 0x0A else { return }
      position += 1
      line += 1
      lineStart = position
    }

    /// Without white space at the ends.
    private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
      guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
      guard let first = string.firstIndex(where: { !$0.isWhitespace }),
        let last = string.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(string[first...last])
    }
  }
}
