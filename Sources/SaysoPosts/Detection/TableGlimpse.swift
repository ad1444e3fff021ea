/// The first rows of what can be read as a table, each with its fields trimmed.
public struct TableGlimpse: Hashable, Sendable {
  /// Titles and date ranges that reports write above the column names are among the first rows.
  public static let searched = 30

  public let dialect: TableDialect
  /// The first rows, in order.
  public let rows: [[String]]
  /// The same as names of columns are compared: worked out once for all formats.
  let names: [[String]]

  /// `nil` when no row has two fields.
  init?(_ head: [UInt8], isCut: Bool) {
    let dialect = TableDialect(head: head)
    let cutter = TableCutter(MemorySource(head), dialect: dialect)
    var rows: [[String]] = []
    while rows.count < Self.searched, let record = try? cutter.next() {
      rows.append(record.fields.map { $0.value.trimmingWhitespace() })
    }
    // The last one may have been cut off in the middle.
    if isCut, rows.count < Self.searched { _ = rows.popLast() }
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    self.dialect = dialect
    self.rows = rows
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
