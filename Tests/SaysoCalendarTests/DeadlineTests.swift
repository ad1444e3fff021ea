import SaysoCalendar
import SaysoModel
import Testing

@Suite struct DeadlineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    var zone = "Europe/London"
    let start: String
    let within: String
    var hours: OpeningHours?
    let expected: String?
    var testDescription: String { name }
  }

  static func hours(_ periods: [(String, String, String)], closed: [String] = []) -> OpeningHours? {
    let open = periods.compactMap { days, from, to -> OpeningHours.Period? in
      guard let days = try? Set<Weekday>(parsing: days), let from = try? LocalTime(parsing: from),
        let to = try? LocalTime(parsingEnd: to)
      else { return nil }
      return try? OpeningHours.Period(days: days, from: from, to: to)
    }
    return OpeningHours(id: "desk", open: open, closed: Set(closed.compactMap { try? LocalDate(parsing: $0) }))
  }

  static let desk = hours([("mon-fri", "08:00", "20:00")], closed: ["2026-12-25", "2027-01-01"])
  static let lunch = hours([("mon-thu", "09:00", "12:30"), ("mon-thu", "13:30", "17:00"), ("fri", "09:00", "14:00")])
  static let nights = hours([("sat sun", "00:00", "24:00")])
  static let never = hours([])

  static let minutes = [
    Row(name: "within the day", start: "2026-12-01T10:00", within: "PT15M", hours: desk, expected: "2026-12-01T10:15Z"),
    Row(name: "up to closing", start: "2026-12-01T19:00", within: "PT1H", hours: desk, expected: "2026-12-01T20:00Z"),
    Row(name: "over the night", start: "2026-12-01T19:30", within: "PT1H", hours: desk, expected: "2026-12-02T08:30Z"),
    Row(name: "at closing", start: "2026-12-01T20:00", within: "PT15M", hours: desk, expected: "2026-12-02T08:15Z"),
    Row(name: "over a weekend", start: "2026-12-04T19:50", within: "PT15M", hours: desk, expected: "2026-12-07T08:05Z"),
    Row(name: "over Christmas", start: "2026-12-24T19:50", within: "PT15M", hours: desk, expected: "2026-12-28T08:05Z"),
    Row(name: "over New Year", start: "2026-12-31T19:50", within: "PT15M", hours: desk, expected: "2027-01-04T08:05Z"),
    Row(name: "over lunch", start: "2026-12-01T12:00", within: "PT1H", hours: lunch, expected: "2026-12-01T14:00Z"),
    Row(name: "in the break", start: "2026-12-01T13:00", within: "PT1H", hours: lunch, expected: "2026-12-01T14:30Z"),
    Row(
      name: "nothing, while open", start: "2026-12-01T10:00", within: "PT0M", hours: desk, expected: "2026-12-01T10:00Z"
    ),
    Row(
      name: "nothing, while away", start: "2026-12-05T10:00", within: "PT0M", hours: desk, expected: "2026-12-07T08:00Z"
    ),
    Row(
      name: "London's summer", start: "2027-07-01T19:30+01:00", within: "PT1H", hours: desk,
      expected: "2027-07-02T07:30Z"),
    Row(
      name: "into London's summer", start: "2027-03-26T19:30", within: "PT1H", hours: desk,
      expected: "2027-03-29T07:30Z"),
    Row(
      name: "the short night", start: "2027-03-27T23:00", within: "PT4H", hours: nights, expected: "2027-03-28T03:00Z"),
    Row(
      name: "the long night", start: "2027-10-30T23:00+01:00", within: "PT4H", hours: nights,
      expected: "2027-10-31T02:00Z"),
    Row(name: "no hours at all", start: "2026-12-05T23:50", within: "PT15M", expected: "2026-12-06T00:05Z"),
    Row(name: "hours that never open", start: "2026-12-05T23:50", within: "PT15M", hours: never, expected: nil),
    Row(
      name: "into New York's summer", zone: "America/New_York", start: "2027-03-12T19:30", within: "PT1H", hours: desk,
      expected: "2027-03-15T12:30Z"),
  ]

  static let days = [
    Row(name: "the next day", start: "2026-12-01T10:00", within: "P1D", hours: desk, expected: "2026-12-02T10:00Z"),
    Row(name: "over a weekend", start: "2026-12-04T10:00", within: "P1D", hours: desk, expected: "2026-12-07T10:00Z"),
    Row(name: "over Christmas", start: "2026-12-24T10:00", within: "P2D", hours: desk, expected: "2026-12-29T10:00Z"),
    Row(
      name: "from a closed day", start: "2026-12-05T11:00", within: "P1D", hours: desk, expected: "2026-12-08T08:00Z"),
    Row(name: "before opening", start: "2026-12-01T06:00", within: "P1D", hours: desk, expected: "2026-12-02T08:00Z"),
    Row(name: "after closing", start: "2026-12-01T21:00", within: "P1D", hours: desk, expected: "2026-12-03T08:00Z"),
    Row(
      name: "onto a shorter day", start: "2026-12-03T16:00", within: "P1D", hours: lunch, expected: "2026-12-07T09:00Z"),
    Row(name: "into a break", start: "2026-12-04T13:00", within: "P1D", hours: lunch, expected: "2026-12-07T13:30Z"),
    Row(name: "nothing", start: "2026-12-05T11:00", within: "P0D", hours: desk, expected: "2026-12-07T08:00Z"),
    Row(
      name: "into London's summer", start: "2027-03-26T10:00", within: "P1D", hours: desk, expected: "2027-03-29T09:00Z"
    ),
    Row(
      name: "out of London's summer", start: "2027-10-29T10:00", within: "P1D", hours: desk,
      expected: "2027-11-01T10:00Z"),
    Row(name: "no hours, over the gap", start: "2027-03-27T01:30", within: "P1D", expected: "2027-03-28T01:00Z"),
    Row(name: "no hours, into the fold", start: "2027-10-30T01:30", within: "P1D", expected: "2027-10-31T00:30Z"),
    Row(
      name: "a year of open days", start: "2026-12-01T10:00", within: "P366D", hours: desk,
      expected: "2028-04-28T09:00Z"),
    Row(name: "hours that never open", start: "2026-12-05T23:50", within: "P1D", hours: never, expected: nil),
  ]

  @Test(arguments: minutes) func countsOpenMinutes(_ row: Row) throws { try check(row) }
  @Test(arguments: days) func countsOpenDays(_ row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    let zone = try PolicyZone(row.zone)
    let found = Deadline.deadline(
      after: try zone.moment(parsing: row.start), within: try PolicyDuration(parsing: row.within), hours: row.hours,
      zone: zone)
    #expect(found.map(Timestamp.text) == (try row.expected.map { Timestamp.text(try zone.moment(parsing: $0)) }))
  }

  @Test func hoursThatEndBeforeTheyStartAreRefused() throws {
    let late = try LocalTime(parsing: "22:00")
    let early = try LocalTime(parsing: "06:00")
    do throws(CalendarError) {
      _ = try OpeningHours.Period(days: [.mon], from: late, to: early)
      Issue.record("accepted")
    } catch {
      #expect(
        error.description
          == "Hours from 22:00 to 06:00 end before they start; split hours that run past midnight at 24:00.")
    }
  }
}
