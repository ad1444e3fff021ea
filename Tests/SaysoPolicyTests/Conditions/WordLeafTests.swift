import SaysoModel
import SaysoTestSupport
import Testing

/// The other leaves that find words: `pattern`, `mention`, `about`, `link`.
@Suite struct WordLeafTests {
  @Test(arguments: patterns + mentions) func finds(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: topics) func touches(_ row: ConditionRow) throws { try row.declaring(Self.pay).check() }
  @Test(arguments: links) func reaches(_ row: ConditionRow) throws { try row.check() }

  static let patterns = [
    ConditionRow("a pattern", "<pattern>F-[0-9]{3}</pattern>", .yes, "Part «F-123» is here"),
    ConditionRow("at the ends of words", "<pattern>F-[0-9]{3}</pattern>", .no, "Part XF-1234 is here"),
    ConditionRow("within words", "<pattern within-words=\"yes\">F-[0-9]{3}</pattern>", .yes, "Part X«F-123»4 is here"),
    ConditionRow("ends of words by Unicode", "<pattern>caf</pattern>", .no, "café"),
    ConditionRow("letter case counts", "<pattern>falcon</pattern>", .no, "Falcon"),
    ConditionRow("unless told", "<pattern>(?i)falcon</pattern>", .yes, "«Falcon»"),
    ConditionRow("an image nobody describes", "<pattern>falcon</pattern>", .unknown(.altText), "x") {
      $0.media = [Media()]
    },
  ]

  static let mentions = [
    ConditionRow("of the organization", "<mention of=\"organization\"/>", .yes, "«Larkfield», LKFD, «#LKFD»"),
    ConditionRow("of its handle", "<mention of=\"organization\"/>", .yes, "Thanks «@LarkfieldHelp»"),
    ConditionRow("of a product", "<mention of=\"product\"/>", .yes, "A «Lumo Lamp» and a «Fenlight»"),
    ConditionRow("of one product", "<mention ref=\"lumo\"/>", .yes, "«Lumo» beats Fenlight"),
    ConditionRow("of a competitor", "<mention of=\"competitor\"/>", .yes, "«BrightCo»’s lamp, not Lumo"),
    ConditionRow("of a customer", "<mention of=\"customer\"/>", .yes, "At «Hill Hospital»"),
    ConditionRow("of a person", "<mention of=\"person\"/>", .yes, "With «Dana Reyes»"),
    ConditionRow("not of part of a name", "<mention of=\"person\"/>", .no, "With Dana"),
  ]

  static let pay = "<topic id=\"work\"><term>pay</term><term>shift</term><account class=\"official\"/></topic>"

  static let topics = [
    ConditionRow("any of its conditions", "<about topic=\"work\"/>", .yes, "My «pay» is late"),
    ConditionRow("one without words", "<about topic=\"work\"/>", .yes, "Hi") { $0.account = "LarkfieldHelp" },
    ConditionRow("none", "<about topic=\"work\"/>", .no, "Hi"),
    ConditionRow("two signals", "<about topic=\"work\" signals=\"2\"/>", .yes, "«Pay» for my «shift»"),
    ConditionRow("one signal twice is one", "<about topic=\"work\" signals=\"2\"/>", .no, "Pay, pay, pay"),
    ConditionRow(
      "one signal and an image nobody describes", "<about topic=\"work\" signals=\"2\"/>", .unknown(.altText), "Pay"
    ) { $0.media = [Media()] },
  ]

  private static let press = "<link domain=\"larkfield.example\" path=\"/press\"/>"

  static let links = [
    ConditionRow("any link", "<link/>", .yes, "See «https://a.example.com/x»"),
    ConditionRow("no link", "<link/>", .no, "Written in Node.js"),
    ConditionRow("a domain", "<link domain=\"larkfield.example\"/>", .yes, "«https://larkfield.example»"),
    ConditionRow("what is below it", "<link domain=\"larkfield.example\"/>", .yes, "«https://www.larkfield.example/a»"),
    ConditionRow("label by label", "<link domain=\"larkfield.example\"/>", .no, "https://larkfield.example.evil.com"),
    ConditionRow("not what ends like it", "<link domain=\"larkfield.example\"/>", .no, "https://mylarkfield.example"),
    ConditionRow("without a scheme", "<link domain=\"larkfield.example\"/>", .yes, "«larkfield.example/a»"),
    ConditionRow("any letter case", "<link domain=\"larkfield.example\"/>", .yes, "«https://LARKFIELD.example»"),
    ConditionRow("a path", press, .yes, "«https://larkfield.example/press/2026»"),
    ConditionRow("a path's whole segments", press, .no, "https://larkfield.example/pressroom"),
    ConditionRow("no way out of a path", press, .no, "https://larkfield.example/press/../shop"),
    ConditionRow("nor encoded", press, .no, "https://larkfield.example/press/%2E%2e/shop"),
    ConditionRow("a way into a path", press, .yes, "«https://larkfield.example/shop/../press/a»"),
    ConditionRow("a scheme", "<link scheme=\"http\"/>", .yes, "«http://a.example.com»"),
    ConditionRow("another scheme", "<link scheme=\"http\"/>", .no, "https://a.example.com"),
    ConditionRow("none is https", "<link scheme=\"https\"/>", .yes, "«www.example.com/a»"),
    ConditionRow("an internal host", "<link kind=\"internal\"/>", .yes, "«https://wiki.corp.larkfield.example/x»"),
    ConditionRow("a private address", "<link kind=\"internal\"/>", .yes, "«http://192.168.0.1/x»"),
    ConditionRow("a shortener", "<link kind=\"shortener\"/>", .yes, "«https://bit.ly/3xyz»"),
    ConditionRow(
      "somebody in front of an @", "<link kind=\"userinfo\"/>", .yes, "«https://larkfield.example@evil.com/»"),
    ConditionRow("in an image's description", "<link/>", .yes, "x") {
      $0.media = [Media(alt: "«https://a.example.com»")]
    },
    ConditionRow("an image nobody describes", "<link/>", .unknown(.altText), "x") { $0.media = [Media()] },
    ConditionRow("not in what is quoted", "<link/>", .no, "x") {
      $0.reference = ReferencedPost(text: "https://a.example.com")
    },
  ]
}
