import FoundationEssentials
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct BaselineTests {
  static let header = "{\"baseline\":\"larkfield\",\"schemaVersion\":1}\n"
  static let first = String(repeating: "0a", count: 16)
  static let second = String(repeating: "5f", count: 16)

  static func baseline(_ text: String, _ more: String...) throws -> Baseline {
    let files = ([text] + more).enumerated().map { (name: "b\($0.offset + 1).json", bytes: Array($0.element.utf8)) }
    return try Baseline(files, policy: Situation.policy)
  }

  static func waiver(_ fingerprint: String, until: String = "2027-01-31") -> String {
    "{\"fingerprint\":\"\(fingerprint)\",\"waiver\":{\"owner\":\"Dana Reyes\",\"reason\":\"Agreed.\",\"until\":\"\(until)\"}}\n"
  }

  static func report() -> Report {
    var report = Situation.twoFindings.report
    report.findings[0].fingerprint = first
    report.findings[1].fingerprint = second
    return report
  }

  static func match(_ text: String, _ more: String...) throws -> BaselineMatch {
    let files = ([text] + more).enumerated().map { (name: "b\($0.offset + 1).json", bytes: Array($0.element.utf8)) }
    return BaselineMatch(
      try Baseline(files, policy: Situation.policy), policy: Situation.policy, checkedAt: Situation.now)
  }

  @Test func findingsAreTold() throws {
    let match = try Self.match(Self.header + "{\"fingerprint\":\"\(Self.first)\"}\n")
    let marked = match.marked(Self.report())
    #expect(marked.findings.map(\.standing) == [.known, .new] && marked.verdict == .block)
    #expect(marked.findings.map(\.standing.isSettled) == [true, false])
  }

  @Test(arguments: [("2026-12-01", true), ("2026-11-30", false), ("2027-01-31", true)])
  func waiversHoldToTheEndOfTheirLastDay(_ until: String, _ holds: Bool) throws {
    let waiver = Waiver(owner: "Dana Reyes", reason: "Agreed.", until: until)
    let match = try Self.match(Self.header + Self.waiver(Self.second, until: until))
    #expect(match.marked(Self.report()).findings[1].standing == (holds ? .waived(waiver) : .expired(waiver)))
  }

  @Test func aWaiverSilencesOneFinding() throws {
    var report = Self.report()
    report.findings[1].rule = report.findings[0].rule
    let marked = try Self.match(Self.header + Self.waiver(Self.first)).marked(report)
    #expect(marked.findings.map(\.standing.isSettled) == [true, false])
  }

  @Test func openQuestionsAreRecognised() throws {
    let situation = ScanSituation(reports: [Situation.undetermined.report])
    let written = try situation.output(BaselineWriter())
    let marked = try Self.match(written).marked(Situation.undetermined.report)
    #expect(marked.undetermined.map(\.standing) == [.known])
    var other = Situation.undetermined.report
    other.post.id = "2"
    #expect(try Self.match(written).marked(other).undetermined.map(\.standing) == [.new])
  }

  @Test func whatIsWrittenSettlesTheNextScan() throws {
    var situation = ScanSituation()
    for index in situation.reports.indices {
      for finding in situation.reports[index].findings.indices {
        situation.reports[index].findings[finding].fingerprint = String(repeating: "\(index)\(finding)", count: 16)
      }
    }
    let written = try situation.output(BaselineWriter())
    try expectSnapshot(written, "baseline.ndjson")
    let match = try Self.match(written)
    situation.reports = situation.reports.map(match.marked)
    #expect(situation.summary.counts.new == 0 && situation.summary.counts.known == 5)
    #expect(try situation.output(BaselineWriter()) == written)
    #expect(match.notices(situation.summary).isEmpty)
    situation.reports.reverse()
    #expect(try situation.output(BaselineWriter()) == written)
  }

  @Test func waiversSurviveBeingWrittenAgain() throws {
    let text = Self.header + Self.waiver(Self.first, until: "2020-01-01") + Self.waiver(Self.second)
    let reports = [try Self.match(text).marked(Self.report())]
    let written = try ScanSituation(reports: reports).output(BaselineWriter())
    let again = try Self.baseline(written)
    #expect(again.entries.map(\.waiver?.until) == ["2020-01-01", "2027-01-31"])
  }

  @Test func everyFormatTellsTheStanding() throws {
    let text = Self.header + Self.waiver(Self.first) + "{\"fingerprint\":\"\(Self.second)\"}\n"
    var situation = ScanSituation(records: [])
    situation.reports[0].findings[0].fingerprint = Self.first
    situation.reports[0].findings[1].fingerprint = Self.second
    situation.reports = situation.reports.map(try Self.match(text).marked)
    for name in ["text", "json", "csv", "sarif", "junit", "github", "rdjson"] {
      let format = try #require(ScanFormat.named(name))
      try expectSnapshot(try situation.output(format), "settled-\(name).txt")
    }
  }

  @Test func whatIsOverOrNotNeededIsTold() throws {
    let third = String(repeating: "77", count: 16)
    let text =
      Self.header + Self.waiver(Self.first, until: "2026-11-30") + Self.waiver(third)
      + "{\"fingerprint\":\"\(Self.second)\"}\n{\"fingerprint\":\"\(String(repeating: "88", count: 16))\"}\n"
    let match = try Self.match(text)
    var situation = ScanSituation(reports: [match.marked(Self.report())])
    #expect(
      match.notices(situation.summary) == [
        "b1.json:2: The waiver of Dana Reyes ended on 2026-11-30.",
        "b1.json:3: The waiver of Dana Reyes is not needed: what it is for was not found.",
        "1 finding of the baseline was not found any more; --write-baseline leaves them out.",
      ])
    situation.isPartial = true
    #expect(match.notices(situation.summary).count == 1)
  }

  @Test func filesMayBeKeptApart() throws {
    let plain = Self.header + "{\"fingerprint\":\"\(Self.first)\"}\n"
    for files in [[plain, Self.header + Self.waiver(Self.first)], [Self.header + Self.waiver(Self.first), plain]] {
      let baseline = try Self.baseline(files[0], files[1])
      #expect(baseline.entries.count == 1 && baseline.entries[0].waiver?.owner == "Dana Reyes")
    }
    // What two branches wrote, one behind the other.
    #expect(try Self.baseline(plain + plain).entries.count == 1)
  }
}
