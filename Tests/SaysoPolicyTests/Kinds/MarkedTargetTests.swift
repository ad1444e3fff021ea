import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// What the target of a marked link says is said by the post.
@Suite struct MarkedTargetTests {
  @Test(arguments: targets) func reads(_ row: RuleRow) throws { try row.check() }

  private static let falcon = rule("<find><term>Project Falcon</term></find>")

  private static func to(_ target: String, _ ranges: Range<Int>...) -> (inout Post) -> Void {
    { $0.links = ranges.map { PostLink(range: $0, target: target) } }
  }

  static let targets = [
    RuleRow("a path", falcon, .yes, "See «here»", to("https://acme.com/project-falcon", 4..<8)),
    RuleRow("a query, encoded", falcon, .yes, "See «here»", to("https://acme.com/?q=project%20f%61lcon", 4..<8)),
    RuleRow("a fragment", falcon, .yes, "See «here»", to("https://acme.com#ProjectFalcon", 4..<8)),
    RuleRow("on the same site", falcon, .yes, "See «here»", to("../docs/project-falcon.html", 4..<8)),
    RuleRow("without a scheme", falcon, .yes, "See «here»", to("acme.com/project-falcon", 4..<8)),
    RuleRow("a letter's subject", falcon, .yes, "See «here»", to("mailto:dana@a.test?subject=Project%20Falcon", 4..<8)),
    RuleRow("not to whom", falcon, .no, "See here", to("mailto:project-falcon@a.test", 4..<8)),
    RuleRow("not the host", falcon, .no, "See here", to("https://project-falcon.test/", 4..<8)),
    RuleRow("not data", falcon, .no, "See here", to("data:text/plain,project%20falcon", 4..<8)),
    RuleRow("at every place", falcon, .yes, "«See» «here»", to("//acme.com/project-falcon", 0..<3, 4..<8)),
    RuleRow(
      "once where the words are the address", falcon, .yes, "acme.com/«project-falcon»",
      to("https://acme.com/project-falcon/", 0..<23)),
    RuleRow(
      "not where a term says", rule("<find><term in=\"text\">Falcon</term></find>"), .no, "See here",
      to("https://acme.com/falcon", 4..<8)),
    RuleRow(
      "a pattern in links", rule("<find><pattern in=\"link\">PRJ-[0-9]+</pattern></find>"), .yes, "See «here»",
      to("https://acme.com/PRJ-77", 4..<8)),
    RuleRow(
      "a pattern in the text", rule("<find><pattern in=\"text\">PRJ-[0-9]+</pattern></find>"), .no, "See here",
      to("https://acme.com/PRJ-77", 4..<8)),
    RuleRow(
      "near the words", rule("<find><near words=\"3\"><term>Falcon</term><term>launch</term></near></find>"),
      .yes, "The «launch» is «here»", to("https://acme.com/falcon", 14..<18)),
  ]

  @Test func saysThatItStoodInALink() throws {
    let report = try PolicySnippet(Self.falcon).checker().check(
      Post.plain("here").with(Self.to("https://acme.com/project-falcon", 0..<4)), at: .mondayNoon)
    #expect(
      report.findings.flatMap(\.spans) == [FindingSpan(span: TextSpan(.text, 0..<4), text: "here", views: .link)])
  }

  /// Would take minutes if a target were read once for every link to it.
  @Test func readsATargetOnce() throws {
    let target = "https://acme.com/" + String(repeating: "a-", count: 5_000) + "project-falcon"
    let post = Post.plain("here").with { post in
      post.links = Array(repeating: PostLink(range: 0..<4, target: target), count: 500)
    }
    #expect(try PolicySnippet(Self.falcon).checker().check(post, at: .mondayNoon).findings.count == 1)
  }
}
