import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct JSONReportTests {
  @Test func everySituation() throws {
    try expectSnapshot(JSONReporter().output(Situation.all.map(\.report)), "reports.json")
  }

  @Test func sharedReports() throws {
    let reports = [Situation.oneFinding, .undeterminedToo, .altText, .explained].map(\.report)
    try expectSnapshot(JSONReporter(exposure: .share).output(reports), "reports-shared.json")
  }

  @Test func compactAndPrettyHoldTheSame() throws {
    let reports = Situation.all.map(\.report)
    let pretty = try parsed(JSONReporter(isPretty: true).output(reports))
    let compact = JSONReporter(isPretty: false).output(reports)
    #expect(try parsed(compact).isEqual(pretty))
    #expect(compact.count { $0 == "\n" } == 1)
  }

  private func parsed(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  @Test func membersStandInTheOrderOfTheContract() throws {
    let output = JSONReporter(isPretty: false).output([Situation.oneFinding.report])
    let names = [
      "schemaVersion", "reports", "tool", "policy", "checkedAt", "judgedAt", "post", "verdict", "findings", "rule",
      "kind", "clause", "sentence", "tier", "action", "spans", "reason", "advice", "suggestions", "contact",
      "respondBy", "mayAnswer", "shieldedBy", "fingerprint", "undetermined", "assumed", "nearMisses",
    ]
    var rest = output[...]
    for name in names {
      let range = try #require(rest.firstRange(of: "\"\(name)\":"), "\(name) is missing or out of order")
      rest = rest[range.upperBound...]
    }
  }

  /// Whatever a post holds comes back unchanged from a parser, and nothing dangerous is in the output.
  @Test func everyCharacterSurvives() throws {
    let scalars = (0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) } + ["😀", "𝓕", "\u{10FFFF}", "\u{FEFF}"]
    let text = String(String.UnicodeScalarView(scalars))
    let report = Situation.report(Situation.post("x", file: text), .clear)
    let output = JSONReporter().output([report])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let post = (document["reports"] as? [[String: Any]])?.first?["post"] as? [String: Any]
    let file = (post?["origin"] as? [String: Any])?["file"] as? String
    #expect(file.map { Array($0.unicodeScalars) } == scalars)
    for scalar in output.unicodeScalars where scalar != "\n" {
      #expect(
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func aScanIsAccountedFor() throws {
    let reporter = NDJSONReporter()
    var summary = ScanSummary(policy: Situation.policy, checkedAt: Situation.now)
    var output = ""
    for situation in Situation.all {
      summary.counts.count(situation.report)
      output += reporter.lines(situation.report)
    }
    for cause in [UncheckedRecord.Cause.skipped, .failed, .failed] {
      let origin = Origin(file: "posts.ndjson", line: 7)
      let record = UncheckedRecord(cause: cause, origin: origin, reason: "The line is not JSON.")
      summary.counts.count(record)
      output += reporter.line(record)
    }
    summary.counts.posts = Situation.all.count + 3
    #expect(summary.counts.isBalanced)
    output += try ending(reporter, summary)
    try expectSnapshot(output, "scan.ndjson")
    let types = try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["type"] as? String
    }
    #expect(types.last == "summary")
    #expect(types.count { $0 == "finding" } == Situation.all.reduce(0) { $0 + $1.report.findings.count })
  }
}
