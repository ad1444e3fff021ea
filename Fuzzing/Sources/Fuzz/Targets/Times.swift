import Foundation
import SaysoCalendar
import SaysoPosts

extension FuzzTarget {
  /// What is written out of a time is read as the same time again, and both readers of timestamps agree.
  static let times = FuzzTarget(
    name: "times", reads: "Timestamps, export times, dates, durations, weekdays, zones", dictionary: .text,
    longest: 128,
    seeds: {
      [
        "2026-03-01T09:00:00.5+01:00", "2026-03-01T09:00:00Z", "Wed Feb 18 12:33:11 +0000 2026", "1772355600", "PT15M",
        "Tue, 03 Mar 2026 09:00:00 GMT", "03/04/2026 9:05 pm", "2026-03-01", "mon-fri, sun", "24:00", "3. März 2026",
        "2026-03-01 09:00:00 UTC", "Mar 1, 2026, 9:00:00 AM", "P2D", "Europe/London", "1772355600123", "9999-12-31",
      ].map { Array($0.utf8) }
    },
    run: { input in
      let text = input.text
      let parsed = try? Timestamp.parse(text)
      if let fixed = Array(text.utf8).withUnsafeBytes({ Timestamp.fixed($0) }) {
        demand(fixed == parsed, "\(text): \(fixed), \(parsed as Any)")
      }
      if let parsed, (0..<253_402_300_799).contains(parsed.timeIntervalSince1970) {
        let again = try? Timestamp.parse(Timestamp.text(parsed))
        demand(again?.timeIntervalSince1970 == parsed.timeIntervalSince1970.rounded(.down), "\(text): \(again as Any)")
      }
      for zone in zones {
        for order in [nil, DateOrder.dayFirst, .monthFirst] {
          if let read = try? ExportTime(text, in: zone, order: order), let moment = read.moment {
            _ = (MomentFormat(zone: zone).long(moment), zone.local(moment), Timestamp.text(moment))
          }
        }
        _ = try? zone.beginning(parsing: text)
        if let moment = try? zone.moment(parsing: text) { _ = MomentFormat(zone: zone).withWeekday(moment) }
      }
      if let date = try? LocalDate(parsing: text) { demand((try? LocalDate(parsing: "\(date)")) == date, "\(date)") }
      if let time = try? LocalTime(parsing: text) { demand((try? LocalTime(parsing: "\(time)")) == time, "\(time)") }
      if let span = try? PolicyDuration(parsing: text) {
        demand((try? PolicyDuration(parsing: "\(span)")) == span, "\(span)")
      }
      _ = (try? LocalTime(parsingEnd: text), try? Set<Weekday>(parsing: text))
      // Looking for the names that are nearest to a wrong one takes longer than all else.
      if text.utf8.contains(0x2F) { _ = try? PolicyZone(text) }
    })

  private static let zones = [.utc] + ["Europe/London", "America/St_Johns"].compactMap { try? PolicyZone($0) }
}
