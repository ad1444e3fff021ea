import SaysoModel

/// Reads the rows of a table, each by a function that knows the format.
///
/// What stands above the header is skipped, and so are totals below the rows. Where the order of days and months is
/// open, the reader looks ahead for a day beyond the twelfth, but not far.
struct TableReader<Column: TableColumn>: PostReader {
  /// A row may hold several posts, as a scheduled one with its first comment.
  typealias Conversion = (inout TableRow<Column>) throws(RecordFailure) -> [RecordOutcome]

  private(set) var tally = ReadingTally()
  private var rows: TableRows<Column>
  private var order: DateOrderSearch<Column>
  private let context: ReadingContext
  private let text: Column
  private let convert: Conversion
  private var ahead: [TableItem<Column>] = []
  private var isAtEnd = false
  private var waiting: [PostRecord] = []

  /// Enough for a year of planned posts; more would not be flat memory.
  private static var mostRowsAhead: Int { 2_000 }
  private static var mostBytesAhead: Int { 4 << 20 }

  init(
    _ source: any ByteSource, _ context: ReadingContext, _ layout: TableLayout<Column>, convert: @escaping Conversion
  ) {
    rows = TableRows(source, context, layout)
    order = DateOrderSearch(layout.times, told: context.dateOrder)
    text = layout.text
    self.context = context
    self.convert = convert
  }

  mutating func next() -> PostRecord? {
    while waiting.isEmpty {
      guard let item = nextItem() else { return nil }
      waiting = records(item).reversed()
    }
    guard let record = waiting.popLast() else { return nil }
    tally.rows += 1
    tally.count(record)
    return record
  }

  private mutating func nextItem() -> TableItem<Column>? {
    if ahead.isEmpty {
      var bytes = 0
      while !isAtEnd, ahead.count < Self.mostRowsAhead, bytes < Self.mostBytesAhead {
        guard let item = rows.next() else {
          isAtEnd = true
          break
        }
        if case .row(let row) = item {
          order.look(at: row)
          if order.isOpen { bytes += row.size }
        }
        ahead.append(item)
        if !order.isOpen { break }
      }
      order.giveUp()
      ahead.reverse()
    }
    return ahead.popLast()
  }

  private mutating func records(_ item: TableItem<Column>) -> [PostRecord] {
    switch item {
    case .record(let record): return [record]
    case .row(var row):
      row.order = order.order
      do throws(RecordFailure) {
        let outcomes = try convert(&row)
        let records = outcomes.map { outcome in
          if case .post(let post, _) = outcome {
            outcome.record(at: row.origin(text, of: post))
          } else {
            outcome.record(at: row.place)
          }
        }
        if outcomes.contains(where: \.isPost) { tally.note(row.notes) }
        return records
      } catch {
        return [.failed(error, row.place)]
      }
    }
  }
}

extension RecordOutcome {
  var isPost: Bool { if case .post = self { true } else { false } }
}

/// Something that stands in a table.
enum TableItem<Column: TableColumn> {
  case row(TableRow<Column>)
  /// What is settled without looking into the columns.
  case record(PostRecord)
}
