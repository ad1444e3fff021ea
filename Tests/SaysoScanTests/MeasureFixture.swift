import Foundation
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports
import SaysoScan
import SaysoTestSupport

/// A policy whose only goal is the one under test, and exports made row by row.
enum MeasureFixture {
  struct Row {
    var text: String
    var day = 1
    var account: String? = "LarkfieldHelp"
    var platform: String? = "x"
    var kind: String? = "reply"
    var isDated = true

    var line: String {
      var members = ["\"text\":\"\(text)\""]
      if let account { members.append("\"account\":\"\(account)\"") }
      if let platform { members.append("\"platform\":\"\(platform)\"") }
      if let kind { members.append("\"kind\":\"\(kind)\"") }
      let date = String(Date(timeIntervalSince1970: Double(1_767_225_600 + day * 86_400)).ISO8601Format())
      if isDated { members.append("\"publishAt\":\"\(date)\"") }
      return "{\(members.joined(separator: ","))}\n"
    }
  }

  static let topics = """
    <topic id="trouble" title="faults"><term>flickers</term></topic><topic id="offer" title="offers"><term>sale</term></topic>
    """

  static func checker(_ goal: String) throws -> Checker {
    try PolicySnippet(
      ScanFixture.policy, declarations: topics, assume: "<purpose>\(goal)</purpose>"
    ).checker()
  }

  static func scan(
    _ goal: String, _ rows: [Row], jobs: Int = 1, chunk: Int = 1 << 20
  ) throws -> (report: String, summary: ScanSummary) {
    let sink = MemorySink()
    let scan = ExportScan(try checker(goal), options: ScanFixture.options(jobs: jobs, chunk: chunk))
    let bytes = Array(rows.map(\.line).joined().utf8)
    let summary = try scan.run(try ScanFixture.files([bytes]), outputs: [ScanOutput(NDJSONReporter(), to: sink)])
    return (sink.text, summary)
  }

  /// What is wrong, a sentence each.
  static func reasons(_ goal: String, _ rows: [Row], jobs: Int = 1, chunk: Int = 1 << 20) throws -> [String] {
    try scan(goal, rows, jobs: jobs, chunk: chunk).summary.measures.flatMap(\.outcome.cases).map(\.reason.plain)
  }
}
