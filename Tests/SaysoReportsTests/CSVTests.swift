import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct CSVTests {
  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+44 20", "'+44 20"), ("-1", "'-1"), ("@SUM(1)", "'@SUM(1)"), ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{200B}=1", "'\u{200B}=1"),
    ("\u{FEFF}@x", "'\u{FEFF}@x"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("−1", "'−1"),
    ("a=b", "a=b"), ("", ""), ("   ", "   "), ("'=1", "'=1"), ("mail@larkfield.example", "mail@larkfield.example"),
  ])
  func formulasAreDefused(_ cell: String, _ expected: String) { #expect(CSVRecord.defused(cell) == expected) }

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
    (["a\nb", "a\r\nb"], "\"a\nb\",\"a\r\nb\"\r\n"),
    ([" a", "b "], "\" a\",\"b \"\r\n"), (["", ""], ",\r\n"), (["a;b\tc"], "\"a;b\tc\"\r\n"),
    (["\u{1B}[2J\u{0}\u{202E}x"], "␛[2J␀<U+202E>x\r\n"),
  ])
  func recordsFollowTheStandard(_ cells: [String], _ expected: String) {
    #expect(String(decoding: CSVRecord(cells).bytes, as: UTF8.self) == expected)
  }

  /// What is written is read back, but for what was defused or shown by name.
  @Test func anyCellsComeBack() {
    var random = SeededGenerator(seed: 7)
    let alphabet: [Character] = ["a", ",", "\"", "\n", "\r", "\r\n", ";", " ", "é", "=", "+", "\t", "👩‍👩‍👧‍👦"]
    for _ in 0..<500 {
      let cells = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        String((0..<Int.random(in: 0...8, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
      }
      let rows = CSVReading.rows(String(decoding: CSVRecord(cells).bytes, as: UTF8.self))
      #expect(rows == [cells.map(CSVRecord.defused)])
    }
  }

  @Test func everyRecordHasARow() throws {
    let situation = ScanSituation()
    let rows = CSVReading.rows(try situation.output(.csvPosts))
    #expect(rows.count == 1 + situation.reports.count + situation.records.count)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let outcome = try #require(rows[0].firstIndex(of: "outcome"))
    #expect(
      rows.dropFirst().map { $0[outcome] } == Array(repeating: "checked", count: 6) + ["failed", "skipped", "skipped"])
  }

  @Test func findingRowsAreWhole() throws {
    let rows = CSVReading.rows(try ScanSituation().output(.csv))
    #expect(rows.count == 6 && rows.allSatisfy { $0.count == rows[0].count })
    let columns = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(columns["checked_at"] == "2026-12-01T10:00:00+00:00")
    #expect(columns["run_id"] == "20261201T100000Z-9f2c6a0b5d1e")
    #expect(columns["matched_text"] == "Falcon ships in March" && columns["reviewer"] == "")
    #expect(rows[5][rows[0].firstIndex(of: "author") ?? 0] == "'=cmd|' /C calc'!A0")
  }

  @Test func aMarkInFrontIsOptional() throws {
    var settings = ScanSituation.settings()
    settings.byteOrderMark = true
    let marked = try ScanSituation().output(.csv, settings)
    #expect(marked == "\u{FEFF}" + (try ScanSituation().output(.csv)))
  }

  @Test(arguments: [
    ("2026-07-01T10:00:00Z", "Europe/London", "2026-07-01T11:00:00+01:00"),
    ("2026-12-01T10:00:00.9Z", "America/New_York", "2026-12-01T05:00:00-05:00"),
    ("2026-07-20T03:30:00.900Z", "Europe/London", "2026-07-20T04:30:00+01:00"),
    ("2026-01-20T03:30:00.501Z", "Europe/London", "2026-01-20T03:30:00+00:00"),
    ("2026-12-01T10:00:00Z", "Asia/Kolkata", "2026-12-01T15:30:00+05:30"),
    ("2026-12-01T10:00:00Z", "No/Where", "2026-12-01T10:00:00+00:00"),
  ])
  func momentsHaveAnOffset(_ moment: String, _ zone: String, _ expected: String) throws {
    var settings = ScanSituation.settings()
    settings.policy.zone = zone
    #expect(AuditColumns(settings, .reveal).moment(Situation.moment(moment)) == expected)
  }
}

/// Reads CSV as RFC 4180 defines it.
enum CSVReading {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        guard byte == 0x22 else {
          cell.append(byte)
          continue
        }
        isQuoted = index < bytes.count && bytes[index] == 0x22
        if isQuoted {
          cell.append(byte)
          index += 1
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == 0x2C || byte == 0x0A {
        if byte == 0x0A, cell.last == 0x0D { cell.removeLast() }
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(byte)
      }
    }
    return rows
  }
}
