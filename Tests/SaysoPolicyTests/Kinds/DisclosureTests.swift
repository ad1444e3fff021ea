import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Where a disclosure must stand, in which words and in which language.
@Suite struct DisclosureTests {
  @Test(arguments: placements) func standsWhereItMust(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: labels) func isALabel(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: hashtags) func isNoHashtagAmongMany(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: languages) func isUnderstood(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static let statements =
    "<statements><accept>I work for Larkfield</accept><accept as=\"label\">Ad</accept><accept lang=\"*\">#LarkfieldEmployee</accept><refuse>#sp</refuse><refuse>opinions my own</refuse></statements>"

  private static func praise(_ attributes: String, _ statements: String = statements) -> String {
    "<disclosure id=\"r\" enforces=\"duty\" tier=\"yellow\" \(attributes)><find><near within=\"sentence\"><mention of=\"product\"/><term>best</term></near></find>\(statements)</disclosure>"
  }

  private static let start = praise("placement=\"start\"")
  private static let fold = praise("")
  private static let anywhere = praise("placement=\"same-post\"")
  private static let long = String(repeating: "lamp ", count: 30)
  private static func on(_ platform: PlatformID?) -> (inout Post) -> Void {
    { post in
      post.platform = platform
      post.account = nil
    }
  }

  static let placements = [
    RuleRow("start: there", start, .no, "I work for Larkfield: Lumo is the best."),
    RuleRow("start: not behind an emoji", start, .yes, "💡 I work for Larkfield. «Lumo» is the «best»."),
    RuleRow("start: not behind a word", start, .yes, "Hi, I work for Larkfield. «Lumo» is the «best»."),
    RuleRow("start: not behind a handle", start, .yes, "@zoe I work for Larkfield. «Lumo» is the «best»."),
    RuleRow("same-post: at the end", anywhere, .no, "Lumo is the best. \(long) I work for Larkfield"),
    RuleRow("same-post: not there", anywhere, .yes, "«Lumo» is the «best»."),
    RuleRow("fold: all of a post on X", fold, .no, "Lumo is the best. \(long) I work for Larkfield"),
    RuleRow("fold: before it", fold, .no, "Lumo is the best. I work for Larkfield", on(.linkedin)),
    RuleRow("fold: behind it", fold, .yes, "«Lumo» is the «best». \(long) I work for Larkfield", on(.linkedin)),
    RuleRow(
      "fold: not begun before it and ended behind", fold, .yes,
      "«Lumo» is the «best». \(long.prefix(115)) I work for Larkfield", on(.linkedin)),
    RuleRow(
      "fold: blank lines push it down", fold, .yes, "«Lumo» is the «best».\n\n\nI work for Larkfield", on(.linkedin)),
    RuleRow("fold: two lines do not", fold, .no, "Lumo is the best.\nI work for Larkfield", on(.linkedin)),
    RuleRow(
      "fold: the policy's own", fold, .yes, "«Lumo» is the «best». I work for Larkfield",
      declarations: "<platform id=\"x\" fold=\"20\"/>"),
    RuleRow(
      "fold: the policy's own lines", fold, .yes, "«Lumo» is the «best».\nI work for Larkfield",
      declarations: "<platform id=\"x\" lines=\"1\"/>"),
    RuleRow(
      "fold: a platform nobody knows is no platform", fold, .unknown(.platform),
      "Lumo is the best. \(long.prefix(40)) I work for Larkfield", on("newcomer")),
    RuleRow(
      "fold: a platform without figures shows little", fold, .yes,
      "«Lumo» is the «best». \(long.prefix(40)) I work for Larkfield", on("reddit")),
    RuleRow(
      "fold: a link as it is displayed", fold, .no,
      "Lumo is the best. https://www.larkfield.example/lamps/lumo/and/all/its/shades I work for Larkfield",
      declarations: "<platform id=\"x\" fold=\"70\"/>"),
    RuleRow(
      "fold: a link as it is written", fold, .yes,
      "«Lumo» is the «best». https://www.larkfield.example/lamps/lumo/and/all/its/shades I work for Larkfield",
      declarations: "<platform id=\"linkedin\" fold=\"70\"/>", on(.linkedin)),
    RuleRow(
      "fold: emoji in front push it down", fold, .yes,
      "\(String(repeating: "👨‍👩‍👧‍👦", count: 40)) «Lumo» is the «best». I work for Larkfield",
      declarations: "<platform id=\"linkedin\" fold=\"70\"/>", on(.linkedin)),
    RuleRow(
      "fold: lines wrap", fold, .yes,
      "«Lumo» is the «best», \(long.prefix(45))\n\(long.prefix(45)) I work for Larkfield",
      on(.instagram)),
    RuleRow("fold: platform untold", fold, .unknown(.platform), "Lumo is the best. I work for Larkfield", on(nil)),
    RuleRow("fold: platform untold, at the start", fold, .no, "I work for Larkfield. Lumo is the best.", on(nil)),
    RuleRow("fold: platform untold, no statement", fold, .yes, "«Lumo» is the «best».", on(nil)),
    RuleRow("no use in an image's description", anywhere, .yes, "«Lumo» is the «best».") {
      $0.media = [Media(alt: "I work for Larkfield")]
    },
    RuleRow(
      "no use in a link", praise("placement=\"same-post\"", "<statements><accept>ad</accept></statements>"), .yes,
      "«Lumo» is the «best». https://a.example.com/ad"),
    RuleRow("each part of a thread alone", anywhere, .yes, "2/2 «Lumo» is the «best».") {
      $0.part = ThreadPart(number: 2, count: 2)
    },
    RuleRow("nothing that calls for it", anywhere, .no, "Lumo is here."),
  ]

  static let labels = [
    RuleRow("Ad:", fold, .no, "Ad: Lumo is the best."),
    RuleRow("AD |", fold, .no, "AD | Lumo is the best."),
    RuleRow("[Ad]", fold, .no, "[Ad] Lumo is the best."),
    RuleRow("Ad –", fold, .no, "Ad – Lumo is the best."),
    RuleRow("at the start of a line", fold, .no, "Look!\nAd: Lumo is the best."),
    RuleRow("not in the middle of one", fold, .yes, "Not an ad: «Lumo» is the «best»."),
    RuleRow("not without a mark behind it", fold, .yes, "Ad agencies say «Lumo» is the «best»."),
    RuleRow("not inside a word", fold, .yes, "Adventure: «Lumo» is the «best»."),
    RuleRow("not inside a hashtag", fold, .yes, "#AdVenture: «Lumo» is the «best»."),
    RuleRow("not disguised", fold, .yes, "A.d: «Lumo» is the «best»."),
  ]

  private static let few = praise("most-hashtags-before=\"2\"")

  static let hashtags = [
    RuleRow("a hashtag", fold, .no, "#LarkfieldEmployee Lumo is the best."),
    RuleRow("in any letter case", fold, .no, "#larkfieldemployee Lumo is the best."),
    RuleRow("not part of one", fold, .yes, "#LarkfieldEmployeeDiscount «Lumo» is the «best»."),
    RuleRow("not without its #", fold, .yes, "LarkfieldEmployee «Lumo» is the «best»."),
    RuleRow("behind two", few, .no, "Lumo is the best. #a #b #LarkfieldEmployee"),
    RuleRow("behind three", few, .yes, "«Lumo» is the «best». #a #b #c #LarkfieldEmployee"),
    RuleRow("words behind three", few, .yes, "«Lumo» is the «best». #a #b #c I work for Larkfield"),
    RuleRow("three behind it", few, .no, "Lumo is the best. #LarkfieldEmployee #a #b #c"),
  ]

  static let languages = [
    RuleRow("the post's", fold, .no, "Ad: Lumo is the best.") { $0.language = "en-GB" },
    RuleRow("another", fold, .yes, "Ad: «Lumo» is the «best».") { $0.language = "de" },
    RuleRow("for any", fold, .no, "#LarkfieldEmployee Lumo is the best.") { $0.language = "de" },
    RuleRow("untold", fold, .unknown(.language), "Ad: Lumo is the best.") { $0.language = nil },
    RuleRow("untold, for any", fold, .no, "#LarkfieldEmployee Lumo is the best.") { $0.language = nil },
    RuleRow("untold, and nothing said", fold, .yes, "«Lumo» is the «best».") { $0.language = nil },
  ]

  private static func reason(
    _ name: String, _ attributes: String, _ text: String, _ rest: String,
    change: @escaping (inout Post) -> Void = { _ in }
  ) -> ReasonRow {
    ReasonRow(
      name, PolicySnippet(praise(attributes)), text,
      "“Lumo” and “best” call for a word on who is speaking, and \(rest)",
      change: change)
  }

  static let reasons = [
    reason("nothing", "", "Lumo is the best.", "the post has none."),
    reason(
      "behind the fold", "", "Lumo is the best. \(long) I work for Larkfield",
      "“I work for Larkfield” only comes after “more”, where most readers never look.", change: on(.linkedin)),
    reason(
      "not at the start", "placement=\"start\"", "Lumo is the best. I work for Larkfield",
      "“I work for Larkfield” does not stand at the start."),
    reason(
      "buried", "most-hashtags-before=\"0\"", "Lumo is the best. #a #LarkfieldEmployee",
      "“#LarkfieldEmployee” is buried among hashtags."),
    reason("in another language", "", "Ad: Lumo is the best.", "“Ad” is not in the language of the post.") {
      $0.language = "de"
    },
    reason("refused", "", "Lumo is the best. Opinions my own.", "“Opinions my own” does not say it."),
    reason("two refused", "", "Lumo is the best. #sp, opinions my own", "“#sp” and “opinions my own” do not say it."),
    ReasonRow(
      "one word twice",
      PolicySnippet(
        "<disclosure id=\"r\" enforces=\"duty\" tier=\"yellow\"><find><mention of=\"product\"/></find>\(statements)</disclosure>"
      ), "Lumo is Lumo.",
      "“Lumo” calls for a word on who is speaking, and the post has none."),
    ReasonRow(
      "no words",
      PolicySnippet(
        "<disclosure id=\"r\" enforces=\"duty\" tier=\"yellow\"><find><paid/></find>\(statements)</disclosure>"), "x",
      "The post calls for a word on who is speaking, and it has none."
    ) { $0.paid = true },
  ]

  @Test func offersStatementsThatPass() throws {
    let report = try PolicySnippet(Self.fold).checker().check(.plain("Lumo is the best."), at: .mondayNoon)
    #expect(
      report.findings.flatMap(\.suggestions).map(\.correctedText) == [
        "I work for Larkfield. Lumo is the best.", "Ad: Lumo is the best.",
      ])
  }
}
