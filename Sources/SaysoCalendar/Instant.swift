import FoundationEssentials

/// Whole seconds since 1970, held within the years 1 to 9999 so that no arithmetic on them can overflow.
enum Instant {
  private static let earliest = -62_135_596_800
  private static let latest = 253_402_300_799

  static func seconds(_ date: Date) -> Int {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard seconds > Double(earliest) else { return earliest }
    return seconds < Double(latest) ? Int(seconds) : latest
  }

  static func date(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(seconds)) }
}
