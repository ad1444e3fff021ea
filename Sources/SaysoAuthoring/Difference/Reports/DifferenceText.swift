public import SaysoModel
import SaysoPolicy
public import SaysoReports

/// A comparison for people.
public struct DifferenceText: DifferenceReport, Sendable {
  private let page: OverviewPage
  private let words: DifferenceWords
  private var posts = 0

  public init(style: TextStyle = TextStyle(), isShared: Bool = false) {
    page = OverviewPage(style)
    words = DifferenceWords(isShared: isShared)
  }

  public mutating func head(_ difference: PolicyDifference, _ old: PolicyReference, _ new: PolicyReference) -> String {
    var lines = page.title(DifferenceWords.edition(new, difference.new))
    lines += page.text(
      "compared with \(DifferenceWords.edition(old, difference.old)): \(DifferenceWords.counts(difference))", indent: 0)
    for group in GroupedChanges(difference).groups {
      lines += [""] + page.title(group.place.title)
      for (number, change) in group.changes {
        lines += page.labelled("\(number)", words.sentence(change.text), indent: 2, column: 6)
      }
    }
    if difference.isEmpty { lines += ["", "They say the same."] }
    return lines.joined(separator: "\n") + "\n"
  }

  public mutating func post(_ post: ChangedPost) -> String {
    let title = posts == 0 ? [""] + page.title("Posts that come out differently") : []
    posts += 1
    var lines = page.text(
      "\(DifferenceWords.transition(post.old, post.new))  \(DifferenceWords.place(post.post))", indent: 2)
    lines += page.text("“\(words.text(post.post))”", indent: 4)
    lines += post.shifts.flatMap { page.text("\(words.shift($0)).", indent: 4) }
    if !post.causes.isEmpty {
      lines += page.text("Because of \(Self.numbers(post.causes)).", indent: 4, tone: .quiet)
    }
    return (title + [""] + lines).joined(separator: "\n") + "\n"
  }

  public mutating func foot(_ summary: CorpusSummary?) -> String {
    guard let summary else { return "" }
    var lines = [""] + page.title("In figures")
    lines += page.text(
      "\(DifferenceWords.count(summary.posts, "post", "posts")) judged by both, \(summary.changed) of them differently.",
      indent: 2)
    if summary.skipped + summary.failed > 0 {
      lines += page.text(
        "\(DifferenceWords.count(summary.skipped, "row", "rows")) skipped, \(summary.failed) not readable.", indent: 2)
    }
    for (transition, count) in summary.transitions.sorted(by: { $0.key < $1.key }) {
      lines += row(DifferenceWords.transition(transition.old, transition.new), count)
    }
    if summary.sameVerdict > 0 { lines += row("other findings, same verdict", summary.sameVerdict) }
    return (lines + rules(summary) + causes(summary)).joined(separator: "\n") + "\n"
  }

  private func rules(_ summary: CorpusSummary) -> [String] {
    guard !summary.rules.isEmpty else { return [] }
    return [""] + page.title("By rule")
      + summary.rules.sorted { $0.key < $1.key }.flatMap { rule, count in
        page.item(
          "\(words.rule(rule, isConfidential: count.isConfidential)): \(count.appears) new, \(count.disappears) gone, \(count.changes) changed",
          indent: 2)
      }
  }

  private func causes(_ summary: CorpusSummary) -> [String] {
    guard !summary.causes.isEmpty else { return [] }
    return [""] + page.title("By change")
      + summary.causes.sorted { $0.key < $1.key }.flatMap { cause, count in
        row("change \(cause + 1)", count)
      }
  }

  private func row(_ label: String, _ count: Int) -> [String] {
    page.labelled(label, "\(count)", indent: 4, column: 36, tone: .clear)
  }

  /// `change 2`, `changes 2 and 5`
  static func numbers(_ causes: [Int]) -> String {
    let numbers = causes.map { String($0 + 1) }
    guard let last = numbers.last, numbers.count > 1 else { return "change \(numbers.first ?? "")" }
    return "changes \(numbers.dropLast().joined(separator: ", ")) and \(last)"
  }
}
