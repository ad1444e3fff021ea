import SaysoModel

/// Takes a table apart: finds its header, passes over what is no row, and tells which rows are damaged.
struct TableRows<Column: TableColumn> {
  private let source: any ByteSource
  private let context: ReadingContext
  private let layout: TableLayout<Column>
  private var cutter: TableCutter?
  private var header: TableHeader<Column>?
  private var number = 0
  private var isBroken = false
  /// The line of the header, where more than the row itself tells which one it is.
  private var headerLine: Int?
  /// What stands above the header, last first.
  private var preamble: [TableItem<Column>] = []

  init(_ source: any ByteSource, _ context: ReadingContext, _ layout: TableLayout<Column>) {
    self.source = source
    self.context = context
    self.layout = layout
    header = layout.headerless.map(TableHeader.init(inOrder:))
  }

  mutating func next() -> TableItem<Column>? {
    if isBroken { return preamble.popLast() }
    do throws(SourceFailure) {
      let cutter = try opened()
      if header == nil {
        try findHeader(cutter)
      }
      if let item = preamble.popLast() { return item }
      guard let header else { return nil }
      while try cutter.advance() {
        if let item = item(cutter, header) { return item }
      }
      return nil
    } catch {
      isBroken = true
      return .record(.failed(error.recordFailure, origin(line: cutter?.line ?? 1)))
    }
  }

  private mutating func opened() throws(SourceFailure) -> TableCutter {
    if let cutter { return cutter }
    let peeked = try PeekedSource(source, length: TableDialect.headLength)
    var dialect = TableDialect(head: peeked.head)
    if let delimiter = context.delimiter { dialect.delimiter = delimiter }
    if let find = layout.headerRow, let table = TableGlimpse(peeked.head, isCut: peeked.isCut, dialect: dialect) {
      headerLine = find(table).map { table.lines[$0] }
    }
    let opened = TableCutter(peeked, dialect: dialect)
    cutter = opened
    return opened
  }

  /// Reads on to the header. A file without one fails once.
  private mutating func findHeader(_ cutter: TableCutter) throws(SourceFailure) {
    var searched = 0
    var above: [TableItem<Column>] = []
    var first: [String] = []
    while searched < TableGlimpse.searched, try cutter.advance() {
      searched += 1
      let values = (0..<cutter.count).map { cutter.value($0) ?? "" }
      let isElsewhere = headerLine.map { $0 != cutter.recordLine } ?? false
      if !isElsewhere, let found = layout.header(values.map(ColumnName.compared)) {
        header = found
        preamble = above.reversed()
        return
      }
      if first.count < 2 { first = values.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty } }
      if !isBlankLine(cutter) { above.append(outside(cutter)) }
    }
    isBroken = true
    if searched > 0 { preamble = [.record(.failed(layout.missingHeader(first), origin(line: 1)))] }
  }

  private func isBlankLine(_ cutter: TableCutter) -> Bool { cutter.count == 1 && cutter.isBlank(0) }

  private func outside(_ cutter: TableCutter) -> TableItem<Column> {
    let place = origin(line: cutter.recordLine)
    return .record(cutter.fault.map { .failed($0.failure, place) } ?? .skipped(.notARow, place))
  }

  // MARK: - Rows

  /// `nil` for a blank line.
  private mutating func item(_ cutter: TableCutter, _ header: TableHeader<Column>) -> TableItem<Column>? {
    let place = origin(line: cutter.recordLine)
    if let fault = cutter.fault { return .record(.failed(fault.failure, place)) }
    if isBlankLine(cutter) { return nil }
    if isOutside(cutter, header) { return .record(.skipped(.notARow, place)) }
    guard fits(cutter, header) else {
      return .record(.failed(.fieldCount(found: cutter.count, columns: header.width), place))
    }
    return row(cutter, header, place)
  }

  private func fits(_ cutter: TableCutter, _ header: TableHeader<Column>) -> Bool {
    guard cutter.count <= header.width else { return (header.width..<cutter.count).allSatisfy(cutter.isBlank) }
    return cutter.count >= header.width - layout.optionalTail
  }

  private mutating func row(
    _ cutter: TableCutter, _ header: TableHeader<Column>, _ place: Origin
  ) -> TableItem<Column> {
    var cells: [TableRow<Column>.Cell] = []
    cells.reserveCapacity(header.fields.count)
    for field in header.fields {
      guard field < cutter.count else {
        cells.append(TableRow<Column>.Cell(value: "", line: place.line, column: 1, isVerbatim: true))
        continue
      }
      guard let value = cutter.value(field) else {
        guard case .notUTF8(let line, let column) = cutter.badPlace(field) else { continue }
        return .record(.failed(.notUTF8(column: column), origin(line: line)))
      }
      let (line, column) = cutter.place(field)
      cells.append(
        TableRow<Column>.Cell(value: value, line: line, column: column, isVerbatim: !cutter.isEscaped(field)))
    }
    number += 1
    return .row(
      TableRow(number: number, cells: cells, index: header.index, place: place, zone: context.zone))
  }

  /// Whether it is a row of empty cells, the header once more, or a line of totals.
  private func isOutside(_ cutter: TableCutter, _ header: TableHeader<Column>) -> Bool {
    guard let first = (0..<cutter.count).first(where: { !cutter.isBlank($0) }) else { return true }
    guard let value = cutter.value(first) else { return false }
    if cutter.count == header.width, header.isRepeated(by: cutter.value) { return true }
    guard TableFooter.isTotal(value) else { return false }
    let others = (first + 1)..<cutter.count
    if others.allSatisfy({ cutter.isBlank($0) || cutter.value($0).map(TableFooter.isFigure) == true }) { return true }
    // A post may consist of the word alone; it has a time then.
    let text = header[layout.text] ?? -1
    let isWord = first == text || text < 0 || text >= cutter.count || cutter.isBlank(text)
    return isWord
      && layout.times.allSatisfy { header[$0].map { $0 >= cutter.count || $0 == first || cutter.isBlank($0) } ?? true }
  }

  private func origin(line: Int) -> Origin { Origin(file: context.file, member: context.member, line: line) }
}

/// Lines that reports put below their rows.
enum TableFooter {
  /// Whether the first word of a line says that sums follow, with or without a colon.
  static func isTotal(_ value: String) -> Bool {
    guard value.utf8.count <= 16 else { return false }
    let word = ColumnName.compared(value)
    return words.contains(word.hasSuffix(":") ? String(word.dropLast()).trimmingWhitespace() : word)
  }

  private static let words: Set<String> = [
    "total", "totals", "grand total", "subtotal", "sum", "average", "averages", "summary", "gesamt", "gesamtsumme",
    "summe", "insgesamt", "durchschnitt", "totaal", "totale", "suma", "total general", "moyenne",
  ]

  /// A sum, count or share, as spreadsheets write them: `2`, `1.474,5`, `12 %`, `€ 3`. A day is none, and neither is
  /// the number of seconds that stands for a moment.
  static func isFigure(_ value: String) -> Bool {
    guard value.utf8.count <= 32 else { return false }
    var digits = 0
    for (position, scalar) in value.trimmingWhitespace().unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": digits += 1
      case ".", ",", "'", "\u{2019}", "%": break
      case "-", "+", "\u{2212}": if position > 0 { return false }
      default:
        guard scalar.properties.generalCategory == .currencySymbol || scalar.properties.isWhitespace else {
          return false
        }
      }
    }
    return digits > 0 && !isMoment(value)
  }

  /// `20260301`, or seconds or milliseconds since 1970.
  private static func isMoment(_ value: String) -> Bool {
    value.utf8.count >= 8 && value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension TableCutter.Fault {
  var failure: RecordFailure {
    switch self {
    case .notClosed: .unclosedQuote
    case .notUTF8(_, let column): .notUTF8(column: column)
    case .tooLong(let bytes, let limit): .tooLong(bytes: bytes, limit: limit)
    }
  }
}
