import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// One row of a table, as far as its format knows the columns.
struct TableRow<Column: TableColumn> {
  struct Cell {
    let value: String
    /// Of the first character, from 1; the column counts bytes.
    let line: Int
    let column: Int
    /// Nothing in it had to be unescaped.
    let isVerbatim: Bool
  }

  /// Counted from 1 without header and preamble.
  let number: Int
  private let cells: [Cell]
  /// Which of the cells belongs to which column.
  private let index: [Column: Int]
  /// Where the row begins.
  let place: Origin
  let zone: PolicyZone
  /// Which of days and months comes first, as far as known: from the file itself, else from the person who scans it.
  var order: DateOrder?
  /// What had to be supposed about the row.
  private(set) var notes: [ReadingNote] = []

  init(number: Int, cells: [Cell], index: [Column: Int], place: Origin, zone: PolicyZone) {
    self.number = number
    self.cells = cells
    self.index = index
    self.place = place
    self.zone = zone
  }

  /// How many bytes it holds on to.
  var size: Int { cells.reduce(0) { $0 + $1.value.utf8.count } }

  /// The value without white space around it; `nil` when the table has no such column or it is blank here.
  subscript(column: Column) -> String? {
    guard let value = cell(column)?.value.trimmingWhitespace(), !value.isEmpty else { return nil }
    return value
  }

  private func cell(_ column: Column) -> Cell? { index[column].map { cells[$0] } }

  /// The value as it stands, with `\n` for every line end; empty when the table has no such column.
  func text(_ column: Column) -> String {
    let value = cell(column)?.value ?? ""
    return value.utf8.contains(0x0D) ? value.replacing("\r\n", with: "\n") : value
  }

  func isBlank(_ column: Column) -> Bool { cell(column)?.value.isBlank ?? true }

  /// Whether the table has the column at all.
  func has(_ column: Column) -> Bool { cell(column) != nil }

  /// Where the value of a column begins; where the row begins when there is none.
  func origin(_ column: Column) -> Origin {
    guard let cell = cell(column) else { return place }
    var origin = place
    (origin.line, origin.column) = (cell.line, cell.column)
    return origin
  }

  /// Where a post begins whose words stand in a column; they stand there as they are when nothing was done to them.
  func origin(_ column: Column, of post: Post) -> Origin {
    var origin = origin(column)
    let written = post.sourceMap?.source ?? post.text
    origin.isVerbatim = cell(column)?.isVerbatim == true && written == text(column)
    return origin
  }

  mutating func note(_ note: ReadingNote) { notes.append(note) }

  /// The moment that a value names. What is none leaves the time untold, and a note.
  mutating func time(_ column: Column, in zone: PolicyZone? = nil) -> Date? {
    self[column].flatMap { time(written: $0, in: zone) }
  }

  /// As ``time(_:in:)``, of a text put together from several columns. Where the format itself tells the `zone`, none has
  /// to be supposed.
  mutating func time(written text: String, in zone: PolicyZone? = nil) -> Date? {
    do {
      let time = try ExportTime(text, in: zone ?? self.zone, order: order)
      notes += time.notes.filter { zone == nil || $0 != .timeWithoutZone }
      return time.moment
    } catch {
      notes.append(.unreadableTime)
      return nil
    }
  }

  /// An id as the source writes it; `nil`, with a note, when a spreadsheet has rounded it.
  mutating func identifier(_ column: Column) -> String? {
    guard let written = self[column] else { return nil }
    guard RuinedNumber.isRuined(written) else { return written }
    notes.append(.ruinedID)
    return nil
  }

  /// Without `@`.
  func handle(_ column: Column) -> String? {
    self[column].map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Numbers as spreadsheets leave them.
enum RuinedNumber {
  /// `1.78E+17` or, where commas part decimals, `1,78E+17`.
  static func isRuined(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
    let digits = mantissa.filter { $0 != "." && $0 != "," }
    let power = exponent.first == "+" ? exponent.dropFirst() : exponent
    return (1...20).contains(digits.count) && digits.allSatisfy(\.isASCIIDigit) && mantissa.count - digits.count <= 1
      && mantissa.first?.isASCIIDigit == true && (1...3).contains(power.count) && power.allSatisfy(\.isASCIIDigit)
      && (exponent.first == "+" || digits.count < mantissa.count)
  }
}
