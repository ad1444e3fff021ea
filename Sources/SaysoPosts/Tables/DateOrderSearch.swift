/// Finds out whether the days of a table stand before its months.
struct DateOrderSearch<Column: TableColumn> {
  private let columns: [Column]
  private let told: DateOrder?
  private var found: DateOrder?
  /// Both orders occur: figures alone tell nothing.
  private var isContradictory = false
  /// Whether it is worth reading on before any row is given out.
  private(set) var isOpen = false
  private var isGivenUp = false

  init(_ columns: [Column], told: DateOrder?) {
    self.columns = columns
    self.told = told
  }

  /// What the table itself tells; else what the person who scans it does.
  var order: DateOrder? { isContradictory ? told : found ?? told }

  mutating func look(at row: TableRow<Column>) {
    for column in columns {
      guard let text = row[column], Self.mayBeFigures(text), let time = try? WrittenTime(text) else { continue }
      if let evident = time.evidentOrder {
        if let found, found != evident { isContradictory = true }
        found = evident
        isOpen = false
      } else if time.isAmbiguous, found == nil, !isGivenUp {
        isOpen = true
      }
    }
  }

  /// Nothing was found in as many rows as may be kept, or in all: what follows is read as it comes.
  mutating func giveUp() {
    guard isOpen else { return }
    isOpen = false
    isGivenUp = true
  }

  /// One or two digits and a stroke, without which looking closer would cost the more.
  private static func mayBeFigures(_ text: String) -> Bool {
    text.utf8.prefix(3).dropFirst().contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
  }
}
