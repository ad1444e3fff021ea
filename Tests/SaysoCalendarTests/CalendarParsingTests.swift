import SaysoCalendar
import Testing

/// One line of a table: what is read, and what comes out: its description, or the sentence of the error.
struct Reading: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String
  var testDescription: String { text }

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }

  func result<Value>(_ read: (String) throws(CalendarError) -> Value) -> String {
    do throws(CalendarError) { return "\(try read(text))" } catch { return error.description }
  }
}

@Suite struct CalendarParsingTests {
  @Test(arguments: [
    Reading("2027-03-01", "2027-03-01"),
    Reading("2028-02-29", "2028-02-29"),
    Reading("0001-01-01", "0001-01-01"),
    Reading("9999-12-31", "9999-12-31"),
    Reading("2027-02-29", "There is no such day as 2027-02-29."),
    Reading("2100-02-29", "There is no such day as 2100-02-29."),
    Reading("2027-04-31", "There is no such day as 2027-04-31."),
    Reading("2027-13-01", "There is no such day as 2027-13-01."),
    Reading("0000-01-01", "There is no such day as 0000-01-01."),
    Reading("2027-3-1", "“2027-3-1” is not a date; write it as 2027-03-01."),
    Reading("01/03/2027", "“01/03/2027” is not a date; write it as 2027-03-01."),
    Reading("2027-03-01 ", "“2027-03-01 ” is not a date; write it as 2027-03-01."),
    Reading("٢٠٢٧-03-01", "“٢٠٢٧-03-01” is not a date; write it as 2027-03-01."),
    Reading("", "“” is not a date; write it as 2027-03-01."),
  ])
  func dates(_ row: Reading) { #expect(row.result(LocalDate.init(parsing:)) == row.expected) }

  @Test(arguments: [
    Reading("09:00", "09:00"), Reading("23:59:59", "23:59:59"), Reading("00:00:00", "00:00"),
    Reading("24:00", "There is no such time of day as 24:00."),
    Reading("09:60", "There is no such time of day as 09:60."),
    Reading("9:00", "“9:00” is not a time of day; write it as 09:00."),
    Reading("09:00pm", "“09:00pm” is not a time of day; write it as 09:00."),
    Reading("09:00:", "“09:00:” is not a time of day; write it as 09:00."),
  ])
  func times(_ row: Reading) { #expect(row.result(LocalTime.init(parsing:)) == row.expected) }

  @Test(arguments: [
    Reading("2027-03-01T09:00", "2027-03-01T09:00"),
    Reading("2027-03-01T09:00:30", "2027-03-01T09:00:30"),
    Reading("2027-03-01T09:00Z", "2027-03-01T09:00Z"),
    Reading("2027-03-01T09:00:00-05:00", "2027-03-01T09:00-05:00"),
    Reading("2027-03-01T09:00+05:45", "2027-03-01T09:00+05:45"),
    Reading("2027-03-01", "“2027-03-01” is a date without a time; write it as 2027-03-01T09:00."),
    Reading("2027-03-01 09:00", "“2027-03-01 09:00” is not a date and time; write it as 2027-03-01T09:00."),
    Reading("2027-03-01T09", "“2027-03-01T09” is not a date and time; write it as 2027-03-01T09:00."),
    Reading("2027-03-01T09:00 GMT", "“2027-03-01T09:00 GMT” is not a date and time; write it as 2027-03-01T09:00."),
    Reading(
      "2027-03-01T09:00+25:00",
      "“2027-03-01T09:00+25:00” has an offset from UTC that no clock uses; write it as +01:00 or Z."),
    Reading("2027-02-30T09:00", "There is no such day as 2027-02-30T09:00."),
    Reading("2027-03-01T25:00", "There is no such time of day as 2027-03-01T25:00."),
  ])
  func moments(_ row: Reading) { #expect(row.result(LocalMoment.init(parsing:)) == row.expected) }

  @Test(arguments: [
    Reading("PT15M", "PT15M"), Reading("PT1H", "PT1H"), Reading("PT1H30M", "PT1H30M"), Reading("PT90M", "PT1H30M"),
    Reading("P1D", "P1D"), Reading("P0D", "P0D"), Reading("P366D", "P366D"),
    Reading("P367D", "“P367D” is longer than a year."),
    Reading("PT999999999H", "“PT999999999H” is longer than a year."),
    Reading("P1W", "“P1W” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("P1DT2H", "“P1DT2H” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("PT", "“PT” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("PT30S", "“PT30S” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("PT1M1H", "“PT1M1H” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("PT9999999999M", "“PT9999999999M” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("-PT1H", "“-PT1H” is not a duration; write it as PT15M, PT1H30M or P2D."),
    Reading("15 minutes", "“15 minutes” is not a duration; write it as PT15M, PT1H30M or P2D."),
  ])
  func durations(_ row: Reading) { #expect(row.result(PolicyDuration.init(parsing:)) == row.expected) }

  @Test(arguments: [
    Reading("mon-fri", "mon tue wed thu fri"), Reading("sat sun", "sat sun"), Reading("fri-mon", "mon fri sat sun"),
    Reading("wed", "wed"), Reading("mon-wed fri", "mon tue wed fri"),
    Reading("monday", "“monday” doesn't name days of the week; write them as mon-fri or sat sun."),
    Reading("mon-", "“mon-” doesn't name days of the week; write them as mon-fri or sat sun."),
    Reading("mon-tue-wed", "“mon-tue-wed” doesn't name days of the week; write them as mon-fri or sat sun."),
    Reading("", "“” doesn't name days of the week; write them as mon-fri or sat sun."),
  ])
  func days(_ row: Reading) {
    let text = row.result { text throws(CalendarError) in
      try Set<Weekday>(parsing: text).sorted().map(\.rawValue).joined(separator: " ")
    }
    #expect(text == row.expected)
  }
}
