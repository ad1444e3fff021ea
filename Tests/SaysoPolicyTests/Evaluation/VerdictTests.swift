import Foundation
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// From what rules say to a verdict: ranks, notes, tiers, shields, contacts and deadlines.
@Suite struct VerdictTests {
  private func report(
    _ rules: String, _ text: String, declarations: String = "", assume: String = "", at moment: Date = .mondayNoon,
    _ change: (inout Post) -> Void = { _ in }
  ) throws -> Report {
    try PolicySnippet(rules, declarations: declarations, assume: assume).checker()
      .check(Post.plain(text).with(change), at: moment)
  }

  private static func rule(_ id: String, _ tier: String, _ find: String, _ attributes: String = "") -> String {
    "<speaking id=\"\(id)\" enforces=\"duty\" tier=\"\(tier)\" \(attributes)><find>\(find)</find></speaking>"
  }

  private static let four =
    ["red", "orange", "yellow", "green"].map { rule($0, $0, "<term>\($0)</term>") }.joined()
    + rule("paid", "yellow", "<all><term>money</term><paid/></all>")

  @Test(arguments: [
    ("nothing", Verdict.clear), ("green", .clear), ("yellow green", .advise), ("orange yellow", .hold),
    ("green red orange", .block), ("money", .undetermined), ("money yellow", .undetermined), ("money orange", .hold),
  ])
  func worstOfAll(_ text: String, _ verdict: Verdict) throws {
    #expect(try report(Self.four, text) { $0.paid = nil }.verdict == verdict)
  }

  @Test func worstFirstAndNotesLast() throws {
    let report = try report(Self.four, "green yellow orange red")
    #expect(report.findings.map(\.rule) == ["red", "orange", "yellow", "green"])
  }

  @Test func undeterminedSaysWhatItWouldHaveAsked() throws {
    let report = try report(Self.four, "money") { $0.paid = nil }
    let entry = try #require(report.undetermined.first)
    #expect(entry.sentence.text == "Keep to it." && entry.tier == "yellow" && entry.action == .advise)
    #expect(entry.missing == [.paid] && entry.kind == "speaking" && entry.clause.number == "1.1")
  }

  @Test func whatIsAssumedIsListed() throws {
    let report = try report(
      Self.four, "x", assume: "<assume account=\"personal\" post=\"post\" media=\"none\" lang=\"en\" paid=\"no\"/>"
    ) {
      $0 = Post(text: "x", author: "amir", platform: .x)
    }
    #expect(report.assumed.map(\.input) == ["account", "post", "media", "lang", "paid"])
    #expect(report.verdict == .clear)
  }

  // MARK: Evasion

  private static let evasive =
    "<confidential id=\"r\" enforces=\"duty\" tier=\"orange\" evasion-tier=\"red\"><find><term>Falcon</term></find></confidential>"

  @Test(arguments: [
    ("Falcon", TierID("orange")), ("#Falcon", "orange"), ("F4lc0n", "red"), ("Falcon, F.a.l.c.o.n", "red"),
  ])
  func disguiseIsGraver(_ text: String, _ tier: TierID) throws {
    #expect(try report(Self.evasive, text).findings.map(\.tier) == [tier])
  }

  @Test func evasionNeverMakesItLighter() throws {
    let rules = Self.evasive.replacingOccurrences(
      of: "tier=\"orange\" evasion-tier=\"red\"", with: "tier=\"orange\" evasion-tier=\"yellow\"")
    #expect(try report(rules, "F4lc0n").findings.map(\.tier) == ["orange"])
  }

  // MARK: Shields

  private static func shielded(_ reach: String, _ attributes: String = "") -> String {
    rule("r", "orange", "<term>official</term>", attributes)
      + "<protected id=\"shield\" permits=\"leave\" contact=\"comms\" within=\"\(reach)\"><find><term>pay</term></find></protected>"
  }

  @Test func aShieldTurnsFindingsIntoNotes() throws {
    let report = try report(Self.shielded("sentence"), "The official pay is low.")
    let note = try #require(report.findings.first)
    #expect(
      note.action == .clear && note.shieldedBy == "shield" && note.respondBy == nil && note.contact?.id == "comms")
    #expect(report.verdict == .clear && report.findings.count == 1)
  }

  @Test func inItsSentenceOnly() throws {
    let report = try report(Self.shielded("sentence"), "The official pay is low. The official line is not.")
    #expect(report.findings.map(\.action) == [.hold, .clear])
    #expect(report.findings.map { $0.spans.map(\.span.range.lowerBound) } == [[29], [4]])
    #expect(report.verdict == .hold)
  }

  @Test func orInTheWholePost() throws {
    let report = try report(Self.shielded("post"), "The pay is low. The official line is not.")
    #expect(report.findings.map(\.action) == [.clear])
  }

  @Test func onlyRulesThatAreShielded() throws {
    #expect(try report(Self.shielded("sentence", "shielded=\"no\""), "The official pay").verdict == .hold)
    let secret = Self.evasive + "<protected id=\"shield\" permits=\"leave\"><find><term>pay</term></find></protected>"
    #expect(try report(secret, "My pay for Falcon").verdict == .hold)
    let willing = secret.replacingOccurrences(of: "<confidential", with: "<confidential shielded=\"yes\"")
    #expect(try report(willing, "My pay for Falcon").verdict == .clear)
  }

  @Test func undeterminedEntriesToo() throws {
    let rules = Self.shielded("sentence").replacingOccurrences(
      of: "</find></speaking>", with: "</find><when><paid/></when></speaking>")
    let covered = try report(rules, "The official pay is low.") { $0.paid = nil }
    #expect(covered.undetermined.map(\.action) == [.clear] && covered.undetermined.first?.shieldedBy == "shield")
    #expect(covered.verdict == .clear)
    let open = try report(rules, "Pay is low. The official line is not.") { $0.paid = nil }
    #expect(open.undetermined.map(\.action) == [.hold] && open.verdict == .undetermined)
  }

  @Test func wordsThatMayNotCountShieldNothing() throws {
    let dated = Self.shielded("sentence").replacingOccurrences(
      of: "<term>pay</term>", with: "<term>wage</term><term from=\"2027-01-01\">pay</term>")
    #expect(try report(dated, "My wage. The official pay is low.") { $0.publishAt = nil }.verdict == .hold)
  }

  @Test func aShieldAloneSaysNothing() throws {
    let report = try report(Self.shielded("sentence"), "My pay is low.")
    #expect(report.findings.isEmpty && report.undetermined.isEmpty && report.verdict == .clear)
  }

  // MARK: Contacts and deadlines

  @Test(arguments: [
    ("2026-11-02T12:00:00Z", "2026-11-02T12:15:00Z"),  // Monday noon
    ("2026-11-06T16:50:00Z", "2026-11-09T09:05:00Z"),  // Friday evening: five minutes are left for Monday
    ("2026-11-08T03:00:00Z", "2026-11-09T09:15:00Z"),  // Sunday night
    ("2027-03-26T16:50:00Z", "2027-03-29T08:05:00Z"),  // over the change to summer time
  ])
  func answersInOpenMinutes(_ moment: String, _ deadline: String) throws {
    let finding = try #require(report(Self.four, "red", at: .at(moment)).findings.first)
    #expect(finding.contact?.id == "legal" && finding.contact?.backup == "Comms on call")
    #expect(finding.respondBy == .at(deadline))
  }

  @Test func eachFindingKeepsItsOwn() throws {
    let findings = try report(Self.four, "red orange yellow green", at: .at("2026-11-08T03:00:00Z")).findings
    #expect(findings.map(\.contact?.id) == ["legal", "comms", "comms", nil])
    #expect(findings.map(\.respondBy) == [.at("2026-11-09T09:15:00Z"), .at("2026-11-08T04:00:00Z"), nil, nil])
  }
}
