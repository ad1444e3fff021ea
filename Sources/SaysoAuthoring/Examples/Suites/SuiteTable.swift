import SaysoPolicy
import SaysoPosts

/// A table of examples (RFC 4180, parted by comma, semicolon or tab) as the elements that the same examples would be in
/// XML, so that one vocabulary judges both.
///
/// A cell's text is the post as it stands, line breaks included, without white space at its ends. Linear in the table.
struct SuiteTable {
  /// In bytes.
  static let sizeLimit = 32 << 20

  /// The suite; each example stands where its row begins.
  let root: PolicyElement
  let problems: [PolicyProblem]

  init(_ bytes: [UInt8], file: String, people: People) {
    var reading = Reading(file: file, people: people)
    let cutter = TableCutter(MemorySource(bytes), dialect: Self.dialect(bytes))
    // Bytes in memory can always be read.
    while !reading.isHopeless, let record = try? cutter.next() { reading.read(record) }
    reading.finish()
    root = PolicyElement(
      name: Vocabulary.suite.rawValue, children: reading.examples.map { .element($0) },
      location: SourceLocation(file: file, line: 1))
    problems = reading.problems
  }

  /// The header decides: its names hold none of the three signs, posts hold them all.
  private static func dialect(_ bytes: [UInt8]) -> TableDialect {
    let lines = bytes.prefix(1 << 16).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(1)
    return TableDialect(delimiter: TableDialect(head: Array(lines.joined())).delimiter)
  }

  private struct Reading {
    let file: String
    let people: People
    var header: [String?]?
    var examples: [PolicyElement] = []
    var problems: [PolicyProblem] = []
    /// The header itself can't be read: what follows would only be told as so many more mistakes.
    var isHopeless = false

    mutating func read(_ record: TableCutter.Record) {
      if let fault = record.fault { return report(fault, record) }
      guard record.fields.contains(where: { !$0.value.allSatisfy(\.isWhitespace) }) else { return }
      guard let header else { return readHeader(record) }
      let further = record.fields.dropFirst(header.count)
      if let lost = further.first(where: { !$0.value.allSatisfy(\.isWhitespace) }) {
        let why = "it has \(record.fields.count) values, and the table has \(header.count) columns"
        report(.malformedRow(why), at: location(lost))
      }
      var row = SuiteRow(columns: header.compactMap(\.self), people: people, location: location(record.fields[0]))
      for (name, field) in zip(header, record.fields) {
        if let name { row.take(field.value, as: name, at: location(field)) }
      }
      let (example, problems) = row.example
      if let example { examples.append(example) }
      self.problems += problems
    }

    mutating func finish() {
      guard header == nil, problems.isEmpty else { return }
      report(.listWithoutHeader(expected: SuiteColumn.all), at: SourceLocation(file: file, line: 1))
    }

    private mutating func readHeader(_ record: TableCutter.Record) {
      var names: Set<String> = []
      header = record.fields.map { field in
        let name = SuiteColumn.name(of: field.value)
        guard SuiteColumn.all.contains(name) else {
          // A column without a name holds nothing, or its values would be lost without a word.
          report(.unknownColumn(field.value, expected: SuiteColumn.all), at: location(field))
          return nil
        }
        if names.insert(name).inserted { return name }
        report(.malformedRow("the column “\(name)” stands there twice"), at: location(field))
        return nil
      }
      for missing in SuiteColumn.required where !names.contains(missing) {
        report(.missingColumn(missing), at: location(record.fields[0]))
      }
    }

    private mutating func report(_ fault: TableCutter.Fault, _ record: TableCutter.Record) {
      let start = SourceLocation(file: file, line: record.line, column: 1)
      isHopeless = header == nil
      switch fault {
      case .notClosed: report(.malformedRow("its closing quotation mark is missing"), at: start)
      case .notUTF8(let line, let column):
        let why = "it is not UTF-8; spreadsheets save that as “CSV UTF-8”"
        report(.malformedRow(why), at: SourceLocation(file: file, line: line, column: column))
      case .tooLong(_, let limit): report(.malformedRow("it is longer than \(limit) bytes"), at: start)
      }
    }

    private mutating func report(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
      problems.append(PolicyProblem(mistake, at: location))
    }

    private func location(_ field: TableCutter.Field) -> SourceLocation {
      SourceLocation(file: file, line: field.line, column: field.column)
    }
  }
}
