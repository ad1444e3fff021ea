import Foundation
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports
import SaysoScan
import Testing

/// Every format and the baseline in one pass over whole inputs.
@Suite struct BaselineScanTests {
  private let rows = ScanFixture.rows(700, seed: 8)

  private func scan(_ baseline: String? = nil, jobs: Int = 1) throws -> (reports: [String], summary: ScanSummary) {
    let checker = try ScanFixture.checker()
    let policy = checker.policy.reference
    var scan = ExportScan(checker, options: ScanFixture.options(jobs: jobs))
    if let baseline {
      let read = try Baseline([(name: "b.ndjson", bytes: Array(baseline.utf8))], policy: policy)
      scan.baseline = BaselineMatch(read, policy: policy, checkedAt: scan.options.moment)
    }
    let settings = ScanReportSettings(policy: policy, checkedAt: scan.options.moment)
    let reporters = [BaselineWriter()] + ScanFormat.all.map { $0.reporter(settings) }
    let sinks = reporters.map { _ in MemorySink() }
    let summary = try scan.run(
      try ScanFixture.files([rows]), outputs: zip(reporters, sinks).map { ScanOutput($0, to: $1) })
    return (sinks.map(\.text), summary)
  }

  @Test func threadsChangeNoFormat() throws {
    let alone = try scan()
    #expect(try scan(jobs: 4).reports == alone.reports)
    #expect(alone.reports.allSatisfy { !$0.isEmpty })
  }

  @Test func aBaselineSettlesWhatItHolds() throws {
    let first = try scan()
    #expect(first.summary.counts.worstAction == .block && first.summary.counts.new == 0)
    let second = try scan(first.reports[0], jobs: 3)
    #expect(second.summary.counts.known == first.summary.counts.findings && second.summary.counts.known > 20)
    #expect(second.summary.counts.new == 0 && second.summary.counts.worstAction == .clear)
    #expect(second.reports[0] == first.reports[0])
    // One line less: one finding more.
    let lines = first.reports[0].split(separator: "\n")
    let third = try scan(lines.dropLast().joined(separator: "\n"))
    #expect(third.summary.counts.new == 1 && third.summary.counts.worstAction == .block)
  }

  @Test func everyRowHasARowInTheTableOfPosts() throws {
    let (reports, summary) = try scan()
    let position = try #require(ScanFormat.all.firstIndex { $0.name == "csv-posts" })
    #expect(reports[position + 1].count { $0 == "\r\n" } == summary.counts.posts + 1)
  }
}
