import SaysoModel
import SaysoPolicy
public import SaysoReports
import SaysoText

/// A run of examples as the author of the policy reads it: a line for each clause, then what failed and why.
public struct ExampleTextReport: Sendable {
  public let style: TextStyle
  /// Leave out the clauses.
  public let isQuiet: Bool

  public init(style: TextStyle = TextStyle(), isQuiet: Bool = false) {
    self.style = style
    self.isQuiet = isQuiet
  }

  public func output(_ run: ExampleRun) -> String {
    let clauses = isQuiet ? [] : clauses(run)
    let failing = run.results.filter { $0.outcome == .fail }.flatMap {
      ["", ""] + ExampleBlock($0, run.policy, style).lines
    }
    let gaps = run.results.filter { $0.outcome == .closedGap }.map(closedGap)
    var lines = clauses + failing
    if !lines.isEmpty { lines.append("") }
    lines += gaps.flatMap { $0 } + suites(run) + [style.paint(run.summary, run.passes ? .clear : .block)]
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func clauses(_ run: ExampleRun) -> [String] {
    let rules = Dictionary(run.policy.rules.map { ($0.id, $0.clause) }, uniquingKeysWith: { first, _ in first })
    let byClause = Dictionary(grouping: run.results) { rules[$0.example.rule] ?? "" }
    return run.policy.sections.flatMap(\.clauses).compactMap { clause in
      byClause[clause.id].map { line("\(clause.number)  \(clause.title)", $0) }
    }
  }

  /// `2.1  For, and about                                        13 pass, 1 fails`
  private func line(_ title: String, _ results: [ExampleResult]) -> String {
    let fails = results.count { $0.outcome == .fail }
    let gaps = results.count { $0.outcome == .knownGap }
    let pass = results.count - fails - gaps
    let counts =
      ["\(pass) \(pass == 1 ? "passes" : "pass")"] + (fails > 0 ? ["\(fails) \(fails == 1 ? "fails" : "fail")"] : [])
      + (gaps > 0 ? ["\(gaps) known \(gaps == 1 ? "gap" : "gaps")"] : [])
    let tail = counts.joined(separator: ", ")
    let title = Paragraph.wrap(style.terminal.line(title), width: style.width - tail.count - 2)
    let gap = style.width - DisplayWidth.columns(title[0]) - tail.count
    let first = title[0] + String(repeating: " ", count: max(gap, 2)) + style.paint(tail, fails > 0 ? .block : .quiet)
    return ([first] + title.dropFirst().map { "     " + $0 }).joined(separator: "\n")
  }

  /// `12 of them stand in larkfield.examples.csv.`
  private func suites(_ run: ExampleRun) -> [String] {
    run.suites.flatMap { suite in
      let count = suite.examples.count
      let sentence = "\(count) of them \(count == 1 ? "stands" : "stand") in \(suite.path)."
      return Paragraph.wrap(style.terminal.line(sentence), width: style.width).map { style.paint($0, .quiet) }
    }
  }

  private func closedGap(_ result: ExampleResult) -> [String] {
    let location = result.example.location
    let sentence = "\(location.file):\(location.line): This known gap passes now. Take known=\"gap\" away."
    return Paragraph.wrap(style.terminal.line(sentence), width: style.width)
  }
}
