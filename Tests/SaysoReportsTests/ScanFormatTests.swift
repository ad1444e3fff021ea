import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct ScanFormatTests {
  @Test(arguments: [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("csv-posts", "csv"), ("sarif", "sarif"), ("junit", "xml"),
    ("github", "txt"), ("github-summary", "md"), ("rdjson", "json"), ("ndjson", "ndjson"), ("none", "json"),
  ])
  func wholeOutput(_ name: String, _ ending: String) throws {
    let format = try #require(ScanFormat.named(name))
    try expectSnapshot(try ScanSituation().output(format), "scan-\(name).\(ending)")
  }

  @Test func sharedText() throws {
    try expectSnapshot(try ScanSituation().output(.text, ScanSituation.settings(.share)), "scan-text-shared.txt")
  }

  @Test func namesAreDistinct() {
    #expect(Set(ScanFormat.all.map(\.name)).count == ScanFormat.all.count)
    #expect(ScanFormat.all.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
    #expect(ScanFormat.named("xlsx") == nil)
  }

  /// How the posts were cut into pieces shows nowhere.
  @Test(arguments: ScanFormat.all.map(\.name))
  func piecesDontShow(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    var situation = ScanSituation()
    let first = try situation.output(format)
    for stride in [1, 3, 100] {
      situation.stride = stride
      #expect(try situation.output(format) == first)
    }
  }

  @Test(arguments: ScanFormat.all.map(\.name))
  func anEmptyScanIsStillAReport(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    let output = try ScanSituation(reports: [], records: []).output(format)
    if ["json", "sarif", "rdjson", "none"].contains(name) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
    }
    #expect(output.isEmpty == (name == "github"))
  }

  @Test(arguments: ScanFormat.all.map(\.name))
  func hostilePostsDontTrap(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    var finding = Situation.falcon("x", in: "x")
    finding.spans = [0..<9000, 7000..<9000, 1..<2].map { FindingSpan(span: TextSpan(.text, $0), text: "x") }
    finding.clause.number = "99999999999999999999.4.x.-7"
    finding.sentence.line = .max
    var report = Situation.report(Situation.post("é👩‍👩‍👧‍👦"), .block, [finding])
    report.post.publishAt = .distantFuture
    report.post.origin = Origin(file: "\u{0}", line: .min, pointer: "")
    let situation = ScanSituation(reports: [report, Situation.hostile.report])
    #expect(!(try situation.output(format, ScanSituation.settings(.reveal))).isEmpty)
  }

  @Test(arguments: ["json", "sarif", "rdjson"])
  func jsonIsJSON(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    let situation = ScanSituation(reports: Situation.all.map(\.report))
    let output = try situation.output(format, ScanSituation.settings(.reveal))
    #expect(try JSONSerialization.jsonObject(with: Data(output.utf8)) is [String: Any])
  }

  @Test(arguments: [0, 1, 3]) func noMoreThanAskedForIsListed(_ limit: Int) throws {
    let situation = ScanSituation(maxResults: limit)
    let counts: [(ScanFormat, String)] = [
      (.sarif, "\"ruleId\""), (.rdjson, "\"severity\""), (.github, "::"), (.junit, "<failure"),
    ]
    for (format, mark) in counts {
      let output = try situation.output(format).split(separator: "\n").filter { $0.contains(mark) }
      #expect(output.count <= limit, "\(format.name)")
    }
    let text = try situation.output(.text)
    #expect(text.contains("DON'T POST") == (limit > 0))
    #expect(text.contains("THINK AGAIN") == (limit > 4))
  }

  @Test func githubAnnotatesTenOfAKind() throws {
    let situation = ScanSituation(reports: Array(repeating: Situation.oneFinding.report, count: 12))
    let lines = try situation.output(.github).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.last == "2 more are not annotated: GitHub shows ten of each kind in a step.")
  }

  @Test func theStepSummaryFits() throws {
    var report = Situation.oneFinding.report
    report.findings[0].reason = "\(String(repeating: "a | b\n", count: 5_000))"
    let output = try ScanSituation(reports: Array(repeating: report, count: 100)).output(.githubSummary)
    #expect(output.utf8.count <= 1_000_000 && output.utf8.count > 500_000)
    #expect(output.contains("\nAnd ") && output.hasSuffix(" more.\n"))
  }

  @Test func textCutsLongLists() throws {
    let situation = ScanSituation(reports: Array(repeating: Situation.oneFinding.report, count: 1_234))
    let output = try situation.output(.text)
    #expect(output.contains("    and 1,214 more posts (--max-results says how many to list).\n"))
    #expect(output.ranges(of: "^^^").count == 20 * 4)
    #expect(output.ranges(of: "Do not name a project").count == 1)
    var all = situation
    all.maxResults = 2_000
    let long = try all.output(.text)
    #expect(!long.contains("more posts") && long.ranges(of: "^^^").count == 1_234 * 4)
    all.maxResults = 30
    let cut = try all.output(.text)
    #expect(cut.contains("    and 1,204 more posts.\n") && cut.ranges(of: "^^^").count == 30 * 4)
  }

  @Test func sarifKeepsItsLimits() throws {
    let report = Situation.oneFinding.report
    let many = ScanSituation(reports: Array(repeating: report, count: 203), stride: 50)
    let output = try many.output(SARIFScanReporter(maxResults: 200))
    #expect(output.ranges(of: "\"ruleId\"").count == 200)
    #expect(output.contains("3 further results are left out, the mildest"))
    #expect(SARIFScanReporter(maxResults: .max).maxResults == 25_000 && SARIFScanReporter().maxResults == 25_000)
    let small = try many.output(SARIFScanReporter(byteLimit: 10_000))
    #expect(small.utf8.count < 14_000)
    #expect(try JSONSerialization.jsonObject(with: Data(small.utf8)) is [String: Any])
  }

  @Test func junitCountsWhatItHolds() throws {
    let output = try ScanSituation(reports: Situation.all.map(\.report)).output(.junit)
    let document = try #require(try? XMLCounter(output))
    #expect(document.totals.count == 1 && document.suites.count == 4)
    for name in ["tests", "failures", "errors", "skipped"] {
      let sum = document.suites.reduce(0) { $0 + ($1[name] ?? 0) }
      #expect(document.totals[0][name] == sum, "\(name)")
    }
    #expect(document.totals[0]["tests"] == document.elements["testcase"])
    #expect(document.totals[0]["failures"] == document.elements["failure"])
    #expect(document.totals[0]["errors"] == document.elements["error"])
    #expect(document.totals[0]["skipped"] == document.elements["skipped"])
  }
}

/// Counts the elements of JUnit's XML as it is written here, an element a line.
private struct XMLCounter {
  var elements: [String: Int] = [:]
  var totals: [[String: Int]] = []
  var suites: [[String: Int]] = []

  init(_ text: String) throws {
    for line in text.split(separator: "\n") {
      guard let match = line.firstMatch(of: /^ *<([a-z-]+)/) else { continue }
      elements[String(match.1), default: 0] += 1
      guard match.1.hasPrefix("testsuite") else { continue }
      var counts: [String: Int] = [:]
      for attribute in line.matches(of: /(tests|failures|errors|skipped)="(\d+)"/) {
        counts[String(attribute.1)] = Int(attribute.2)
      }
      if match.1 == "testsuites" { totals.append(counts) } else { suites.append(counts) }
    }
  }
}
