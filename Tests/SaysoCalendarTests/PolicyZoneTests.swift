import Foundation
import SaysoCalendar
import Testing

@Suite struct PolicyZoneTests {
  /// A clock time and the moment it names in UTC, or what is wrong with it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let zone: String
    let local: String
    let expected: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "London winter", zone: "Europe/London", local: "2027-03-01T09:00", expected: "2027-03-01T09:00:00Z"),
    Row(name: "London summer", zone: "Europe/London", local: "2027-07-01T09:00", expected: "2027-07-01T08:00:00Z"),
    Row(name: "New York winter", zone: "America/New_York", local: "2026-12-01T09:00", expected: "2026-12-01T14:00:00Z"),
    Row(name: "New York summer", zone: "America/New_York", local: "2027-07-01T09:00", expected: "2027-07-01T13:00:00Z"),
    Row(
      name: "a quarter of an hour", zone: "Asia/Kathmandu", local: "2027-07-01T09:00", expected: "2027-07-01T03:15:00Z"),
    Row(
      name: "just before London's gap", zone: "Europe/London", local: "2027-03-28T00:59:59",
      expected: "2027-03-28T00:59:59Z"),
    Row(
      name: "just after London's gap", zone: "Europe/London", local: "2027-03-28T02:00",
      expected: "2027-03-28T01:00:00Z"),
    Row(
      name: "inside London's gap", zone: "Europe/London", local: "2027-03-28T01:30",
      expected: "In Europe/London the clocks go forward over 2027-03-28T01:30, so that time never happens; choose "
        + "another or add its offset."),
    Row(
      name: "inside the gap, with offset", zone: "Europe/London", local: "2027-03-28T01:30Z",
      expected: "2027-03-28T01:30:00Z"),
    Row(
      name: "inside London's fold", zone: "Europe/London", local: "2027-10-31T01:30",
      expected: "In Europe/London the clocks go back over 2027-10-31T01:30, so that time happens twice; write "
        + "2027-10-31T01:30+01:00 or 2027-10-31T01:30Z."),
    Row(
      name: "the fold, first time", zone: "Europe/London", local: "2027-10-31T01:30+01:00",
      expected: "2027-10-31T00:30:00Z"),
    Row(
      name: "New York's fold", zone: "America/New_York", local: "2027-11-07T01:00",
      expected: "In America/New_York the clocks go back over 2027-11-07T01:00, so that time happens twice; write "
        + "2027-11-07T01:00-04:00 or 2027-11-07T01:00-05:00."),
    Row(
      name: "a day that Samoa left out", zone: "Pacific/Apia", local: "2011-12-30T12:00",
      expected: "In Pacific/Apia the clocks go forward over 2011-12-30T12:00, so that time never happens; choose "
        + "another or add its offset."),
    Row(
      name: "half an hour on Lord Howe", zone: "Australia/Lord_Howe", local: "2027-07-01T12:00",
      expected: "2027-07-01T01:30:00Z"),
    Row(name: "UTC", zone: "UTC", local: "2027-03-28T01:30", expected: "2027-03-28T01:30:00Z"),
  ]

  @Test(arguments: rows)
  func resolves(_ row: Row) throws {
    let zone = try PolicyZone(row.zone)
    let result: String
    do throws(CalendarError) {
      result = Timestamp.text(try zone.moment(parsing: row.local))
    } catch {
      result = error.description
    }
    #expect(result == row.expected)
  }

  @Test(arguments: [
    ("Europe/Londn", "“Europe/Londn” is not the name of a time zone; did you mean Europe/London?"),
    ("europe/london", "“europe/london” is not the name of a time zone; did you mean Europe/London?"),
    ("London", "“London” is not the name of a time zone; did you mean Europe/London?"),
    ("GMT+5", "“GMT+5” is not the name of a time zone; did you mean GMT?"),
    ("New_York", "“New_York” is not the name of a time zone; did you mean America/New_York?"),
    (
      "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
      "“qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq” is not the name of a time zone; write it as Europe/London."
    ),
  ])
  func unknownZones(_ name: String, _ sentence: String) {
    #expect(throws: CalendarError.self) { try PolicyZone(name) }
    do throws(CalendarError) { _ = try PolicyZone(name) } catch { #expect(error.description == sentence) }
  }

  @Test func everyKnownZoneIsAccepted() {
    let names = TimeZone.knownTimeZoneIdentifiers
    #expect(names.count > 300)
    #expect(names.filter { (try? PolicyZone($0)) == nil } == [])
  }

  @Test(arguments: ["Europe/London", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "America/Sao_Paulo"])
  func everyHourOfTwentyYearsComesBack(_ name: String) throws {
    let zone = try PolicyZone(name)
    var seconds = 1_230_768_000  // 1 January 2009
    while seconds < 1_861_920_000 {
      defer { seconds += 3 * 3600 + 1 }
      let moment = Date(timeIntervalSince1970: Double(seconds))
      let local = zone.local(moment)
      do throws(CalendarError) {
        #expect(try zone.resolve(local) == moment)
      } catch .ambiguousTime(_, _, let offsets) {
        let readings = try offsets.map { try zone.resolve(LocalMoment(date: local.date, time: local.time, offset: $0)) }
        #expect(readings.count == 2 && readings.contains(moment))
      } catch {
        Issue.record("\(local): \(error)")
      }
    }
  }

  @Test func daysAgreeWithTheCalendar() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    for number in stride(from: -140_000, through: 140_000, by: 97) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let date = LocalDate(dayNumber: number)
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.dayNumber == number)
      #expect(Weekday.allCases[((parts.weekday ?? 0) + 5) % 7] == date.weekday)
    }
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300, 0])
  func farMomentsDontTrap(_ seconds: Double) throws {
    let date = Date(timeIntervalSince1970: seconds)
    let text = MomentFormat(zone: try PolicyZone("Pacific/Apia")).relative(date, to: Date(timeIntervalSince1970: 0))
    #expect(!text.isEmpty && Timestamp.text(date).hasSuffix("Z"))
    #expect(LocalDate(dayNumber: .max).description == "9999-12-31")
    #expect(LocalDate(dayNumber: 0).adding(days: .min).description == "0001-01-01")
  }
}
