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
    #expect(records[0].fields.map { [$0.line, $0.column] } == [[1, 4], [1, 6], [2, 4]])
    #expect(records[1].fields.map { [$0.line, $0.column] } == [[3, 1], [3, 4]])
  }

  static let heads: [(head: String, delimiter: Character)] = [
    ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2;3\n4,5;5;6\n", ";"), ("a\tb\n1\t2, or 3\n", "\t"), ("a|b\n1|2\n", "|"),
    ("Report for May, 2026\n\nDate;Text;Link\n1;\"a, b, c, d, e\";x\n2;b;y\n", ";"), ("text\nhello\n", ","),
  ]

  @Test(arguments: heads) func theDelimiterIsFound(_ row: (head: String, delimiter: Character)) {
    #expect(TableDialect(head: Array(row.head.utf8)).delimiter == row.delimiter.asciiValue)
  }

  @Test func csvSpectrum() throws {
    guard Conformance.isPresent("robustness/csv-spectrum") else { return }
    let folder = URL(filePath: Conformance.path("robustness/csv-spectrum"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "csvs").path).sorted()
    var equal = 0
    for file in files where file.hasSuffix(".csv") {
      let name = file.dropLast(4)
      let expected = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "csvs/\(file)")))
      let document = try JSONSerialization.jsonObject(with: expected)
      let wanted = try #require(document as? [[String: String]] ?? (document as? [String: String]).map { [$0] })
      let records = try Self.records(bytes)
      let names = records[0].fields.map(\.value)
      let got = records.dropFirst().filter { $0.fields.count > 1 || $0.fields[0].value != "" }.map { record in
        Dictionary(zip(names, record.fields.map(\.value)), uniquingKeysWith: { first, _ in first })
      }
      if got == wanted { equal += 1 } else { print("csv-spectrum \(name): \(got) is not \(wanted)") }
    }
    #expect(equal == files.count)
    print("csv-spectrum: \(equal) / \(files.count)")
  }
}
