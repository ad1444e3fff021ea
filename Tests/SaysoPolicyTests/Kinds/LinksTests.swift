import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Which links may stand in a post, and by which entry.
@Suite struct LinksTests {
  @Test(arguments: tricks + entries) func allowsOrDenies(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: exceptions) func heedsExceptions(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static func links(_ otherwise: String, _ list: String, _ children: String = "") -> String {
    "<links id=\"r\" enforces=\"duty\" tier=\"orange\" otherwise=\"\(otherwise)\">\(children)<list>\(list)</list></links>"
  }

  private static let press = links(
    "deny", "<deny kind=\"userinfo\"/><allow domain=\"larkfield.example\" path=\"/press\"/>")
  private static let open = links(
    "allow", "<deny kind=\"internal\" tier=\"red\"/><deny kind=\"shortener\"/><deny domain=\"bright.example\"/>")

  static let tricks = [
    RuleRow("allowed", press, .no, "https://larkfield.example/press/a"),
    RuleRow("below the domain", press, .no, "https://www.larkfield.example/press"),
    RuleRow("in front of another domain", press, .yes, "«https://larkfield.example.evil.com/press»"),
    RuleRow("at the end of another label", press, .yes, "«https://notlarkfield.example/press»"),
    RuleRow("in front of an @", press, .yes, "«https://larkfield.example:press@evil.com/press»"),
    RuleRow("half a segment", press, .yes, "«https://larkfield.example/press-kit»"),
    RuleRow("out by ..", press, .yes, "«https://larkfield.example/press/../hr»"),
    RuleRow("out by %2e%2e", press, .yes, "«https://larkfield.example/press/%2e%2E/hr»"),
    RuleRow("in by ..", press, .no, "https://larkfield.example/hr/../press/"),
    RuleRow("a dot behind the host ends the link", press, .yes, "«https://larkfield.example»./press"),
    RuleRow("a port", press, .no, "https://larkfield.example:8443/press"),
    RuleRow("in letters of any case", press, .no, "HTTPS://Larkfield.EXAMPLE/press"),
    RuleRow("a query is no path", press, .yes, "«https://larkfield.example/?x=/press»"),
  ]

  static let entries = [
    RuleRow("otherwise allow", open, .no, "https://a.example.com"),
    RuleRow("otherwise deny", press, .yes, "«https://a.example.com»"),
    RuleRow("internal", open, .yes, "«https://wiki.corp.larkfield.example/x»"),
    RuleRow("internal without a scheme", open, .yes, "See «wiki.corp.larkfield.example»."),
    RuleRow("the company's other hosts are not", open, .no, "https://shop.larkfield.example"),
    RuleRow("a shortener", open, .yes, "«bit.ly/3xyz»"),
    RuleRow(
      "a shortener of the policy", open, .yes, "«https://zap.example/a»",
      declarations: "<shortener domain=\"zap.example\"/>"),
    RuleRow("not what ends like a shortener", open, .no, "https://habit.ly/3xyz"),
    RuleRow("a denied domain's subdomain", open, .yes, "«https://shop.bright.example»"),
    RuleRow(
      "the first entry decides", links("allow", "<allow domain=\"a.example\"/><deny domain=\"example\"/>"), .no,
      "https://a.example"),
    RuleRow(
      "then the next", links("allow", "<allow domain=\"a.example\"/><deny domain=\"example\"/>"), .yes,
      "«https://b.example»"),
    RuleRow(
      "every attribute of an entry", links("allow", "<deny scheme=\"http\" domain=\"a.example\"/>"), .no,
      "https://a.example http://b.example"),
    RuleRow("without a scheme: a slip", press, .no, "Sorry.We are late. Written in Node.js"),
    RuleRow("without a scheme: www.", press, .yes, "«www.example.com»"),
    RuleRow("without a scheme: a path", press, .yes, "«example.com/a»"),
    RuleRow("without a scheme: a declared domain", press, .yes, "«larkfield.example»"),
    RuleRow("two links", open, .yes, "«bit.ly/a» https://a.example.com «bit.ly/b»"),
    RuleRow("in an image's description", open, .yes, "x") { $0.media = [Media(alt: "«bit.ly/a»")] },
    RuleRow("an image nobody describes", open, .unknown(.altText), "x") { $0.media = [Media()] },
    RuleRow("what is quoted is others'", open, .no, "x") { $0.reference = ReferencedPost(text: "bit.ly/a") },
  ]

  static let exceptions = [
    RuleRow(
      "a freed link",
      links("allow", "<deny kind=\"shortener\"/>", "<unless><link domain=\"bit.ly\" path=\"/ok\"/></unless>"), .yes,
      "bit.ly/ok «bit.ly/no»"),
    RuleRow(
      "a repost", links("allow", "<deny kind=\"shortener\"/>", "<unless><post kind=\"repost\"/></unless>"), .no,
      "bit.ly/a"
    ) { $0.kind = .repost },
    RuleRow(
      "a repost, kind untold", links("allow", "<deny kind=\"shortener\"/>", "<unless><post kind=\"repost\"/></unless>"),
      .unknown(.postKind), "bit.ly/a"
    ) { $0.kind = nil },
  ]

  @Test func anEntryHasItsOwnTier() throws {
    let report = try PolicySnippet(Self.open).checker().check(
      .plain("bit.ly/a https://wiki.corp.larkfield.example/x"), at: .mondayNoon)
    #expect(report.findings.map(\.tier) == ["red", "orange"])
    #expect(report.findings.map(\.contact?.id) == ["legal", "comms"])
  }

  static let reasons = [
    ReasonRow(
      "internal", PolicySnippet(open), "https://wiki.corp.larkfield.example/plan",
      "“https://wiki.corp.larkfield.example/plan” leads to “wiki.corp.larkfield.example”, which is an internal address."
    ),
    ReasonRow(
      "nothing but a host", PolicySnippet(open), "Wiki.corp.larkfield.example!",
      "“Wiki.corp.larkfield.example” is an internal address."),
    ReasonRow(
      "a shortener", PolicySnippet(open), "bit.ly/3xyz",
      "“bit.ly/3xyz” is a shortened address: nobody can tell from it where it leads."),
    ReasonRow(
      "in front of an @", PolicySnippet(press), "https://larkfield.example@evil.com/a",
      "“https://larkfield.example@evil.com/a” looks like one address and leads to another, “evil.com”."),
    ReasonRow(
      "denied", PolicySnippet(open), "https://bright.example/a",
      "“https://bright.example/a” leads to “bright.example”, which is a place that may not be linked."),
    ReasonRow(
      "not listed", PolicySnippet(press), "www.example.com/a",
      "“www.example.com/a” leads to “www.example.com”, which is not among the places that may be linked."),
  ]
}
