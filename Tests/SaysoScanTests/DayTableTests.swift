import Foundation
import SaysoCalendar
import SaysoTestSupport
import Testing

@testable import SaysoScan

@Suite struct DayTableTests {
  @Test(
    "A day is the one that the zone itself tells",
    arguments: ["Europe/London", "UTC", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"])
  func daysAreThoseOfTheZone(name: String) throws {
    let zone = try PolicyZone(name)
    let table = DayTable(zone)
    var random = SeededGenerator(seed: 12)
    // From 1990 to 2035, and a few from far away.
    for _ in 0..<4_000 {
      let moment = Date(timeIntervalSince1970: Double.random(in: 631_152_000..<2_051_222_400, using: &random))
      #expect(table.day(moment) == zone.local(moment).date.dayNumber, "\(moment.timeIntervalSince1970)")
    }
    for seconds in [-1e13, -70_000_000_000, -0.5, 0, 86_399.9, 86_400, 250_000_000_000, 1e13] {
      let moment = Date(timeIntervalSince1970: seconds)
      #expect(table.day(moment) == zone.local(moment).date.dayNumber, "\(seconds)")
    }
  }

  @Test("Around a change of the clocks, too")
  func changes() throws {
    let zone = try PolicyZone("Europe/London")
    let table = DayTable(zone)
    // 29 March and 25 October 2026, 1:00 UTC.
    for change in [1_774_746_000, 1_792_890_000] {
      for offset in stride(from: -100_000, through: 100_000, by: 450) {
        let moment = Date(timeIntervalSince1970: Double(change + offset))
        #expect(table.day(moment) == zone.local(moment).date.dayNumber, "\(change + offset)")
      }
    }
  }
}
