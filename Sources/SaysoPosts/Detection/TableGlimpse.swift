/// The first rows of what can be read as a table, each with its fields trimmed.
public struct TableGlimpse: Hashable, Sendable {
  /// Titles and date ranges that reports write above the column names are among the first rows.
  public static let searched = 30

  public let dialect: TableDialect
  /// The first rows, in order.
  public let rows: [[String]]
  /// The line of the file that each row begins on.
  public let lines: [Int]
  /// A space stands behind every delimiter, as in sentences.
  let isSpaced: Bool
  /// The same as names of columns are compared: worked out once for all formats.
  let names: [[String]]

  /// `nil` when no row has two fields.
  init?(_ head: [UInt8], isCut: Bool, dialect: TableDialect? = nil) {
    let dialect = dialect ?? TableDialect(head: head)
    let cutter = TableCutter(MemorySource(head), dialect: dialect, chunk: head.count)
    var records: [TableCutter.Record] = []
    while records.count < Self.searched, let record = try? cutter.next() { records.append(record) }
    // The last one may have been cut off in the middle.
    if isCut, records.count < Self.searched { _ = records.popLast() }
    guard records.contains(where: { $0.fields.count > 1 }) else { return nil }
    self.dialect = dialect
    rows = records.map { $0.fields.map { $0.value.trimmingWhitespace() } }
    lines = records.map(\.line)
    isSpaced = records.allSatisfy { $0.fields.dropFirst().allSatisfy { $0.value.utf8.first == 0x20 } }
    names = rows.map { $0.map(ColumnName.compared) }
  }

  /// The first row that has all these columns, whatever their case; its position among ``rows``.
  public func header(having columns: String...) -> Int? { header(having: columns) }

  public func header(having columns: [String]) -> Int? {
    let wanted = columns.map(ColumnName.compared)
    return names.firstIndex { row in wanted.allSatisfy(row.contains) }
  }
}

extension String {
  /// Without white space at either end.
  func trimmingWhitespace() -> String {
    func isPlain(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? true }
    if isPlain(utf8.first), isPlain(utf8.last) { return self }
    return withoutOuterWhitespace()
  }

  private func withoutOuterWhitespace() -> String {
    String(Substring(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
  }
}
