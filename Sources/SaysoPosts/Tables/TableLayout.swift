import SaysoModel

/// What the table of a format looks like.
struct TableLayout<Column: TableColumn>: Sendable {
  /// Where a post's words stand.
  var text: Column
  /// A row is the header when it has all of these.
  var required: [Column]
  /// Columns with times, which tell the order of days and months.
  var times: [Column] = []
  /// The columns in their order, for tables without a header.
  var headerless: [Column]?
  /// How many of the last columns a row without a header may leave out.
  var optionalTail = 0
  /// Finds the columns in a header otherwise than by their names; `nil` when the row is none.
  var positions: (@Sendable ([String]) -> [Column: Int]?)?
  /// What is wrong with a file in which no header is found.
  var failure: (@Sendable ([String]) -> RecordFailure)?

  init(text: Column, required: [Column], times: [Column] = []) {
    self.text = text
    self.required = required
    self.times = times
  }

  /// The header, if the row is one.
  func header(_ row: [String]) -> TableHeader<Column>? {
    if let positions { return positions(row).map { TableHeader(row, positions: $0) } }
    let header = TableHeader<Column>(row)
    return required.allSatisfy { header[$0] != nil } ? header : nil
  }

  /// The header among the first rows of a file.
  func header(in sample: ExportSample) -> TableHeader<Column>? {
    guard let table = sample.table else { return nil }
    for row in table.rows {
      if let header = header(row) { return header }
    }
    return nil
  }

  /// Why a file is not read whose first row with several fields has these.
  func missingHeader(_ row: [String]) -> RecordFailure {
    failure?(row) ?? .noHeader(columns: required.compactMap(\.names.first))
  }

  /// That the header is there, and no other format has one with these columns.
  func recognised(_ sample: ExportSample, _ confidence: Recognition.Confidence = .high) -> Recognition? {
    guard header(in: sample) != nil else { return nil }
    let names = required.compactMap(\.names.first).map { "“\($0)”" }
    let list =
      names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return Recognition(confidence, because: "its columns are \(list)")
  }
}
