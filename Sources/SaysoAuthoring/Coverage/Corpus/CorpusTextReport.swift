import SaysoModel
import SaysoPolicy
public import SaysoReports
import SaysoText

/// What a corpus shows of a policy, as its author reads it. It names the terms of confidential rules.
public struct CorpusTextReport: Sendable {
  public let style: TextStyle

  public init(style: TextStyle = TextStyle()) { self.style = style }

  public func output(_ corpus: CorpusCoverage) -> String {
    let parts = [
      [head(corpus)], rules(corpus), never(corpus), pairs(corpus), leaves(corpus), scores(corpus),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func head(_ corpus: CorpusCoverage) -> String {
    "\(Self.count(corpus.posts, "post")) checked, \(Self.count(corpus.skipped, "row")) skipped, \(corpus.failed) unreadable."
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func rules(_ corpus: CorpusCoverage) -> [String] {
    let fired = corpus.policy.rules.filter { corpus.fired[$0.id] != nil || corpus.undetermined[$0.id] != nil }
    return fired.isEmpty
      ? []
      : [style.paint("Rules, and the posts they find something in", .quiet)]
        + fired.map { rule in
          let open = corpus.undetermined[rule.id].map { ", \($0) undetermined" } ?? ""
          let share = CoverageRatio(covered: corpus.fired[rule.id] ?? 0, total: corpus.posts)
          return row(rule.id.rawValue, "\(share.covered)\(open), \(share.percent)")
        }
  }

  private func never(_ corpus: CorpusCoverage) -> [String] {
    let never = corpus.neverFired
    guard !never.isEmpty else { return [] }
    return [style.paint("Rules that never fire", .quiet)]
      + never.map { row($0.id.rawValue, "\(corpus.policy.clause($0.clause)?.number ?? "")") }
  }

  private func pairs(_ corpus: CorpusCoverage) -> [String] {
    let pairs = corpus.pairs
    guard !pairs.isEmpty else { return [] }
    return [style.paint("Rules that fire together", .quiet)]
      + pairs.map { pair in
        let (first, second) = (corpus.fired[pair.first] ?? 0, corpus.fired[pair.second] ?? 0)
        return row("\(pair.first), \(pair.second)", "\(pair.posts) of \(first) and \(second)")
      }
  }

  private func leaves(_ corpus: CorpusCoverage) -> [String] {
    let hit = zip(corpus.policy.leaves, corpus.leaves).filter { $0.1.found > 0 }
      .sorted { ($1.1.found, $0.0.location) < ($0.1.found, $1.0.location) }
    let idle = corpus.policy.leaves.count - hit.count
    return [style.paint("Leaves: posts that hold them, and posts in which they count", .quiet)]
      + hit.map {
        row("\($0.0.location.file):\($0.0.location.line) \($0.0.description)", "\($0.1.found), \($0.1.counted)")
      }
      + ["\(idle) of \(corpus.policy.leaves.count) leaves are found nowhere."]
  }

  private func scores(_ corpus: CorpusCoverage) -> [String] {
    guard corpus.labelled > 0 else { return [] }
    let rules = corpus.policy.rules.compactMap { rule in
      corpus.ruleScores[rule.id].map { row(rule.id.rawValue, Self.words($0)) }
    }
    let verdicts = Verdict.allCases.compactMap { verdict in
      corpus.verdictScores[verdict].map { row("verdict \(verdict.rawValue)", Self.words($0)) }
    }
    return [style.paint("Precision and recall over \(corpus.labelled) labelled posts", .quiet)] + rules + verdicts
  }

  /// `precision 90 % (9 of 10), recall n/a`
  private static func words(_ score: Score) -> String {
    func words(_ ratio: CoverageRatio?) -> String {
      ratio.map { "\($0.percent) (\($0.covered) of \($0.total))" } ?? "n/a"
    }
    return "precision \(words(score.precision)), recall \(words(score.recall))"
  }

  private func row(_ title: String, _ tail: String) -> String {
    let head = Paragraph.wrap(style.terminal.line(title), width: max(style.width - tail.count - 4, 12))
    let gap = max(style.width - DisplayWidth.columns(head[0]) - tail.count - 2, 2)
    let first = "  " + head[0] + String(repeating: " ", count: gap) + tail
    return ([first] + head.dropFirst().map { "    " + $0 }).joined(separator: "\n")
  }
}
