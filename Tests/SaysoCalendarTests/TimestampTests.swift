import FoundationEssentials
import SaysoCalendar
import Testing

@Suite("Points in time")
struct TimestampTests {
  @Test(
    "read",
    arguments: [
      ("1970-01-01T00:00:00Z", 0.0), ("2026-03-01T09:00:00+01:00", 1_772_352_000), ("2026-03-01T08:00Z", 1_772_352_000),
      ("2026-03-01 08:00:00.250z", 1_772_352_000.25), ("2026-03-01t03:00:00-0500", 1_772_352_000),
      ("2026-03-01T09:00+01", 1_772_352_000), ("2000-02-29T23:59:60Z", 951_868_800), ("1969-12-31T23:59:59Z", -1),
      ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T00:00:00Z", 253_402_214_400),
      ("0000-01-01T00:00:00Z", -62_167_219_200),
      ("2026-03-01T09:00:00,5+01:00", 1_772_352_000.5), ("2026-03-01T08:00:00.1234567891234Z", 1_772_352_000.123456789),
    ])
  func reads(text: String, seconds: Double) throws {
    #expect(try Timestamp.parse(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(
    "refused",
    arguments: [
      ("2026-03-01T09:00:00", TimeFault.noOffset), ("2026-03-01T09:00", .noOffset), ("2026-03-01", .form), ("", .form),
      ("tomorrow", .form), ("2026-3-1T09:00Z", .form), ("2026-03-01T09:00:00Zx", .form),
      ("2026-03-01T09:00:00+1", .form),
      ("2026-03-01T09:00:00.Z", .form), ("2026-02-29T09:00Z", .range), ("2026-13-01T09:00Z", .range),
      ("2026-03-00T09:00Z", .range), ("2026-03-01T24:00Z", .range), ("2026-03-01T09:60Z", .range),
      ("1900-02-29T09:00Z", .range), ("2026-03-01T09:00+24:00", .range), ("２０２６-03-01T09:00Z", .form),
    ])
  func refuses(text: String, fault: TimeFault) {
    #expect(throws: fault) { try Timestamp.parse(text) }
  }

  @Test(
    "written",
    arguments: [
      ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"), ("2026-11-22T10:00:00.999+02:00", "2026-11-22T08:00:00Z"),
      ("1969-12-31t23:59:59.5z", "1969-12-31T23:59:59Z"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ])
  func writes(text: String, expected: String) throws {
    #expect(Timestamp.text(try Timestamp.parse(text)) == expected)
  }
}
