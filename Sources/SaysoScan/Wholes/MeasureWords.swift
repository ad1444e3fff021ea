import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoReports

/// What measures found, in sentences. None of them quotes a post, but a platform that nobody knows is quoted: any word
/// may stand there.
struct MeasureWords {
  private let knownPlatforms: Set<PlatformID>

  init(_ policy: Policy) { knownPlatforms = Set(policy.knownPlatforms) }

  func repetition(
    _ owner: RepeatedReplies.Account?, _ group: RepeatedText, _ rush: Int, _ days: Int?, _ copies: Int
  ) -> QuotingText {
    let who = name(owner?.account)
    let often = "\(ReportWords.number(group.count)) times"
    let peak =
      days.map { days in
        let within = days == 1 ? "within one day" : "within \(days) days"
        return rush == group.count ? " \(within)" : ", \(ReportWords.number(rush)) of them \(within)"
      } ?? ""
    let all = owner?.replies ?? 0
    return
      "\(who) gave nearly the same answer \(often)\(peak)\(Self.period(group.span)). Of its \(ReportWords.number(all)) answers "
      + "\(ReportWords.number(copies)) are such copies."
  }

  static func spike(_ count: Int, _ topic: String, _ day: Int, _ mean: Double, _ days: Int) -> QuotingText {
    let date = LocalDates.date(day).map(MomentFormat.short) ?? ""
    return "\(ReportWords.number(count)) posts about \(topic) on \(date), where the \(days) days before had "
      + "\(decimal(mean)) a day."
  }

  static func promotion(_ count: Int, _ base: Int, _ of: Goal.Base, _ share: Int) -> QuotingText {
    let posts = "\(ReportWords.number(count)) promotional \(count == 1 ? "post" : "posts")"
    let whole = "\(ReportWords.number(base)) \(base == 1 ? one(of) : of.rawValue)"
    let rate = base > 0 ? ": \(decimal(Double(count) / Double(base) * 100))%, and at most \(share)% are meant" : ""
    return "\(posts) \(of == .replies ? "against" : "among") \(whole)\(rate)."
  }

  func undeclared(_ account: TalliedAccount, _ isForeign: Bool, _ count: Int, _ span: DaySpan) -> QuotingText {
    let posts = "\(ReportWords.number(count)) \(count == 1 ? "post" : "posts")"
    let place: QuotingText = isForeign ? "on \(platform(account.platform))" : "from \(name(account))"
    let what = isForeign ? "a platform" : "an account"
    return "\(posts) \(place), \(what) that the policy doesn't name\(Self.period(span))."
  }

  private static func one(_ base: Goal.Base) -> String { base == .replies ? "reply" : "post" }

  private func name(_ account: TalliedAccount?) -> QuotingText {
    let on: QuotingText = account?.platform.map { " on \(platform($0))" } ?? ""
    guard let name = account?.name else { return "An account that isn't told\(on)" }
    return "\(name.contains(" ") || name.hasPrefix("@") ? name : "@\(name)")\(on)"
  }

  private func platform(_ name: String?) -> QuotingText {
    let platform = PlatformID(name ?? "")
    return knownPlatforms.contains(platform) ? "\(ReportWords.platform(platform))" : "\(quoting: platform.rawValue)"
  }

  /// `, 2 Nov – 6 Nov 2026`
  private static func period(_ span: DaySpan) -> String {
    guard let first = LocalDates.date(span.first), let last = LocalDates.date(span.last) else { return "" }
    let format: (LocalDate) -> String = MomentFormat.short
    return first == last ? ", on \(format(first))" : ", from \(format(first)) to \(format(last))"
  }

  /// With one decimal, without a locale.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((min(max(number, 0), 1e9) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

enum LocalDates {
  static func date(_ number: Int?) -> LocalDate? { number.map { LocalDate(dayNumber: $0) } }
}

extension MeasureOutcome {
  mutating func setDays(_ span: DaySpan) {
    firstDay = LocalDates.date(span.first)
    lastDay = LocalDates.date(span.last)
  }
}
