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
  /// The row that is the header, where what follows it has a say; `nil`: the first that can be one.
  var headerRow: (@Sendable (TableGlimpse) -> Int?)?
  /// Whether a column may hold posts by its name, beside the one that does.
  var otherTextNames: (@Sendable (String) -> Bool)?
  /// What is wrong with a file in which no header is found, by its first row as written.
  var failure: (@Sendable ([String]) -> RecordFailure)?

  private let finder = ColumnFinder<Column>()

  init(text: Column, required: [Column], times: [Column] = []) {
    self.text = text
    self.required = required
    self.times = times
  }

  /// The header, if a row with these names is one; they are given as ``ColumnName/compared(_:)`` writes them.
  func header(_ names: [String]) -> TableHeader<Column>? {
    if let positions { return positions(names).map { TableHeader(names, positions: $0) } }
    let positions = finder.positions(in: names)
    return required.allSatisfy { positions[$0] != nil } ? TableHeader(names, positions: positions) : nil
  }

  /// The header among the first rows of a file.
  func header(in sample: ExportSample) -> TableHeader<Column>? {
    sample.table?.names.lazy.compactMap(header).first
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
