/// Finds the columns of a table without a known schema: by a mapping, and by the names that exports use.
enum DelimitedLayout {
  static func layout(_ mapping: FieldMapping) -> TableLayout<DelimitedColumn> {
    var layout = TableLayout<DelimitedColumn>(text: .text, required: [.text], times: [.publishAt, .timeOfDay])
    layout.positions = { positions($0, mapping) }
    layout.otherTextNames = { textNames.contains(DelimitedColumn.compared($0)) }
    // Whoever reads a file as a table has reason to.
    layout.headerRow = { DelimitedHeader($0, mapping, isNamed: true)?.row }
    layout.failure = { row in
      for (_, source) in mapping.sources.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if let name = name(of: source), position(of: name, in: row) == nil {
          return .noSuchColumn(name, columns: row)
        }
      }
      return .noTextColumn(columns: row)
    }
    return layout
  }

  private static let textNames = Set(DelimitedColumn.text.names.map(DelimitedColumn.compared))
  private static let finder = ColumnFinder<DelimitedColumn>()

  /// `nil` when the row can't be the header: it lacks a mapped column, or nothing in it is known to hold posts.
  static func positions(_ row: [String], _ mapping: FieldMapping) -> [DelimitedColumn: Int]? {
    var positions = finder.positions(in: row.map(DelimitedColumn.compared))
    for (field, source) in mapping.sources {
      let column = DelimitedColumn(field)
      guard let name = name(of: source) else {
        positions[column] = nil
        continue
      }
      guard let position = position(of: name, in: row) else { return nil }
      // A column has one meaning: what it was taken for by its name gives way.
      for (other, taken) in positions where taken == position && mapping[other] == nil { positions[other] = nil }
      positions[column] = position
    }
    return positions[.text] == nil ? nil : positions
  }

  /// The column that a mapping names; `nil` for constants. A pointer's only token is a name, too.
  private static func name(of source: FieldMapping.Source) -> String? {
    switch source {
    case .name(let name): name
    case .pointer(let pointer):
      pointer.hasPrefix("/")
        ? String(pointer.dropFirst()).replacing("~1", with: "/").replacing("~0", with: "~") : pointer
    case .constant: nil
    }
  }

  private static func position(of name: String, in row: [String]) -> Int? {
    let (name, loose) = (ColumnName.compared(name), DelimitedColumn.compared(name))
    return row.firstIndex { ColumnName.compared($0) == name }
      ?? row.firstIndex { DelimitedColumn.compared($0) == loose }
  }
}

extension FieldMapping {
  subscript(column: DelimitedColumn) -> Source? {
    Field.allCases.first { DelimitedColumn($0) == column }.flatMap { self[$0] }
  }

  /// What a mapping says of every record.
  func constant(_ field: Field) -> String? {
    guard case .constant(let text)? = self[field] else { return nil }
    return text
  }
}
