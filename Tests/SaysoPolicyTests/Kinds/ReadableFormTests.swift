import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// What a post is to those who have it read to them: tags, letters, descriptions.
@Suite struct ReadableFormTests {
  @Test(arguments: tags) func dividesTags(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: letters) func readsLetters(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: descriptions) func readsDescriptions(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  private static let hashtagCase = FormTests.form("<hashtag-case/>")

  static let tags = [
    ("«#blackfriday»", true), ("«#BLACKFRIDAY»", true), ("«#Blackfriday»", true), ("«#workfromhome»", true),
    ("«#throwbackthursday»", true), ("«＃blackfriday»", true), ("«#blackfriday2026»", true), ("«#wearehiring»", true),
    ("«#larkfieldlamps»", true), ("«#lovebrightco»", true),
    ("#BlackFriday", false), ("#blackFriday", false), ("#black_friday", false), ("#lamp", false),
    ("#background #everything #together #newspaper #leadership", false), ("#restaurant #entrepreneurship", false),
    ("#larkfield #lumo #lumo4", false), ("#tbt #ootd #fyp", false), ("#donaudampfschiff #bonjour", false),
    ("#明るい #привет", false), ("#NATO #COVID19", false), ("#goodyear #facebook #bluesky", false),
  ].map { RuleRow($0.0, hashtagCase, $0.1 ? .yes : .no, $0.0) }

  private static let fancy = FormTests.form("<fancy-letters/>")

  static let letters =
    [
      "«𝗕𝗶𝗴 𝗻𝗲𝘄𝘀» today", "«𝓵𝓪𝓶𝓹𝓼»", "Buy «Ⓛⓐⓜⓟⓢ»", "«🅻🅰🅼🅿»", "«🄻🄰🄼🄿»", "«ʟᴀᴍᴘs» here", "the «ꜱᴀʟᴇ»", "«ｌａｍｐｓ»",
      "«ℒℴ𝓋ℯ» it", "«ᵗʰᵉ» lamp", "«Ⓛ ⓐ ⓜ ⓟ ⓢ»", "«𝗔𝗹𝗹 𝗼𝗳 𝗶𝘁»!", "«𝗟𝗮𝗺𝗽𝘀», «𝗟𝗲𝗲𝗱𝘀»",
    ].map { RuleRow($0, fancy, .yes, $0.contains("», «") ? "«𝗟𝗮𝗺𝗽𝘀, 𝗟𝗲𝗲𝗱𝘀»" : $0) }
    + [
      "Plain lamps", "Pâté, naïve, Łódź, Ærø", "𝑥 = 2", "𝐹 = 𝑚𝑎 and 𝐸 = 𝑚𝑐²", "𝑎𝑏𝑐 = 0, so 𝑥 ∈ ℝ",
      "Larkfield® and Lumo™",
      "the 1ˢᵗ and 2ⁿᵈ, le 10ᵉᵐᵉ", "m² and CO₂", "/ˈlɪtəl/ and [ʀɪŋ]", "ＮＨＫの放送", "🅰️ or 🅱️, Ⓜ️ and 🅿️", "ⓘ Ⓒ", "Привет",
      "你好",
      "🇬🇧🇩🇪", "№ 5, ℃, ℹ️",
    ].map { RuleRow($0, fancy, .no, $0) }

  private static let alt = FormTests.form("<alt-text/>")
  private static func described(_ alt: String?, file: String? = nil) -> (inout Post) -> Void {
    { $0.media = [Media(alt: alt, file: file)] }
  }

  static let descriptions =
    [
      "«IMG_0142.jpg»", "«img_0142»", "«DSC01234»", "«PXL_20261122_101500»", "«lamp-final-2.PNG»", "«image1»",
      "«Screenshot 2026-11-22 at 10.03.15»", "«5f2b8c1e-9a3d-4c7f-8e21-0123456789ab»", "«image»", "«Photo»",
      " «photo 3» ",
      "«a picture»", "«💡💡»", "«Image of» a lamp", "«A photo of» a lamp in Leeds", "«Ein Bild von» einer Lampe",
    ].map { RuleRow($0, alt, .yes, "x", described($0)) }
    + [
      "A lamp", "Lumo on a desk.", "Screenshot of the new settings page", "Photographs on a wall", "Photo de famille",
      "Image 3 shows the old lamp", "Picture frames", "明かり", "A poster that says IMG_0142.jpg", "R2D2",
    ].map { RuleRow($0, alt, .no, "x", described($0)) }
    + [
      RuleRow("its own file name", alt, .yes, "x", described("«summer»", file: "Summer.jpeg")),
      RuleRow("missing", alt, .yes, "x", described("")),
      RuleRow("blank", alt, .yes, "x", described("  ")),
      RuleRow("untold", alt, .unknown(.altText), "x", described(nil)),
      RuleRow("media untold", alt, .unknown(.media), "x") { $0.media = nil },
      RuleRow("no media", alt, .no, "x") { $0.media = [] },
      RuleRow("a film", alt, .no, "x") { $0.media = [Media(kind: .video)] },
      RuleRow(
        "an opening allowed", FormTests.form("<alt-text opening=\"allowed\"/>"), .no, "x",
        described("Image of a lamp")),
      RuleRow("the second of two", alt, .yes, "x") { $0.media = [Media(alt: "A lamp"), Media(alt: "«image»")] },
    ]

  static let reasons = [
    FormTests.reason(
      "a tag", hashtagCase, "Now #blackfriday",
      "“#blackfriday” is read as one word: a capital for every word tells them apart."),
    FormTests.reason(
      "two tags", hashtagCase, "#blackfriday #workfromhome",
      "“#blackfriday” and “#workfromhome” are read as one word each: a capital for every word tells them apart."),
    FormTests.reason(
      "letters", fancy, "𝗕𝗶𝗴 𝗻𝗲𝘄𝘀", "“𝗕𝗶𝗴 𝗻𝗲𝘄𝘀” is in letters that screen readers spell out one by one."),
    FormTests.reason("no description", alt, "x", "The image has no description.", described("")),
    FormTests.reason("one of two", alt, "x", "Image 2 of 2 has no description.") {
      $0.media = [Media(alt: "A lamp"), Media(alt: "")]
    },
    FormTests.reason(
      "a file name", alt, "x", "“a.jpg” is a file name: it does not say what the image shows.", described("a.jpg")),
    FormTests.reason("a filler", alt, "x", "“photo” does not say what the image shows.", described("photo")),
    FormTests.reason(
      "an opening", alt, "x", "A screen reader says by itself that it is an image: “Photo of” can go.",
      described("Photo of a lamp")),
  ]

  @Test(arguments: [
    (hashtagCase, "Now #blackfriday, then #WORKFROMHOME!", "Now #BlackFriday, then #WorkFromHome!"),
    (hashtagCase, "＃lovebrightco", "＃LoveBrightCo"),
    (fancy, "𝗕𝗶𝗴 𝗻𝗲𝘄𝘀 and 𝓵𝓪𝓶𝓹𝓼", "Big news and lamps"),
    (fancy, "ʟᴀᴍᴘs", "lamps"),
    (FormTests.form("<blank-lines at-most=\"1\"/>"), "a\n\n\n\nb\n.\n.\nc", "a\n\nb\n\nc"),
  ])
  func offersTheChange(_ rule: String, _ text: String, _ corrected: String) throws {
    let report = try PolicySnippet(rule).checker().check(.plain(text), at: .mondayNoon)
    #expect(report.findings.flatMap(\.suggestions).map(\.correctedText) == [corrected])
  }

  @Test func staysLinear() throws {
    let checker = try PolicySnippet(
      FormTests.form("<hashtag-case/><fancy-letters/><blank-lines at-most=\"1\"/><length/>")
    )
    .checker()
    for piece in ["#in", "𝗮 ", "\n", ".\n", "ⓐ ", "# ", "#theandtheand "] {
      let report = checker.check(.plain(String(repeating: piece, count: 5_000)), at: .mondayNoon, options: [])
      #expect(report.policy.id == "test")
    }
  }
}
