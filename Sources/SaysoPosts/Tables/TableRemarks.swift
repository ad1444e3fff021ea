extension TableLayout {
  /// Columns that are not read though their names are known.
  func remarks(_ table: TableGlimpse) -> [FileNote] {
    guard headerless == nil, let row = headerRow?(table) ?? table.names.firstIndex(where: { header($0) != nil }),
      let header = header(table.names[row])
    else { return [] }
    return repeated(table, row, header) + otherTexts(table, row, header)
  }

  private func repeated(_ table: TableGlimpse, _ row: Int, _ header: TableHeader<Column>) -> [FileNote] {
    let names = table.names[row]
    return header.fields.compactMap { field in
      let places = names.indices.filter { names[$0] == names[field] }
      guard places.count > 1, !names[field].isEmpty else { return nil }
      return .repeatedColumn(table.rows[row][field], line: table.lines[row], columns: places.map { $0 + 1 })
    }
  }

  /// Only where the names of columns are all that is known of a table.
  private func otherTexts(_ table: TableGlimpse, _ row: Int, _ header: TableHeader<Column>) -> [FileNote] {
    guard let read = header[text], let finder = otherTextNames else { return [] }
    let names = table.names[row]
    return names.indices.compactMap { place in
      guard !header.fields.contains(place), names[place] != names[read], finder(names[place]),
        DelimitedHeader.holdsWords(table, place, below: row)
      else { return nil }
      return .otherText(table.rows[row][place], line: table.lines[row], column: place + 1, read: read + 1)
    }
  }
}
