import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// What is counted of every post, and under which names. Authors, of whom there may be any number, are not: see
/// ``AuthorTally``.
enum BoardCount: String {
  /// By the day since 1970 on which it was published, and by verdict.
  case day
  /// By the hour of the week, Monday from midnight being 0, and by verdict.
  case hour
  /// By platform and verdict; no name where none was told.
  case platform
  /// By verdict: posts that don't tell when they were published.
  case untimed
  /// By verdict: posts that don't tell who wrote them.
  case anonymous
  /// Findings and questions by sentence and verdict.
  case sentence

  static func count(_ report: Report, _ exposure: Exposure, _ zone: PolicyZone, in piece: inout ReportPiece) {
    let verdict = report.verdict.rawValue
    if let moment = report.post.publishAt {
      let local = zone.local(moment)
      let hour = VerdictTally.weekday(local.date) * 24 + local.time.hour
      piece.count(day.rawValue, String(day(local.date)), verdict)
      piece.count(self.hour.rawValue, String(hour), verdict)
    } else {
      piece.count(untimed.rawValue, verdict)
    }
    piece.count(platform.rawValue, exposure.apply(report.post.platform)?.rawValue ?? "", verdict)
    guard report.verdict != .clear || !report.findings.isEmpty else { return }
    if BoardAuthor(report) == nil { piece.count(anonymous.rawValue, verdict) }
  }

  static func count(_ entry: BoardEntry, in piece: inout ReportPiece) {
    piece.count(sentence.rawValue, String(entry.key.number), entry.verdict.rawValue)
  }

  /// Days of the years in which people post on platforms. Damaged clocks yield others, which count as the first of their
  /// year, or a hostile export could fill the memory with days.
  private static func day(_ date: LocalDate) -> Int {
    (1995...2060).contains(date.year)
      ? date.dayNumber : LocalDate(year: date.year, month: 1, day: 1)?.dayNumber ?? date.dayNumber
  }
}

extension VerdictTally {
  /// Monday is 0.
  static func weekday(_ date: LocalDate) -> Int { Weekday.allCases.firstIndex(of: date.weekday) ?? 0 }
}
