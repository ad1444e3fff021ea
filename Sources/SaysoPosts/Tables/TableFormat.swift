import SaysoModel

extension ExportFormat {
  /// A format that is a table, recognised by its header.
  init<Column: TableColumn>(
    table id: String, title: String, layout: TableLayout<Column>,
    companions: @escaping @Sendable (String) -> Bool = { _ in false },
    recognise: (@Sendable (ExportSample) -> Recognition?)? = nil,
    convert: @escaping @Sendable (ReadingContext) -> TableReader<Column>.Conversion
  ) {
    self.init(
      id: FormatID(id), title: title, companions: companions,
      recognise: recognise ?? { layout.recognised($0) },
      reader: { TableReader($0, $1, layout, convert: convert($1)) })
    remarks = { sample in sample.table.map { layout.remarks($0) } ?? [] }
  }
}

/// A small table beside the posts, read whole: whose the account is.
struct CompanionTable {
  /// By their names as ``ColumnName/compared(_:)`` writes them.
  let rows: [[String: String]]
  /// More rows than any account has profiles or figures.
  private static let mostRows = 200

  init(_ file: CompanionFile?) {
    guard let file else {
      rows = []
      return
    }
    let cutter = TableCutter(MemorySource(file.bytes), dialect: TableDialect(head: file.bytes))
    var rows: [[String: String]] = []
    var names: [String]?
    while rows.count < Self.mostRows, let record = try? cutter.next() {
      let values = record.fields.map { $0.value.trimmingWhitespace() }
      if let names {
        rows.append(Dictionary(zip(names, values)) { first, _ in first })
      } else {
        names = values.map(ColumnName.compared)
      }
    }
    self.rows = rows
  }

  /// The first value in a column of one of these names that isn't blank.
  func first(_ names: String...) -> String? {
    for row in rows {
      for name in names { if let value = row[name], !value.isEmpty { return value } }
    }
    return nil
  }
}
