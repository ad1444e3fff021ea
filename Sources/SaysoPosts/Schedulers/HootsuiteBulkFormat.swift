import SaysoModel

/// There is no header: the columns stand in this order.
private enum Column: TableColumn {
  case time, message, link

  var names: [String] {
    switch self {
    case .time: ["Date", "Date and time", "Datetime"]
    case .message: ["Message", "Text", "Post"]
    case .link: ["Link", "URL"]
    }
  }
}

extension ExportFormat {
  /// The file that Hootsuite's bulk composer takes: time, message and link, without column names. As observed.
  public static let hootsuiteBulk = ExportFormat(
    table: "hootsuite-bulk", title: "Hootsuite, bulk composer", layout: HootsuiteBulkLayout.layout,
    recognise: HootsuiteBulkLayout.recognise
  ) { _ in
    { row throws(RecordFailure) in
      if row.number == 1, HootsuiteBulkLayout.isHeader(row[.time] ?? "", row[.message] ?? "") {
        return [.skipped(.notARow)]
      }
      if let link = row[.link], !CellValue.isAddress(link) {
        // A comma in the message that stands in no quotation marks.
        throw .notAnAddress(key: "Link", value: link)
      }
      var post = Post(text: row.text(.message), kind: .post)
      post.id = row.numberAsID
      post.publishAt = row.time(.time)
      post.attach(row[.link])
      return PlannedPost.outcomes(post)
    }
  }
}

private enum HootsuiteBulkLayout {
  static let layout: TableLayout<Column> = {
    var layout = TableLayout<Column>(text: .message, required: [], times: [.time])
    layout.headerless = [.time, .message, .link]
    layout.optionalTail = 1
    return layout
  }()

  /// Some write names above the columns nevertheless.
  static func isHeader(_ time: String, _ message: String) -> Bool {
    Column.time.names.map(ColumnName.compared).contains(ColumnName.compared(time))
      && Column.message.names.map(ColumnName.compared).contains(ColumnName.compared(message))
  }

  /// A time with a clock in nearly every row; words, and an address or nothing, in most.
  @Sendable static func recognise(_ sample: ExportSample) -> Recognition? {
    guard let table = sample.table else { return nil }
    var rows = table.rows.filter { $0.contains { !$0.isEmpty } }
    if let first = rows.first, first.count == 2 || first.count == 3, isHeader(first[0], first[1]) { rows.removeFirst() }
    // A damaged row is no other format.
    guard rows.count(where: fits) * 2 > rows.count, rows.count(where: isTimed) * 5 >= rows.count * 4 else { return nil }
    return Recognition(.medium, because: "its rows are a time, a message and a link, without column names")
  }

  private static func isTimed(_ row: [String]) -> Bool {
    row.count >= 2 && (try? WrittenTime(row[0]))?.clock != nil
  }

  private static func fits(_ row: [String]) -> Bool {
    guard isTimed(row), row.count <= 3, !row[1].isEmpty else { return false }
    return row.count == 2 || row[2].isEmpty || CellValue.isAddress(row[2])
  }
}
