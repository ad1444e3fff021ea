import Foundation
import SaysoCalendar
import Testing

@Suite struct MomentFormatTests {
  let london = MomentFormat(zone: (try? PolicyZone("Europe/London")) ?? .utc)

  func moment(_ text: String) throws -> Date { try Timestamp.parse(text) }

  @Test func formsOfOneMoment() throws {
    let march = try moment("2027-03-01T09:00:59Z")
    #expect(london.short(march) == "1 Mar 2027, 09:00")
    #expect(london.long(march) == "1 March 2027, 09:00 (London)")
    #expect(london.withWeekday(try moment("2026-12-01T10:00:00Z")) == "Tue 1 Dec 2026, 10:00")
    #expect(london.withCity(try moment("2026-12-01T10:00:00Z")) == "1 Dec 2026, 10:00 London")
    #expect(london.short(try moment("2027-07-01T23:30:00Z")) == "2 Jul 2027, 00:30")
    #expect(MomentFormat(zone: try PolicyZone("America/New_York")).long(march) == "1 March 2027, 04:00 (New York)")
  }

  @Test(arguments: [
    ("2026-12-01T10:15:00Z", "10:15 today"),
    ("2026-12-02T10:15:00Z", "10:15 tomorrow"),
    ("2026-12-03T09:20:00Z", "09:20 on Thu 3 Dec"),
    ("2026-11-30T09:20:00Z", "09:20 on Mon 30 Nov"),
    ("2027-01-04T08:05:00Z", "08:05 on Mon 4 Jan 2027"),
  ])
  func relative(_ text: String, _ expected: String) throws {
    #expect(london.relative(try moment(text), to: try moment("2026-12-01T10:00:00Z")) == expected)
  }

  @Test func todayIsTheZonesDay() throws {
    let format = MomentFormat(zone: try PolicyZone("America/New_York"))
    let evening = try moment("2026-12-02T01:00:00Z")
    #expect(format.relative(try moment("2026-12-02T04:30:00Z"), to: evening) == "23:30 today")
    #expect(format.relative(try moment("2026-12-02T14:00:00Z"), to: evening) == "09:00 tomorrow")
  }

  @Test func windowsAreHalfOpen() throws {
    let zone = london.zone
    let window = try TimeWindow(
      from: try LocalDate(parsing: "2027-03-27"), through: try LocalDate(parsing: "2027-03-28"), in: zone)
    #expect(window.from.map(Timestamp.text) == "2027-03-27T00:00:00Z")
    #expect(window.until.map(Timestamp.text) == "2027-03-28T23:00:00Z")
    #expect(window.contains(try moment("2027-03-28T22:59:59Z")))
    #expect(!window.contains(try moment("2027-03-28T23:00:00Z")))
    #expect(!window.contains(try moment("2027-03-26T23:59:59Z")))
    #expect(TimeWindow.always.contains(.distantPast))
    #expect(throws: CalendarError.emptyWindow) {
      try TimeWindow(from: moment("2027-03-28T23:00:00Z"), until: moment("2027-03-28T23:00:00Z"))
    }
  }

  @Test func aDayMayStartAfterMidnight() throws {
    let zone = try PolicyZone("America/Sao_Paulo")
    #expect(Timestamp.text(zone.startOfDay(try LocalDate(parsing: "2018-11-04"))) == "2018-11-04T03:00:00Z")
    #expect(Timestamp.text(try zone.beginning(parsing: "2018-11-04")) == "2018-11-04T03:00:00Z")
    #expect(Timestamp.text(try zone.beginning(parsing: "2018-11-04T01:00")) == "2018-11-04T03:00:00Z")
    #expect(throws: CalendarError.bareDate("2018-11-04")) { try zone.moment(parsing: "2018-11-04") }
    #expect(throws: CalendarError.noSuchDate("2018-11-31")) { try zone.beginning(parsing: "2018-11-31") }
  }
}
