import Foundation
import SaysoCalendar
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// Times, in every way in which exports write them.
@Suite struct ExportTimeTests {
  private static func utc(_ text: String) throws -> Date { try Timestamp.parse(text) }

  /// All read in UTC.
  static let forms: [(text: String, moment: String, notes: [ReadingNote])] = [
    ("2024-03-15T10:05:33Z", "2024-03-15T10:05:33Z", []), ("2024-03-15T10:05:33.5+01:00", "2024-03-15T09:05:33.5Z", []),
    ("2023-09-19T17:42:53.434647+00:00", "2023-09-19T17:42:53.434647Z", []),
    ("2025-05-18 04:35:32 UTC", "2025-05-18T04:35:32Z", []), ("2025-05-18 04:35 GMT", "2025-05-18T04:35:00Z", []),
    ("2024-03-15 10:05:33", "2024-03-15T10:05:33Z", [.timeWithoutZone]),
    ("2024-03-15T10:05", "2024-03-15T10:05:00Z", [.timeWithoutZone]),
    ("2024/3/5 9:05", "2024-03-05T09:05:00Z", [.timeWithoutZone]), ("2024-03-15", "2024-03-15T00:00:00Z", [.dateOnly]),
    ("2024-03-15 10:05:33 +0530", "2024-03-15T04:35:33Z", []), ("2024-03-15 10:05 -05", "2024-03-15T15:05:00Z", []),
    ("Sat Feb 18 12:33:11 +0000 2023", "2023-02-18T12:33:11Z", []),
    ("Sat Feb 18 12:33:11 UTC 2023", "2023-02-18T12:33:11Z", []),
    ("Sat Feb 18 12:33:11 2023", "2023-02-18T12:33:11Z", [.timeWithoutZone]),
    ("Sat, 18 Feb 2023 12:33:11 GMT", "2023-02-18T12:33:11Z", []),
    ("18 Feb 23 12:33 EST", "2023-02-18T17:33:00Z", []), ("18 Feb 2023 12:33:11 PDT", "2023-02-18T19:33:11Z", []),
    ("Sat, 18 Feb 2023 12:33:11 +0000 (UTC)", "2023-02-18T12:33:11Z", []),
    ("18-Feb-2023 12:33", "2023-02-18T12:33:00Z", [.timeWithoutZone]),
    ("Feb 18, 2023 at 12:33 PM", "2023-02-18T12:33:00Z", [.timeWithoutZone]),
    ("Saturday, February 18th, 2023, 1:33:05 p.m.", "2023-02-18T13:33:05Z", [.timeWithoutZone]),
    ("Sept 3, 2023", "2023-09-03T00:00:00Z", [.dateOnly]),
    ("03/15/2024 10:05 am", "2024-03-15T10:05:00Z", [.timeWithoutZone]),
    ("03/15/2024 12:05\u{202F}AM", "2024-03-15T00:05:00Z", [.timeWithoutZone]),
    ("15/03/2024 12:05 pm", "2024-03-15T12:05:00Z", [.timeWithoutZone]),
    ("15.03.2024, 10:05", "2024-03-15T10:05:00Z", [.timeWithoutZone]),
    ("3.4.2024", "2024-04-03T00:00:00Z", [.dateOnly]), ("15-03-24 10:05", "2024-03-15T10:05:00Z", [.timeWithoutZone]),
    ("04/04/2024 10:05", "2024-04-04T10:05:00Z", [.timeWithoutZone]),
    ("1700000000", "2023-11-14T22:13:20Z", []), ("1700000000123", "2023-11-14T22:13:20.123Z", []),
    ("1700000000.000200", "2023-11-14T22:13:20.0002Z", []), ("1700000000123456", "2023-11-14T22:13:20.123456Z", []),
    ("2016-12-31 23:59:60 UTC", "2017-01-01T00:00:00Z", []),
    (" 2024-03-15 10:05 ", "2024-03-15T10:05:00Z", [.timeWithoutZone]),
  ]

  @Test(arguments: forms) func reads(_ row: (text: String, moment: String, notes: [ReadingNote])) throws {
    let time = try ExportTime(row.text)
    let wanted = try Self.utc(row.moment)
    #expect(abs(try #require(time.moment).timeIntervalSince(wanted)) < 1e-5, "\(row.text)")
    #expect(time.notes == row.notes, "\(row.text)")
  }

  static let faults: [(text: String, fault: TimeFault)] = [
    ("", .form), ("yesterday", .form), ("10:05", .form), ("2024-13-01", .range), ("2024-02-30 10:00", .range),
    ("2024-03-15 24:00", .range), ("2024-03-15 10:60", .range), ("13/13/2024", .range), ("31/04/2024", .range),
    ("03/15/2024 13:05 pm", .range), ("03/15/2024 0:05 am", .range), ("2024-03", .form), ("2024-03/15", .form),
    ("1.78E+17", .form), ("45366.42", .form), ("2024-03-15 10:05 IST", .form), ("2024-03-15 10:05 A", .form),
    ("15 mars 2024", .form), ("٢٠٢٤-٠٣-١٥", .form), ("2024-03-15 10:05 and more", .form), ("123", .form),
    ("2024-03-15 10:05 +25:00", .range), ("15/03/224", .form), ("99999999999999999999", .form), ("ma 18, 2023", .form),
  ]

  @Test(arguments: faults) func refuses(_ row: (text: String, fault: TimeFault)) {
    #expect(throws: row.fault) { try ExportTime(row.text) }
  }

  @Test func theOrderOfFiguresIsAskedForOnlyWhereItMatters() throws {
    #expect(try ExportTime("03/04/2024").notes == [.ambiguousDate] && ExportTime("03/04/2024").moment == nil)
    let (april, march) = (try Self.utc("2024-04-03T00:00:00Z"), try Self.utc("2024-03-04T00:00:00Z"))
    #expect(try ExportTime("03/04/2024", order: .dayFirst).moment == april)
    #expect(try ExportTime("03/04/2024", order: .monthFirst).moment == march)
    // A day that only one order has is that day.
    #expect(try ExportTime("03/15/2024", order: .dayFirst).moment == Self.utc("2024-03-15T00:00:00Z"))
  }

  @Test func timesWithoutOffsetAreMeantInTheZone() throws {
    let london = try PolicyZone("Europe/London")
    #expect(try ExportTime("2024-07-01 09:00", in: london).moment == Self.utc("2024-07-01T08:00:00Z"))
    #expect(try ExportTime("2024-07-01 09:00 UTC", in: london).moment == Self.utc("2024-07-01T09:00:00Z"))
    // The clock skips this time, and shows the next one twice.
    #expect(try ExportTime("2024-03-31 01:30", in: london).moment == Self.utc("2024-03-31T01:00:00Z"))
    #expect(try ExportTime("2024-10-27 01:30", in: london).moment == Self.utc("2024-10-27T00:30:00Z"))
  }

  @Test func noTextIsATrap() {
    var random = SeededGenerator(seed: 7)
    let parts = [
      "2024", "03", "15", "/", "-", ".", ":", " ", "am", "T", "Z", "+", "(", ")", ",", "Feb", "Sat", "99999999999", "é",
      "0", "🦅", "UTC", "\0",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in random.pick(parts) }.joined()
      if (try? ExportTime(text)) != nil { read += 1 }
    }
    #expect(read > 10)
  }
}
