import SaysoModel
import SaysoPolicy

/// The policy as a page of prose, coloured by what its examples show: every sentence, and beneath each clause its
/// rules, their leaves, and the examples that hit each.
///
/// One file without scripts, fonts or anything else from elsewhere, and a Content-Security-Policy that would refuse
/// them. It names the terms of confidential rules and says so; it is for the policy's author and nobody else.
public struct CoveragePage: Sendable {
  public init() {}

  public func output(_ coverage: PolicyCoverage) -> String {
    let text = MarkupText.escaped
    let policy = coverage.policy
    let title = "\(policy.reference.title): coverage"
    let groups = Dictionary(grouping: coverage.points, by: \.clause)
    let sections = policy.sections.enumerated().map { index, section in
      CoverageChapter(section, number: index + 1, coverage, groups).html
    }
    let others =
      groups[nil].map {
        "<section id=\"people\"><h2>People, names, platforms</h2>\n\(CoverageEvidence(coverage).html($0))</section>\n"
      } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(text(policy.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>\(text(title))</title>
      <style>
      \(CoverageStyleSheet.text)
      </style>
      </head>
      <body>
      <a class="skip" href="#policy">To the policy</a>
      <header>
      <h1>\(text(policy.reference.title))</h1>
      <p>Edition \(text(policy.reference.version)). Its examples show <strong>\(coverage.total.percent)</strong> of it: \
      \(coverage.total.covered) of \(coverage.total.total) points.</p>
      <p class="secret"><strong>For the author’s eyes.</strong> This page spells out what confidential rules look for. \
      Whoever may not read the policy file may not read this page.</p>
      <p class="legend"><span class="sentence all">✓ all shown</span> <span class="sentence some">◐ some of it shown</span> \
      <span class="sentence none">✗ nothing shown</span> <span class="sentence people">left to people</span> \
      <span class="sentence may">allowed</span></p>
      \(failing(coverage))\(table(coverage))\(contents(coverage, groups))</header>
      <main id="policy">
      \(sections.joined())\(others)</main>
      </body>
      </html>

      """
  }

  private func failing(_ coverage: PolicyCoverage) -> String {
    guard !coverage.failing.isEmpty else { return "" }
    let places = coverage.failing.map { MarkupText.escaped("\(coverage.path(of: $0.file)):\($0.line)") }
    return "<p class=\"none\">Examples that do not hold show nothing: \(places.joined(separator: ", ")).</p>\n"
  }

  private func table(_ coverage: PolicyCoverage) -> String {
    let rows = CoverageDimension.allCases.compactMap { dimension -> String? in
      let ratio = coverage.ratio(of: dimension)
      guard ratio.total > 0 else { return nil }
      return
        "<tr><th scope=\"row\">\(dimension.title)</th><td>\(ratio.covered) of \(ratio.total)</td>\(cell(ratio))</tr>"
    }
    return """
      <table><caption>What the examples show</caption>
      <thead><tr><th scope="col">Of the</th><th scope="col">shown</th><th scope="col">share</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>

      """
  }

  private func cell(_ ratio: CoverageRatio) -> String {
    "<td class=\"\(CoverageMark(ratio).rawValue)\">\(ratio.percent)</td>"
  }

  private func contents(_ coverage: PolicyCoverage, _ groups: [ClauseID?: [CoveragePoint]]) -> String {
    let items = coverage.policy.sections.flatMap(\.clauses).map { clause -> String in
      let ratio = groups[clause.id].map { CoverageRatio($0) }
      let share = ratio.map { " <span class=\"\(CoverageMark($0).rawValue)\">\($0.percent)</span>" } ?? ""
      return
        "<li><a href=\"#\(MarkupText.escaped(clause.id.rawValue))\">\(clause.number) \(MarkupText.escaped(clause.title))</a>\(share)</li>"
    }
    return "<nav aria-label=\"Contents\"><ul>\(items.joined(separator: "\n"))</ul></nav>\n"
  }
}

/// How well something is covered, as a class of the page.
enum CoverageMark: String {
  case all, some, none

  init(_ ratio: CoverageRatio) {
    self = ratio.covered == ratio.total ? .all : ratio.covered == 0 ? .none : .some
  }

  /// For those who see no colour.
  var sign: String {
    switch self {
    case .all: "✓"
    case .some: "◐"
    case .none: "✗"
    }
  }
}
