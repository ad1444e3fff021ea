import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

/// Scans that did not see everything, in every format that could be taken for the whole.
@Suite struct PartialReportTests {
  enum Cause: String, CaseIterable {
    case stopped, cutShort

    var sentence: String {
      let cause =
        self == .stopped ? "The scan was ended before everything was read." : "rows.csv could not be read to the end."
      return "The report is partial. \(cause) What is not counted here was not looked at."
    }
  }

  /// Nothing found, everything read: what such a report would otherwise say.
  private static func output(_ format: ScanFormat, _ cause: Cause) throws -> String {
    var summary = ScanSummary(policy: Situation.policy, checkedAt: Situation.now)
    summary.files = [ScannedFile(name: "/srv/in/export.zip"), ScannedFile(name: "/srv/in/rows.csv")]
    summary.wasStopped = cause == .stopped
    summary.files[1].isCutShort = cause == .cutShort
    return try ending(format.reporter(ScanSituation.settings()), summary)
  }

  @Test(arguments: Cause.allCases) func junitHasAnError(_ cause: Cause) throws {
    let output = try Self.output(.junit, cause)
    #expect(
      output.contains(
        """
          <testsuite name="Reading" tests="1" failures="0" errors="1" skipped="0" time="0" \
        timestamp="2026-12-01T10:00:00">
            <testcase classname="Reading" name="The report is partial" file="rows.csv" time="0">
              <error message="\(cause.sentence)" type="partial">\(cause.sentence)</error>
            </testcase>
          </testsuite>

        """), "\(output)")
    #expect(!output.contains("every record was read"))
  }

  @Test(arguments: Cause.allCases) func githubHasAWarning(_ cause: Cause) throws {
    let line = "::warning file=rows.csv,title=The report is partial::\(cause.sentence)\n"
    #expect(try Self.output(.github, cause) == line)
  }

  @Test(arguments: Cause.allCases) func rdjsonHasADiagnostic(_ cause: Cause) throws {
    #expect(
      try Self.output(.rdjson, cause) == """
        {"source": {"name":"sayso"}, "diagnostics": [
        {"message":"\(cause.sentence)","location":{"path":"rows.csv"},"severity":"WARNING","code":{"value":"partial"}}
        ]}

        """)
  }

  /// GitHub shows ten of each kind in a step, of which the first says what the others are worth.
  @Test func githubsWarningCountsAmongTheTen() throws {
    var situation = ScanSituation(reports: Array(repeating: Situation.undetermined.report, count: 12))
    situation.isPartial = true
    let lines = try situation.output(.github).split(separator: "\n")
    #expect(lines.first?.hasPrefix("::warning file=rows.csv,title=The report is partial::") == true)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.last == "3 more are not annotated: GitHub shows ten of each kind in a step.")
  }

  /// Every format but the tables, whose rows are findings and posts, tells the two apart.
  @Test(arguments: ScanFormat.all.map(\.name).filter { !$0.hasPrefix("csv") })
  func aPartialReportIsNotTheWholeOne(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    var situation = ScanSituation()
    let whole = try situation.output(format)
    situation.isPartial = true
    #expect(try situation.output(format) != whole)
  }
}
