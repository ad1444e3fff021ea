import Foundation
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// Delimited text, as the standard has it and as exports write it.
@Suite struct TableCutterTests {
  private static func records(
    _ bytes: [UInt8], _ dialect: TableDialect = .standard, limit: Int = TableCutter.standardLimit
  ) throws -> [TableCutter.Record] {
    let cutter = TableCutter(MemorySource(bytes), dialect: dialect, limit: limit)
    var records: [TableCutter.Record] = []
    while let record = try cutter.next() { records.append(record) }
    return records
  }

  private static func values(_ text: String, _ dialect: TableDialect = .standard) throws -> [[String]] {
    try records(Array(text.utf8), dialect).map { $0.fields.map(\.value) }
  }

  static let rows: [(text: String, values: [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b", [["a", "b"]]), ("a,,\n", [["a", "", ""]]),
    ("\"a,b\",c", [["a,b", "c"]]), ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
    ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]), ("\"\",x", [["", "x"]]), ("5\" screen,x", [["5\" screen", "x"]]),
    ("\"a\" b,c", [["a b", "c"]]), ("\"\"\"\"", [["\""]]), ("", []), ("\n", [[""]]), ("a\n\nb", [["a"], [""], ["b"]]),
  ]

  @Test(arguments: rows) func cuts(_ row: (text: String, values: [[String]])) throws {
    #expect(try Self.values(row.text) == row.values)
  }

  @Test func backslashesAreReadWhereTheDialectHasThem() throws {
    let text = "2024-01-01,\"he said \\\"no\\\" and \"\"yes\"\" \\\\ \\n\",x"
    let dialect = TableDialect(unescapesBackslash: true)
    #expect(try Self.values(text, dialect) == [["2024-01-01", "he said \"no\" and \"yes\" \\ \\n", "x"]])
  }

  @Test func anOpenQuotationMarkCostsItsLineOnly() throws {
    let text = "1,one\n2,\"two\n3,three\n4,four\n"
    let records = try Self.records(Array(text.utf8))
    #expect(records.map(\.line) == [1, 2, 3, 4])
    #expect(records.map(\.fault) == [nil, .notClosed, nil, nil])
    #expect(records[2].fields.map(\.value) == ["3", "three"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", ""]) func theLimitIsTheSameHoweverBytesArrive(_ lineEnd: String) throws {
    for length in 16...48 {
      let bytes = Array((String(repeating: "x", count: length) + lineEnd).utf8)
      let whole = try Self.records(bytes, limit: 32)
      for chunk in 1...12 {
        let cutter = TableCutter(DripSource(bytes: bytes[...], size: chunk), dialect: .standard, limit: 32, chunk: 16)
        var records: [TableCutter.Record] = []
        while let record = try cutter.next() { records.append(record) }
        #expect(records == whole, "\(length) in pieces of \(chunk)")
      }
    }
  }

  @Test func aRecordWithoutEndIsCounted() throws {
    let text = "a," + String(repeating: "x", count: 100) + "\nb,c\n"
    let records = try Self.records(Array(text.utf8), limit: 50)
    #expect(records.map(\.fault) == [.tooLong(bytes: 102, limit: 50), nil])
    #expect(records[1].line == 2)
  }

  @Test func whatIsNotUTF8IsToldWithItsPlace() throws {
    let records = try Self.records(Array("a,b\nx,".utf8) + [0x63, 0xE9, 0x2C] + Array("d\ne,f".utf8))
    #expect(records.map(\.fault) == [nil, .notUTF8(line: 2, column: 4), nil])
  }

  @Test func placesAreThoseOfTheFile() throws {
    let records = try Self.records(Array("\u{FEFF}a,\"b\nc\",d\n e,f".utf8))
    #expect(records[0].fields.map { [$0.line, $0.column] } == [[1, 4], [1, 7], [2, 4]])
    #expect(records[1].fields.map { [$0.line, $0.column] } == [[3, 1], [3, 4]])
  }

  static let heads: [(head: String, delimiter: Character)] = [
    ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2;3\n4,5;5;6\n", ";"), ("a\tb\n1\t2, or 3\n", "\t"), ("a|b\n1|2\n", "|"),
    ("sep=|\na,b|c\n", "|"), ("a,b\n5\" screen,x\n6\" screen,y\n", ","), ("a;b\n\"1,2,3\n4,5\";x\n", ";"),
    ("Report for May, 2026\n\nDate;Text;Link\n1;\"a, b, c, d, e\";x\n2;b;y\n", ";"), ("text\nhello\n", ","),
  ]

  @Test(arguments: heads) func theDelimiterIsFound(_ row: (head: String, delimiter: Character)) {
    #expect(TableDialect(head: Array(row.head.utf8)).delimiter == row.delimiter.asciiValue)
  }

  @Test func anOpenQuotationMarkIsKnownByWhatFollowsTheNextOne() throws {
    let text = "1,\"one\"\n2,\"two\n3,\"three, x\"\n4,\"four\"\n\"5,five\n"
    let records = try Self.records(Array(text.utf8))
    #expect(records.map(\.fault) == [nil, .notClosed, nil, nil, .notClosed])
    #expect(records[2].fields.map(\.value) == ["3", "three, x"] && records.map(\.line) == [1, 2, 3, 4, 5])
  }

  @Test func aQuotationMarkThatLeadsBeyondTheLimitCostsItsLineOnly() throws {
    let text = "1,\"two\n" + String(repeating: "3,three\n", count: 20)
    let records = try Self.records(Array(text.utf8), limit: 50)
    #expect(records.count == 21 && records.map(\.fault) == [.notClosed] + Array(repeating: nil, count: 20))
  }

  static let delimiterLines: [(text: String, values: [[String]])] = [
    ("sep=;\na;b\n", [["a", "b"]]), ("\u{FEFF}SEP=|\r\na|b\r\n", [["a", "b"]]),
    ("\"sep=\t\"\na\tb", [["a", "b"]]), ("sep=;", []), ("sep=,x\n", [["sep=", "x"]]), ("sep", [["sep"]]),
  ]

  @Test(arguments: delimiterLines) func excelsFirstLineIsNoRecord(_ row: (text: String, values: [[String]])) throws {
    #expect(try Self.values(row.text) == row.values)
    if !row.values.isEmpty, row.values[0].count == 2, row.values[0][0] == "a" {
      #expect(try Self.records(Array(row.text.utf8))[0].line == 2)
    }
  }

  @Test(arguments: [16, 17, 23, 64, 1000]) func whereTheChunksAreCutMakesNoDifference(chunk: Int) throws {
    let text = "\u{FEFF}a,\"b\r\nc \"\"d\"\"\",e\r\n\r\nlong long long long,\"\",x\r1,\"2\n3,4\n"
    let whole = try Self.records(Array(text.utf8))
    let cutter = TableCutter(MemorySource(Array(text.utf8)), dialect: .standard, chunk: chunk)
    var records: [TableCutter.Record] = []
    while let record = try cutter.next() { records.append(record) }
    #expect(records == whole && whole.count == 5)
  }

  @Test func cutsAsANaiveReaderDoes() throws {
    var random = SeededGenerator(seed: 3)
    for round in 0..<3000 {
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 2...4, using: &random)).map { _ in
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            random.pick(["a", "\"", ",", "\n", "\r\n", "é", ";", " ", "long words"])
          }.joined()
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: random.pick(["\n", "\r\n"]))
      #expect(try Self.values(text) == rows, "round \(round)")
    }
  }

  /// A reader that goes back to the line after each open mark would not come to the end of this.
  @Test func manyOpenMarksCostNoMoreThanTheirBytes() throws {
    for line in ["a,\"b\n", "\"\n", "\"\"\"\n", "a,\"\"\"b\n", "\"a\" b\n", "a,\"\\\"\n"] {
      let text = String(repeating: line, count: 60_000)
      for dialect in [TableDialect.standard, TableDialect(unescapesBackslash: true)] {
        let cutter = TableCutter(MemorySource(Array(text.utf8)), dialect: dialect)
        var count = 0
        while try cutter.advance() { count += 1 }
        #expect(count >= 1000)
      }
    }
  }

  /// The stored copy of the suite lost its carriage returns, which are put back where a file is named for them. The
  /// remaining case contradicts itself: its JSON has another telephone number than its table.
  private static let contradictory: Set<String> = ["location_coordinates"]

  @Test func csvSpectrum() throws {
    guard Conformance.isPresent("robustness/csv-spectrum") else { return }
    let folder = URL(filePath: Conformance.path("robustness/csv-spectrum"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "csvs").path).sorted()
    var unequal: Set<String> = []
    for name in files.filter({ $0.hasSuffix(".csv") }).map({ String($0.dropLast(4)) }) {
      let expected = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
      var text = try String(contentsOf: folder.appending(path: "csvs/\(name).csv"), encoding: .utf8)
      if name.hasSuffix("_crlf"), !text.contains("\r\n") { text = text.replacingOccurrences(of: "\n", with: "\r\n") }
      let document = try JSONSerialization.jsonObject(with: expected)
      let wanted = try #require(document as? [[String: String]] ?? (document as? [String: String]).map { [$0] })
      let records = try Self.records(Array(text.utf8))
      let names = records[0].fields.map(\.value)
      let got = records.dropFirst().map { record in
        Dictionary(zip(names, record.fields.map(\.value)), uniquingKeysWith: { first, _ in first })
      }
      if got != wanted { unequal.insert(name) }
    }
    print("conformance: csv-spectrum \(files.count - unequal.count) / \(files.count)")
    #expect(unequal == Self.contradictory)
  }
}
