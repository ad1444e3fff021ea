import SaysoModel
import SaysoPolicy
public import SaysoReports
import SaysoText

/// Coverage as the author of a policy reads it: the sum, each dimension, then every clause with what it lacks, worst
/// first. It names the terms of confidential rules: it is for the author's own screen.
public struct CoverageTextReport: Sendable {
  public let style: TextStyle

  public init(style: TextStyle = TextStyle()) { self.style = style }

  public func output(_ coverage: PolicyCoverage) -> String {
    let total = row("all points", coverage.total)
    let dimensions = CoverageDimension.allCases.compactMap { dimension -> String? in
      let ratio = coverage.ratio(of: dimension)
      return ratio.total == 0 ? nil : row(dimension.title, ratio)
    }
    let groups = CoverageGroup.all(of: coverage).flatMap(block)
    return (failing(coverage) + dimensions + [total] + groups).joined(separator: "\n") + "\n"
  }

  private func failing(_ coverage: PolicyCoverage) -> [String] {
    guard !coverage.failing.isEmpty else { return [] }
    let places = coverage.failing.map { "\(coverage.path(of: $0.file)):\($0.line)" }.joined(separator: ", ")
    let count = coverage.failing.count
    let sentence =
      "\(count) of \(coverage.examples) examples \(count == 1 ? "does" : "do") not hold and \(count == 1 ? "shows" : "show") nothing: \(places)"
    return wrapped(sentence, indent: 0).map { style.paint($0, .block) } + [""]
  }

  private func block(_ group: CoverageGroup) -> [String] {
    let lacks = group.lacks.flatMap { lack in
      wrapped("\(lack.place)  \(lack.subjects): \(lack.want.lack)", indent: 2)
    }
    return [""] + [row(group.title, group.ratio)] + lacks
  }

  /// `2.1  For, and about                          41 of 42   97.6 %`
  private func row(_ title: String, _ ratio: CoverageRatio) -> String {
    let figures = "\(ratio.covered) of \(ratio.total)"
    let percent = String(repeating: " ", count: max(0, 7 - ratio.percent.count)) + ratio.percent
    let tail = figures + "  " + percent
    let head = Paragraph.wrap(style.terminal.line(title), width: style.width - tail.count - 2)
    let gap = max(style.width - DisplayWidth.columns(head[0]) - tail.count, 2)
    let tone: Tone = ratio.covered == ratio.total ? .clear : ratio.reaches(percent: 80) ? .advise : .block
    let first = head[0] + String(repeating: " ", count: gap) + style.paint(tail, tone)
    return ([first] + head.dropFirst().map { "  " + $0 }).joined(separator: "\n")
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent - 2).enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : indent + 2) + line
    }
  }
}
