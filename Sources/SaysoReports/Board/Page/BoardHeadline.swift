import SaysoCalendar
import SaysoModel

/// What the scan found, in words and five figures.
struct BoardHeadline {
  let matter: BoardMatter

  var pieces: [HTML] {
    let policy = matter.summary.policy
    return [
      .element(
        .p, [.class("kicker")],
        "\(policy.title), edition \(policy.version) · \(matter.format.withCity(matter.summary.checkedAt))"),
      .element(.h1, title), partial, .element(.p, [.class("lead")], sentences.joined(separator: " ")), tiles,
    ]
  }

  private var counts: ScanCounts { matter.summary.counts }

  private var title: String {
    counts.posts == 0 ? "A scan without posts" : "Scan of \(BoardWords.posts(counts.posts))"
  }

  private var partial: HTML {
    guard matter.summary.isPartial else { return .nothing }
    return .element(
      .p, [.class("partial"), HTMLAttribute(.role, "note")],
      [
        .element(.strong, "This report is partial."),
        .text(" " + (PartialNotice.causes(matter.summary) { $0 } + [PartialNotice.consequence]).joined(separator: " ")),
      ])
  }

  /// In plain English, for somebody who reads nothing else.
  var sentences: [String] { [outcome, most, span, unchecked, ScanWords.protected(counts)].compactMap(\.self) }

  private var outcome: String {
    let checked = counts.checked
    let verdicts = matter.verdicts
    guard counts.posts > 0 else { return "No posts were found in what was named to be scanned." }
    guard checked > 0 else { return "None of \(BoardWords.posts(counts.posts)) could be checked." }
    if verdicts.open == 0 {
      let subject = checked == 1 ? "The one post checked is" : "All \(BoardWords.number(checked)) posts checked are"
      return "\(subject) in keeping with the policy."
    }
    let ok = verdicts[.clear]
    let start = "Of \(BoardWords.posts(checked)) checked, \(BoardWords.number(ok)) \(ok == 1 ? "is" : "are") "
    return start + "in keeping with the policy; \(BoardWords.list(openParts))."
  }

  private var openParts: [String] {
    let verdicts = matter.verdicts
    func part(_ verdict: Verdict, _ one: String, _ many: String) -> String? {
      guard verdicts[verdict] > 0 else { return nil }
      return "\(BoardWords.number(verdicts[verdict])) \(verdicts[verdict] == 1 ? one : many)"
    }
    return [
      part(.block, "should not be posted as it stands", "should not be posted as they stand"),
      part(.hold, "needs somebody’s yes first", "need somebody’s yes first"),
      part(.undetermined, "can’t be judged without being told more", "can’t be judged without being told more"),
      part(.advise, "calls for a second thought", "call for a second thought"),
    ].compactMap(\.self)
  }

  /// The clause with most findings that ask for something; what can't be told is no finding.
  private var most: String? {
    let clauses = matter.selection.clauses.filter { $0.tally.open > 0 }
    guard clauses.count > 1, let top = clauses.max(by: { $0.tally.asking < $1.tally.asking }), top.tally.asking > 0
    else { return nil }
    return "What comes up most is \(BoardWords.clause(top.reference)), "
      + "with \(BoardWords.count(top.tally.asking, "finding", "findings"))."
  }

  private var span: String? {
    guard let first = matter.figures.days.keys.min(), let last = matter.figures.days.keys.max() else { return nil }
    let (start, end) = (LocalDate(dayNumber: first), LocalDate(dayNumber: last))
    let which = matter.figures.untimed.total > 0 ? "Those that tell when" : "They"
    if first == last { return "\(which) are from \(MomentFormat.long(start))." }
    return "\(which) are from \(MomentFormat.long(start)) to \(MomentFormat.long(end))."
  }

  private var unchecked: String? {
    let skipped = counts.skipped == 0 ? nil : "\(BoardWords.number(counts.skipped)) \(was(counts.skipped)) left out"
    let failed = counts.failed == 0 ? nil : "\(BoardWords.number(counts.failed)) could not be read"
    let parts = [skipped, failed].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "Not checked: \(BoardWords.list(parts)), for the reasons given below."
  }

  private func was(_ number: Int) -> String { number == 1 ? "was" : "were" }

  private var tiles: HTML {
    let verdicts = matter.verdicts
    guard counts.checked > 0 else { return .nothing }
    return .element(
      .ul, [.class("tiles"), HTMLAttribute(.ariaLabel, "Posts by verdict")],
      VerdictTally.worstFirst.map { verdict in
        let style = verdicts[verdict] == 0 ? "none" : BoardWords.style(verdict)
        return .element(
          .li, [.class("tile \(style)")],
          [
            .element(.strong, BoardWords.number(verdicts[verdict])), .text(" "),
            .element(.span, BoardWords.verdict(verdict)),
          ])
      })
  }
}
