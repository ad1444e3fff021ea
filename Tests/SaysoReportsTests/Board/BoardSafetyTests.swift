import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct BoardSafetyTests {
  private static let attack =
    "</p></script><script>alert(1)</script><!-- ' \" ]]> \u{2028}\u{0}\u{1B}[2J javascript:alert(1) &lt; "

  /// Every text of a report is somebody else's, the policy's words too.
  private static func attacked(_ exposure: Exposure) throws -> BoardFixture {
    let text = attack + "Falcon" + attack
    var finding = Situation.falcon("Falcon", in: text, [])
    finding.rule = RuleID(attack)
    finding.clause = ClauseReference(id: ClauseID(attack), number: attack, title: attack, section: attack)
    finding.sentence = SentenceReference(id: SentenceID(attack), text: attack, file: attack, line: -7)
    finding.advice = attack
    finding.tier = TierID(attack)
    finding.reason = "\(attack) \(quoting: attack)"
    finding.contact = ContactReference(id: "c", name: attack, email: attack, phone: attack, backup: attack)
    var report = BoardFixture.report(text, .block, [finding], author: attack, platform: PlatformID(attack))
    report.post.id = attack
    report.post.language = attack
    report.post.origin = Origin(file: attack, member: attack, line: 1, pointer: attack)
    var scan = try BoardFixture(exposure)
    scan.summary.policy.title = attack
    scan.summary.policy.version = attack
    scan.summary.notes = [attack]
    scan.add(report)
    scan.add(UncheckedRecord(cause: .failed, origin: Origin(file: attack), reason: "\(attack) \(quoting: attack)"))
    scan.addFile(attack)
    return scan
  }

  @Test(arguments: [Exposure.reveal, .share]) func nothingOfAReportBecomesMarkup(_ exposure: Exposure) throws {
    let page = try Self.attacked(exposure).page
    #expect(page.matches(of: /<script/).count == 2, "The page's own script and its data.")
    #expect(page.matches(of: /<\/script/).count == 2)
    #expect(!page.contains("<!--") && !page.contains("href=\"javascript:"))
    for scalar in page.unicodeScalars where scalar.value < 0x20 { #expect(scalar == "\n", "\(scalar.value)") }
    let island = try #require(page.firstMatch(of: /(?s)<script type="application\/json"[^>]*>(.*?)<\/script>/)).1
    #expect(!island.contains("<") && !island.contains("\u{2028}"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(island.utf8)) as? [String: Any])
    #expect(json["posts"] as? Int == 2 && json["notes"] as? [String] == [Self.attack])
  }

  @Test func theSecurityPolicyNamesTheStyleAndTheScript() throws {
    let page = try BoardFixture.small(.share).page
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)).1
    #expect(policy.contains("default-src 'none'") && policy.matches(of: /'sha256-[A-Za-z0-9+\/=]{44}'/).count == 2)
    #expect(!policy.contains("unsafe") && !policy.contains("http"))
    #expect(page.matches(of: #/<[^>]*\s(on[a-z]+|style)=/#).isEmpty)
    #expect(page.matches(of: /(src|action|xlink:href)=/).isEmpty)
  }

  @Test func noSecretLeaves() throws {
    var scan = try BoardFixture()
    #expect(scan.reporter.exposure == .share, "It masks unless told otherwise.")
    var planted = MaskingTests.planted
    planted.explanations = []
    scan.add(planted)
    scan.add(UncheckedRecord(cause: .failed, origin: Origin(file: "a"), reason: "It is \(quoting: "SECRET-VALUE")."))
    let page = try scan.page
    #expect(!page.contains("SECRET"))
    #expect(page.contains("What the authors wrote is masked."))
    var open = try BoardFixture(.reveal)
    open.add(planted)
    for name in ["TEXT", "SPAN", "REASON", "DATE"] { #expect(try open.page.contains("SECRET-\(name)"), "\(name)") }
  }

  @Test func hiddenAuthorsAreNumbersEverywhere() throws {
    var scan = try BoardFixture(.share, hidesAuthors: true)
    for index in 0..<40 {
      let text = "Falcon \(index)"
      scan.add(
        BoardFixture.report(text, .block, [Situation.falcon("Falcon", in: text, [])], author: "SECRET-\(index % 20)"))
    }
    scan.add(BoardFixture.report("Hi", .block, [Situation.falcon("Hi", in: "Hi", [])], author: "amir"))
    let body = try scan.body
    #expect(!body.contains("SECRET") && !body.contains("Amir") && !body.contains("amir"))
    #expect(body.contains(">Author 21<") && !body.contains("Author 22") && !body.contains("Author ?"))
    #expect(body.contains("Names are left out of this page."))
  }

  @Test(arguments: [[0..<9000], [7000..<9000], [1..<2, 1..<3, 0..<1], [3..<3], [-5 ..< -2]])
  func spansOutsideTheTextDontTrap(_ ranges: [Range<Int>]) throws {
    var finding = Situation.falcon("x", in: "x")
    finding.spans = ranges.map { FindingSpan(span: TextSpan(.text, $0), text: "x") }
    finding.spans.append(FindingSpan(span: TextSpan(.alt(7), 3..<4), text: "x"))
    var scan = try BoardFixture(.reveal)
    scan.add(BoardFixture.report("é👩‍👩‍👧‍👦", .block, [finding]))
    #expect(try scan.page.contains("é"))
  }
}
