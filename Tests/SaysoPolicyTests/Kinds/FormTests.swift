import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPolicyXML
import SaysoTestSupport
import SaysoText
import Testing

/// What a post looks like: how long it is, how many tags it has, in which letters it is written.
@Suite struct FormTests {
  @Test(arguments: lengths) func measures(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: hashtags) func countsHashtags(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: others) func countsTheRest(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: rules) func isARule(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: reasons) func says(_ row: ReasonRow) throws { try row.check() }

  static func form(_ checks: String) -> String { "<form id=\"r\" enforces=\"duty\" tier=\"yellow\">\(checks)</form>" }
  static func on(_ platform: PlatformID?, _ kind: PostKind? = nil) -> (inout Post) -> Void {
    { post in
      post.platform = platform
      if let kind { post.kind = kind }
    }
  }

  private static let length = form("<length/>")
  private static let full = String(repeating: "lamp ", count: 56)
  private static let long = String(repeating: "lamp ", count: 100)

  /// A name that only another list of suffixes makes a link.
  @Test func linksAreThoseOfThePolicysSuffixes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-suffixes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (list, file) = (folder.appending(path: "list.dat"), folder.appending(path: "policy.xml"))
    try Data("com\nnet\norg\nlampen\n".utf8).write(to: list)
    try Data(PolicySnippet(Self.length).xml.utf8).write(to: file)
    let post = Post.plain("\(Self.full.prefix(256)) larkfield.lampen/lamps/lumo/in/yellow")
    let judged = try [PublicSuffixList.builtin, PublicSuffixList(contentsOf: list.path)].map { suffixes in
      Checker(try PolicyLoader.load(contentsOf: file.path, suffixes: suffixes)).check(post, at: .mondayNoon)
    }
    #expect(judged.map(\.findings.count) == [1, 0])
  }

  static let lengths = [
    RuleRow("just short enough for X", length, .no, full),
    RuleRow("a character too long for X", length, .yes, "\(full)«!»"),
    RuleRow("Han counts two on X", length, .yes, String(repeating: "明", count: 140) + "«か»"),
    RuleRow("a link counts 23 on X", length, .no, "\(full.prefix(256)) https://www.example.com/lamps/lumo?from=x"),
    RuleRow("a link that does not fit is underlined whole", length, .yes, "\(full.prefix(258)) «http://a.co/lamps»"),
    RuleRow("a character cannot be cut", length, .yes, "\(full.prefix(279))«👨‍👩‍👧‍👦»"),
    RuleRow("LinkedIn takes more", length, .no, long, on(.linkedin)),
    RuleRow(
      "bytes on Bluesky", length, .yes,
      String(repeating: "👨‍👩‍👧‍👦", count: 120) + "«\(String(repeating: "👨‍👩‍👧‍👦", count: 3))»", on(.bluesky)),
    RuleRow("a platform without a limit", length, .no, long, on("reddit")),
    RuleRow("platform untold, short", length, .no, "Good morning, lamp people.", on(nil)),
    RuleRow("platform untold, long for some", length, .unknown(.platform), full + "!", on(nil)),
    RuleRow(
      "platform untold, and one of the policy's is tight", length, .unknown(.platform), "Good morning.",
      declarations: "<platform id=\"ticker\" limit=\"9\"/>", on(nil)),
    RuleRow("the policy's own limit", length, .no, long, declarations: "<platform id=\"x\" limit=\"25000\"/>"),
    RuleRow(
      "the policy's own platform", length, .yes, "Good morn«ing.»",
      declarations: "<platform id=\"ticker\" limit=\"9\"/>", on("ticker")),
    RuleRow("the rule's own limit", form("<length at-most=\"9\"/>"), .yes, "Good morn«ing.»", on(nil)),
    RuleRow("in characters as a reader sees them", form("<length at-most=\"2\"/>"), .no, "👨‍👩‍👧‍👦🇬🇧", on(nil)),
    RuleRow("in bytes", form("<length at-most=\"4\" unit=\"bytes\"/>"), .yes, "💡«!»", on(nil)),
    RuleRow("a reply without the names it begins with", length, .no, "@zoe @ana \(full)", on(.x, .reply)),
    RuleRow("a post with them", length, .yes, "@zoe \(full.prefix(275))«lamp »", on(.x, .post)),
    RuleRow("a reply too long without them", length, .yes, "@zoe \(full.prefix(275))«lamp lamp »", on(.x, .reply)),
    RuleRow("a post or a reply", length, .unknown(.postKind), "@zoe \(full)") { $0.kind = nil },
  ]

  private static let tags = form("<hashtags/>")
  private static let three = form("<hashtags at-most=\"3\"/>")

  static let hashtags = [
    RuleRow("as many as Instagram takes", tags, .no, "#a #b #c #d #e", on(.instagram)),
    RuleRow("more", tags, .yes, "#a #b #c #d #e «#f» «#g»", on(.instagram)),
    RuleRow("one on Threads", tags, .yes, "#a «#b»", on(.threads)),
    RuleRow("any number on X", tags, .no, "#a #b #c #d #e #f #g"),
    RuleRow("platform untold, one", tags, .no, "#a", on(nil)),
    RuleRow("platform untold, two", tags, .unknown(.platform), "#a #b", on(nil)),
    RuleRow("the rule's own", three, .yes, "#a #b #c «#d»", on(nil)),
    RuleRow("none", form("<hashtags at-most=\"0\"/>"), .yes, "Lamps «#a»"),
    RuleRow("the policy's own", tags, .yes, "#a «#b»", declarations: "<platform id=\"x\" hashtags=\"1\"/>"),
    RuleRow(
      "an exception does not count",
      form("<unless><term>#LarkfieldEmployee</term></unless><hashtags at-most=\"1\"/>"), .no,
      "#LarkfieldEmployee #a"),
  ]

  private static let emoji = form("<emoji at-most=\"2\"/>")
  private static let lines = form("<blank-lines at-most=\"1\"/>")

  static let others = [
    RuleRow("as many emoji", emoji, .no, "💡👨‍👩‍👧‍👦"),
    RuleRow("more emoji", emoji, .yes, "💡🇬🇧«👍🏽»!«1️⃣»"),
    RuleRow("signs are none", emoji, .no, "© ® ™ 1 2 3 # * ↔"),
    RuleRow("one blank line", lines, .no, "Lamp.\n\nLamp.\r\n\r\nLamp.\n\n\n\n"),
    RuleRow("two", lines, .yes, "Lamp.\n«\n\n»Lamp."),
    RuleRow("filled with nothing to see", lines, .yes, "Lamp.\n«.\n\u{2800}\n \u{200B}\n»Lamp."),
    RuleRow("with carriage returns", lines, .yes, "Lamp.\r\n«\r\n\r\n»Lamp."),
  ]

  static let rules = [
    RuleRow("two checks", form("<emoji at-most=\"0\"/><hashtags at-most=\"0\"/>"), .yes, "«💡» «#a»"),
    RuleRow("find narrows it", form("<find><term>lamp</term></find><emoji at-most=\"0\"/>"), .no, "💡"),
    RuleRow("and lets it speak", form("<find><term>lamp</term></find><emoji at-most=\"0\"/>"), .yes, "lamp «💡»"),
    RuleRow(
      "when narrows it", form("<when><platform name=\"linkedin\"/></when><emoji at-most=\"0\"/>"), .unknown(.platform),
      "💡", on(nil)),
    RuleRow(
      "find undecided", form("<find><paid/></find><emoji at-most=\"0\"/>"), .unknown(.paid), "💡"
    ) { $0.paid = nil },
  ]

  static let reasons = [
    reason("on X", length, full + "!!", "X takes 280 characters, and this post counts 282."),
    reason(
      "on LinkedIn", length, String(repeating: "x", count: 3_001),
      "LinkedIn takes 3,000 characters, and this post has 3,001.", on(.linkedin)),
    reason(
      "in bytes", length, String(repeating: "👨‍👩‍👧‍👦", count: 123), "Bluesky takes 3,000 bytes, and this post has 3,075.",
      on(.bluesky)),
    reason("invisible", length, "a\u{FEFF}", "It holds an invisible character that X takes in no post."),
    reason(
      "the rule's own", form("<length at-most=\"1000\"/>"), String(repeating: "x", count: 1_234),
      "The post has 1,234 characters; at most 1,000 are wanted."),
    reason("one tag", tags, "#a #b", "The post has 2 hashtags; Threads takes 1 hashtag.", on(.threads)),
    reason(
      "no tag", form("<hashtags at-most=\"0\"/>"), "#a", "The post has 1 hashtag; at most no hashtags are wanted."),
    reason("emoji", emoji, "💡💡💡", "The post has 3 emoji; at most 2 are wanted."),
    reason("lines", lines, "a\n\n\nb", "2 blank lines stand in a row; at most 1 is wanted."),
  ]

  static func reason(
    _ name: String, _ rule: String, _ text: String, _ reason: String,
    _ change: @escaping (inout Post) -> Void = { _ in }
  ) -> ReasonRow {
    ReasonRow(name, PolicySnippet(rule), text, reason, change: change)
  }

  /// What is decided without a platform stays so on every platform.
  @Test func aPlatformOverturnsNothing() throws {
    let rules = Self.form("<length/><hashtags/><emoji at-most=\"3\"/>")
    let checker = try PolicySnippet(rules, declarations: "<platform id=\"ticker\" limit=\"99\" hashtags=\"2\"/>")
      .checker()
    let pieces = ["lamp ", "明かり ", "💡", "#a ", "@zoe ", "https://www.larkfield.example/lumo ", "e\u{301}"]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 0...70, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      var post = Post.plain(text)
      post.platform = nil
      let before = RuleAnswer("r", in: checker.check(post, at: .mondayNoon, options: []))
      for platform in PlatformID.wellKnown + ["ticker"] {
        post.platform = platform
        let after = RuleAnswer("r", in: checker.check(post, at: .mondayNoon, options: []))
        if before == .quiet { #expect(after == .quiet, "\(platform): \(text)") }
      }
    }
  }
}
