import SaysoCalendar
import SaysoModel
import SaysoText

/// One draft: header, text, findings, questions, notes.
struct ReportLayout {
  let report: Report
  let style: TextStyle
  /// A masked draft has nothing to underline.
  let showsDraft: Bool
  /// Of the rules that ``report`` explains.
  let descriptions: [RuleID: RuleDescription]

  var lines: [String] {
    let items = items
    var lines = header
    lines += draft(items)
    for (index, item) in items.enumerated() {
      if index > 0 || !lines.isEmpty { lines.append("") }
      switch item {
      case .finding(let finding):
        lines += FindingBlock(finding: finding, number: index + 1, report: report, style: style).lines
      case .question(let entries):
        lines +=
          QuestionBlock(
            entries: entries, number: items.count > 1 ? index + 1 : nil, isWhole: !report.explanations.isEmpty,
            style: style
          ).lines
      }
    }
    lines += notes
    return lines + ExplanationBlock(explanations: report.explanations, descriptions: descriptions, style: style).lines
  }

  /// What stands under the draft, worst first. Shielded findings are not shown: a note replaces them all.
  private enum Item {
    case finding(Finding)
    /// Entries that miss the same inputs.
    case question([UndeterminedEntry])
  }

  private var items: [Item] {
    let findings = report.findings.filter { $0.shieldedBy == nil }
    let severe = findings.filter { $0.action.verdict > .undetermined }.sorted { $0.action > $1.action }
    let mild = findings.filter { $0.action.verdict < .undetermined }.sorted { $0.action > $1.action }
    return severe.map(Item.finding) + questions.map(Item.question) + mild.map(Item.finding)
  }

  private var questions: [[UndeterminedEntry]] {
    var groups: [[UndeterminedEntry]] = []
    for entry in report.undetermined where entry.shieldedBy == nil {
      if let index = groups.firstIndex(where: { $0.first?.missing == entry.missing }) {
        groups[index].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups
  }

  /// `DON'T POST   teaser.md · as Amir (engineer) · on X · Tue 1 Dec 2026, 10:00`
  private var header: [String] {
    let headline = Wording.headline(report.verdict)
    let indent = 13
    let separator = style.terminal.line(" · ")
    var rows: [String] = [""]
    for fact in facts.map(style.terminal.line) {
      let last = rows[rows.count - 1]
      if last.isEmpty {
        rows[rows.count - 1] = fact
      } else if indent + DisplayWidth.columns(last + separator + fact) <= style.width {
        rows[rows.count - 1] = last + separator + fact
      } else {
        rows.append(fact)
      }
    }
    rows = rows.flatMap { Paragraph.wrap($0, width: style.width - indent) }
    let gap = String(repeating: " ", count: max(1, indent - headline.count))
    return rows.enumerated().map { index, row in
      if index > 0 { return String(repeating: " ", count: indent) + row }
      return style.paint(headline, Tone(report.verdict)) + (row.isEmpty ? "" : gap + row)
    }
  }

  private var facts: [String] {
    var facts: [String] = []
    if let origin = report.post.origin {
      let file = origin.file == "-" ? "standard input" : origin.file
      facts.append(origin.member.map { "\(file): \($0)" } ?? file)
    }
    if let part = report.post.part { facts.append("part \(part.number) of \(part.count)") }
    if let author = report.author {
      let roles = author.roles.isEmpty ? "" : " (\(author.roles.joined(separator: ", ")))"
      facts.append("as \(author.person.name)\(roles)")
    } else if let author = report.post.author {
      facts.append("as \(author) (not in the policy)")
    }
    let place = [
      report.post.platform.map { "on \(Wording.platform($0))" },
      report.post.account.map { "from @\($0.hasPrefix("@") ? String($0.dropFirst()) : $0)" },
    ].compactMap(\.self)
    if !place.isEmpty { facts.append(place.joined(separator: " ")) }
    if let moment = report.judgedAt { facts.append(format(report.policy).withWeekday(moment)) }
    return facts
  }

  private func draft(_ items: [Item]) -> [String] {
    guard showsDraft, !items.isEmpty else { return [] }
    var marks: [PostField: [DraftLines.Mark]] = [.text: []]
    for (index, item) in items.enumerated() {
      let (spans, action) = place(item)
      for span in spans {
        let number = items.count > 1 ? index + 1 : nil
        marks[span.span.field, default: []].append(
          DraftLines.Mark(range: span.span.range, number: number, tone: Tone(action)))
      }
    }
    return marks.sorted { $0.key < $1.key }.flatMap { field, marks -> [String] in
      guard let text = report.post.text(of: field), !text.isEmpty else { return [] }
      let title = Wording.field(field).map { ["  " + $0] } ?? []
      let first = field == .text ? report.post.origin?.line ?? 1 : 1
      let numbers = field == .text && report.post.sourceMap != nil ? SourceLines.numbers(report.post) : nil
      return [""] + title
        + DraftLines(text, marks: marks, firstLine: first, numbers: numbers, style: style).rendered
    }
  }

  private func place(_ item: Item) -> ([FindingSpan], Verdict) {
    switch item {
    case .finding(let finding): (finding.spans, finding.action.verdict)
    case .question(let entries): (entries.flatMap(\.spans), .undetermined)
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    let isShielded =
      report.findings.contains { $0.shieldedBy != nil } || report.undetermined.contains { $0.shieldedBy != nil }
    if isShielded { notes.append(Wording.protectedSpeech) }
    if report.precedesPolicy {
      let isOut = report.judgedAt.map { $0 < report.checkedAt } ?? false
      notes.append(isOut ? Wording.olderThanPolicy : Wording.earlierThanPolicy)
    }
    return notes.flatMap { note in
      [""] + Paragraph.wrap(note, width: style.width - 2).map { "  " + $0 }
    }
  }
}
