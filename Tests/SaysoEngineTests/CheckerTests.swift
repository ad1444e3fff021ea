import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// The checker as a whole: shared by tasks, the same answer every time, and what surrounds the findings.
@Suite struct CheckerTests {
  private static let falcon =
    "<confidential id=\"falcon\" enforces=\"duty\" tier=\"red\"><find><term>Falcon</term></find><unless permits=\"leave\"><term>peregrine falcon</term></unless><unless><post kind=\"repost\"/></unless><instead>Long week.</instead></confidential>"

  @Test func tasksShareIt() async throws {
    let checker = try PolicySnippet(Self.falcon).checker()
    let posts = (0..<200).map { Post.plain("\($0) Falcon\($0 % 3 == 0 ? "" : "s") and F4lc0n") }
    let alone = posts.map { checker.check($0, at: .mondayNoon) }
    let together = await withTaskGroup(of: (Int, Report).self) { group in
      for (index, post) in posts.enumerated() { group.addTask { (index, checker.check(post, at: .mondayNoon)) } }
      return await group.reduce(into: [Int: Report]()) { $0[$1.0] = $1.1 }
    }
    #expect(posts.indices.map { together[$0] } == alone)
  }

  // MARK: Fingerprints

  private func fingerprints(_ post: Post, key: [UInt8]? = nil) throws -> [String] {
    try PolicySnippet(Self.falcon).checker(fingerprintKey: key).check(post, at: .mondayNoon).findings.map(\.fingerprint)
  }

  private static let known = Post.plain("Falcon").with { $0.id = "17" }

  @Test func aFingerprintIsStable() throws {
    #expect(
      try fingerprints(Self.known)
        == fingerprints(
          Self.known.with {
            $0.text = "Oh, Falcon."; $0.publishAt = nil
          }))
    #expect(try fingerprints(Self.known).allSatisfy { $0.count == 32 })
  }

  @Test(arguments: [
    known.with { $0.id = "18" }, known.with { $0.platform = .linkedin },
  ])
  func anotherPostHasAnother(_ post: Post) throws {
    #expect(try fingerprints(Self.known) != fingerprints(post))
  }

  @Test func noneWithoutIdAndKey() throws {
    #expect(try fingerprints(.plain("Falcon")) == [""])
    #expect(try fingerprints(.plain("Falcon"), key: []) == [""])
  }

  @Test func withoutAnIdTheKeyDecides() throws {
    let one = try fingerprints(.plain("Falcon  flies"), key: [1, 2])
    #expect(try one == fingerprints(.plain(" Falcon flies\n"), key: [1, 2]))
    #expect(try one != fingerprints(.plain("Falcon flies"), key: [3]))
    #expect(try one != fingerprints(.plain("Falcon sleeps"), key: [1, 2]))
  }

  // MARK: Suggestions

  private func suggestions(_ rules: String, _ text: String) throws -> [String] {
    try PolicySnippet(rules).checker().check(.plain(text), at: .mondayNoon).findings.flatMap(\.suggestions).map(
      \.correctedText)
  }

  @Test func suggestsOneSentenceForAnother() throws {
    #expect(try suggestions(Self.falcon, "Morning. Falcon is late. Bye.") == ["Morning. Long week. Bye."])
  }

  @Test func suggestsNothingThatDoesNotPass() throws {
    #expect(try suggestions(Self.falcon, "Falcon is late, and so is F4lc0n.") == ["Long week."])
    let strict =
      Self.falcon
      + "<confidential id=\"r\" enforces=\"duty\" tier=\"yellow\"><find><term>week</term></find></confidential>"
    #expect(try suggestions(strict, "Falcon is late.") == [])
  }

  @Test func suggestsOnlyWhenAsked() throws {
    let report = try PolicySnippet(Self.falcon).checker().check(.plain("Falcon is late."), at: .mondayNoon, options: [])
    #expect(report.findings.flatMap(\.suggestions).isEmpty && report.explanations.isEmpty)
  }

  // MARK: The post and its clock

  @Test(arguments: [("2026-10-31T23:59:59Z", true), ("2026-11-01T00:00:00Z", false)])
  func tellsWhenAPostIsOlderThanThePolicy(_ moment: String, _ isOlder: Bool) throws {
    let checker = try PolicySnippet(Self.falcon).checker()
    let report = checker.check(Post.plain("x").with { $0.publishAt = .at(moment) }, at: .mondayNoon)
    #expect(report.precedesPolicy == isOlder && report.judgedAt == .at(moment) && report.checkedAt == .mondayNoon)
  }

  @Test func recognisesTheAuthor() throws {
    let report = try PolicySnippet(Self.falcon).checker()
      .check(Post(text: "x", author: "@dana-reyes", platform: .linkedin), at: .mondayNoon)
    #expect(
      report.author == ResolvedAuthor(person: PersonReference(id: "dana", name: "Dana Reyes"), roles: ["spokesperson"]))
  }
}
