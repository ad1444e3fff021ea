import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Whose data a post gives away, and what may be given away.
@Suite struct PersonalDataTests {
  @Test(arguments: rows) func judges(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static func rule(_ content: String) -> String {
    "<personal-data id=\"r\" enforces=\"duty\" tier=\"orange\">\(content)</personal-data>"
  }

  private static let email = rule("<find><detect kind=\"email\"/></find>")
  private static let published = rule(
    """
    <find><detect kind="email"/><pattern>LF-[0-9]{6}</pattern></find>
    <published contacts="comms"><value>@shop.example</value><value>LF-000000</value>
    <value until="2026-12-01T00:00">ana@mail.example</value></published>
    """)
  private static let numbers = rule(
    """
    <find><detect kind="phone"/></find><published><value>+44 20 7946 0001</value><value>555 0142</value>
    <value>303 555 0188</value></published>
    """)
  private static let repeated = rule("<find><repeated digits=\"5\"/></find>")
  private static let acknowledging = rule(
    "<find><detect kind=\"email\"/></find><acknowledging><term>your appointment</term></acknowledging>")

  private static func answering(_ text: String?) -> @Sendable (inout Post) -> Void {
    {
      $0.kind = .reply
      $0.reference = text.map { ReferencedPost(text: $0) }
    }
  }

  private static let secret = rule("<find><detect kind=\"secret\"/></find>")
  /// Another rule that finds the same characters to be something else.
  private static let others = """
    <personal-data id="other" enforces="duty" tier="orange"><find><detect kind="email"/></find>
    <published><value>@shop.test</value></published></personal-data>
    """

  static let rows = [
    RuleRow(
      "what another rule takes for an address", others + secret, .yes, "Start it with password=«Bulb7@shop.test»"),
    RuleRow(
      "the stronger of what one rule looks for", rule("<find><detect kind=\"email secret\"/></find>"), .yes,
      "Start it with password=«Bulb7@shop.test»"),
    RuleRow("an address", email, .yes, "Write to «ana@mail.example»."),
    RuleRow("in the description of an image", email, .yes, "x") {
      $0.media = [Media(alt: "A card: «ana@mail.example»")]
    },
    RuleRow("no address", email, .no, "Write to ana at home."),
    RuleRow("an image nobody describes", email, .unknown([.altText]), "x") { $0.media = [Media()] },
    RuleRow("a contact that is published", published, .no, "Write to comms@larkfield.example"),
    RuleRow("a domain that is published", published, .no, "Write to Help@Shop.example"),
    RuleRow("no address below that domain", published, .yes, "Write to «help@x.shop.example»"),
    RuleRow("a number that is published", numbers, .no, "Call 020 7946 0001 or +44 20 7946 0001"),
    RuleRow("a local one, written like that", numbers, .no, "Call 555-0142"),
    RuleRow("with an area before it", numbers, .yes, "Call «+1 212 555 0142»"),
    RuleRow("with its country before it", numbers, .no, "Call +1 (303) 555-0188"),
    RuleRow("a value by pattern that is published", published, .no, "Such as LF-000000"),
    RuleRow("a value by pattern", published, .yes, "It is «LF-123456»"),
    RuleRow("one of two", published, .yes, "«bo@mail.example» or comms@larkfield.example"),
    RuleRow("agreed to, for now", published, .no, "Ask ana@mail.example"),
    RuleRow("agreed to, and over", published, .yes, "Ask «ana@mail.example»") {
      $0.publishAt = Date(timeIntervalSince1970: 1_800_000_000)
    },
    RuleRow("agreed to, nobody knows when", published, .unknown([.publishAt]), "Ask ana@mail.example") {
      $0.publishAt = nil
    },
    RuleRow("repeats a number", repeated, .yes, "Order «LF-88213» it is", answering("Where is lf 1, lf88213?")),
    RuleRow("repeats nothing", repeated, .no, "Order 88214 it is", answering("Where is 88213?")),
    RuleRow("too few digits", repeated, .no, "In 2026", answering("2026?")),
    RuleRow("nobody gives the other post", repeated, .unknown([.reference]), "Order 88213", answering(nil)),
    RuleRow("no other post", repeated, .no, "Order 88213") { $0.kind = .post },
    RuleRow("confirms", acknowledging, .yes, "Was «your appointment» fine?", answering("Ouch")),
    RuleRow("confirms nothing in a post of its own", acknowledging, .no, "Book your appointment") { $0.kind = .post },
    RuleRow("nobody knows whether it answers", acknowledging, .unknown([.postKind]), "your appointment") {
      $0.kind = nil
    },
  ]

  private static let contacts = rule(
    "<find><detect kind=\"email\"/><detect kind=\"phone\"/></find><published contacts=\"comms\"/>")

  /// The words between bars, a link to each target.
  private static func links(_ targets: String...) -> @Sendable (inout Post) -> Void {
    { post in
      let parts = post.text.split(separator: "|", omittingEmptySubsequences: false)
      var links: [PostLink] = []
      var offset = 0
      for (position, part) in parts.enumerated() {
        let shown = part.filter { !"«»".contains($0) }.utf8.count
        if position % 2 == 1 { links.append(PostLink(range: offset..<offset + shown, target: targets[position / 2])) }
        offset += shown
      }
      post.text = parts.joined()
      post.links = links
    }
  }

  static let linked = [
    RuleRow("a number to call", contacts, .yes, "|«Call Ana»| or not", links("tel:+447700900123")),
    RuleRow("a local one", contacts, .yes, "|«Call Ana»|", links("TEL:07700-900-123")),
    RuleRow("an address to write to", contacts, .yes, "Or |«write»|.", links("mailto:ana.b@mail.example?subject=Hi")),
    RuleRow("percent-encoded", contacts, .yes, "Or |«write»|.", links("mailto:ana.b%40mail.example")),
    RuleRow("in a query", contacts, .yes, "|«Here»|", links("https://a.test/?to=ana.b%40mail.example")),
    RuleRow("two", contacts, .yes, "|«Call»| or |«write»|", links("tel:+447700900123", "mailto:ana.b@mail.example")),
    RuleRow("what the words show, too", contacts, .yes, "At |now «ana@b.example»|", links("mailto:ana@b.example")),
    RuleRow("a contact", contacts, .no, "|write|", links("mailto:comms@larkfield.example")),
    RuleRow("a contact, around an image", contacts, .no, "a||b", links("mailto:comms@larkfield.example")),
    RuleRow("around an image", contacts, .yes, "a|«»|b", links("mailto:ana@mail.example")),
    RuleRow(
      "a contact shown, another meant", contacts, .yes, "|«comms@larkfield.example»|", links("mailto:a@mail.example")),
    RuleRow(
      "another shown, a contact meant", contacts, .yes, "|«a@mail.example»|", links("mailto:comms@larkfield.example")),
    RuleRow("nothing", contacts, .no, "|here|", links("https://larkfield.example/a")),
    RuleRow("beyond the text", contacts, .no, "here") {
      $0.links = [PostLink(range: 90..<99, target: "https://larkfield.example")]
    },
  ]

  @Test(arguments: linked) func seesWhereLinksLead(_ row: RuleRow) throws { try row.check() }

  static let reasons = [
    ReasonRow("one", PolicySnippet(email), "a@mail.example", "“*@****.*******” is an e-mail address."),
    ReasonRow(
      "two", PolicySnippet(email), "a@mail.example b.c@mail.example",
      "“*@****.*******” and “*.*@****.*******” are e-mail addresses."),
    ReasonRow(
      "by pattern", PolicySnippet(rule("<find><pattern>LF-[0-9]{6}</pattern></find>")), "LF-123456",
      "“**-******” is something that belongs to one person."),
  ]
}
