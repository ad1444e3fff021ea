import Foundation
import Sayso
import SaysoCalendar
import SaysoModel
import SaysoPosts
import SaysoReports
import Testing

/// The sample drafts and the sample export print what `samples/expected` holds, to the letter.
@Suite struct SampleTests {
  private static let root = WorkedPolicy.folder.deletingLastPathComponent()
  private static let moment = Date(timeIntervalSince1970: 1_796_119_200)
  private static let tool = Tool(name: "sayso", version: "sample")

  @Test func theClockIsTheOneTheReadmeTells() throws {
    #expect(try Self.moment == Date("2026-12-01T10:00:00Z", strategy: .iso8601))
  }

  @Test func draftsAsText() throws {
    try compare(TextReporter(style: TextStyle()).output(draftReports()), with: "drafts.txt")
  }

  @Test func draftsAsJSON() throws {
    try compare(JSONReporter(tool: Self.tool).output(draftReports().map(\.inSource)), with: "drafts.json")
  }

  @Test func everyVerdictIsAmongThem() throws {
    #expect(try Set(draftReports().map(\.verdict)) == Set(Verdict.allCases))
  }

  @Test func exportAsNDJSON() throws {
    let checker = try WorkedPolicy.larkfield()
    let reporter = NDJSONReporter(tool: Self.tool)
    var summary = ScanSummary(policy: Self.shown(checker.policy.reference), checkedAt: Self.moment)
    var output = ""
    let bytes = try Array(Data(contentsOf: Self.root.appending(path: "samples/posts.ndjson")))
    var reader = NDJSONReader(MemorySource(bytes), file: "samples/posts.ndjson")
    while let record = reader.next() {
      switch record {
      case .post(let post):
        let report = Self.shown(checker.check(post, at: Self.moment, options: []))
        summary.counts.count(report)
        output += reporter.lines(report)
      case .skipped(let reason, let origin):
        output += leftOut(.skipped, origin, "\(reason.rawValue)", &summary, reporter)
      case .failed(let failure, let origin):
        output += leftOut(.failed, origin, failure.message, &summary, reporter)
      }
    }
    summary.counts.posts = reader.tally.rows
    #expect(summary.counts.posts == 42)
    #expect(summary.counts.failed == 3)
    let sink = MemorySink()
    let header = ScanHeader(tool: Self.tool, policy: summary.policy, checkedAt: Self.moment, files: [])
    try reporter.finish(ScanEnding(header: header, summary: summary, kept: SpillStore()), to: sink)
    try compare(output + sink.text, with: "posts.ndjson")
  }

  private func leftOut(
    _ cause: UncheckedRecord.Cause, _ origin: Origin, _ reason: QuotingText, _ summary: inout ScanSummary,
    _ reporter: NDJSONReporter
  ) -> String {
    let record = UncheckedRecord(cause: cause, origin: origin, reason: reason)
    summary.counts.count(record)
    return reporter.line(record)
  }

  private func draftReports() throws -> [Report] {
    let checker = try WorkedPolicy.larkfield()
    let folder = Self.root.appending(path: "samples/drafts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name in
      let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
      return try DraftReader(file: "samples/drafts/\(name)").drafts(in: bytes).map { draft in
        var post = draft.post
        post.publishAt = try draft.at.map { try checker.policy.zone.moment(parsing: $0.text) } ?? Self.moment
        return Self.shown(checker.check(post, at: Self.moment))
      }
    }
  }

  private func compare(_ output: String, with name: String) throws {
    let file = Self.root.appending(path: "samples/expected/\(name)")
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try Data(output.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(output == expected, "differs from \(name) from line \(firstDifference(output, expected)) on")
  }

  private func firstDifference(_ left: String, _ right: String) -> Int {
    let pairs = zip(
      left.split(separator: "\n", omittingEmptySubsequences: false),
      right.split(separator: "\n", omittingEmptySubsequences: false))
    return pairs.prefix { $0 == $1 }.reduce(1) { count, _ in count + 1 }
  }

  /// The report as it looks from the root of the package, and with no digest, which every edit of the policy changes.
  private static func shown(_ report: Report) -> Report {
    var report = report
    report.policy = shown(report.policy)
    for index in report.findings.indices { report.findings[index].sentence.file = "policies/larkfield.xml" }
    for index in report.undetermined.indices { report.undetermined[index].sentence.file = "policies/larkfield.xml" }
    return report
  }

  private static func shown(_ policy: PolicyReference) -> PolicyReference {
    var policy = policy
    policy.sha256 = String(repeating: "0", count: 64)
    return policy
  }
}
