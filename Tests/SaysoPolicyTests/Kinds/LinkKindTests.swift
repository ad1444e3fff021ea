import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Entries of a link list by kind and by what a link carries, and links that only the source or a reader sees.
@Suite struct LinkKindTests {
  @Test(arguments: kinds + hosts + parameters) func allowsOrDenies(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: marked + disguised + pictured) func sees(_ row: RuleRow) throws { try row.check() }

  static func links(_ otherwise: String, _ list: String, _ children: String = "") -> String {
    "<links id=\"r\" enforces=\"duty\" tier=\"orange\" otherwise=\"\(otherwise)\">\(children)<list>\(list)</list></links>"
  }

  private static let likeness = links("allow", "<deny kind=\"lookalike\"/><allow domain=\"hill-hospital.test\"/>")
  private static let `internal` = links("allow", "<deny kind=\"internal\"/>")
  private static let mismatch = links("allow", "<deny kind=\"mismatch\"/>")
  private static let listed = links("deny", "<allow domain=\"larkfield.example\"/>")
  private static let pictures = links("allow", "<deny kind=\"pictured\"/>")

  static let kinds = [
    RuleRow("an own domain", likeness, .no, "https://larkfield.example/a https://www.larkfield.example"),
    RuleRow("resembles an own domain", likeness, .yes, "«https://larkfie1d.example/a»"),
    RuleRow("in capitals", likeness, .yes, "«https://LARKFIEID.example»"),
    RuleRow("resembles an approved one", likeness, .yes, "«hill-hospita1.com»"),
    RuleRow("an approved one", likeness, .no, "https://hill-hospital.test/a"),
    RuleRow("in front of an @", likeness, .yes, "«https://larkfield.example@evil.com/a»"),
    RuleRow("a stranger", likeness, .no, "https://clarkfield.org/a https://springfield.com bright.com"),
    RuleRow(
      "freed by an earlier entry",
      links("allow", "<allow domain=\"larkfield.bamboo.test\"/><deny kind=\"lookalike\"/>"), .no,
      "https://larkfield.bamboo.test/jobs"),
    RuleRow(
      "an entry for it in find", rule("<find><link kind=\"lookalike\"/></find>"), .yes, "«https://larkfield.com»"),
    RuleRow(
      "freed shortener", links("allow", "<allow domain=\"bit.ly\" path=\"/lark\"/><deny kind=\"shortener\"/>"), .yes,
      "bit.ly/lark «bit.ly/x»"),
    RuleRow(
      "a scheme", links("allow", "<deny scheme=\"ftp javascript\"/>"), .yes, "«ftp://a.example/x» https://a.example"),
  ]

  static let hosts = [
    RuleRow("one label", `internal`, .yes, "«http://wiki/plan»"),
    RuleRow("an app's command", `internal`, .no, "slack://open tg://resolve?domain=a"),
    RuleRow("an app on an internal host", `internal`, .yes, "«slack://wiki.corp/a»"),
    RuleRow("no page", `internal`, .no, "ssh://git@host"),
    RuleRow("a share", `internal`, .yes, "«smb://host/share» «wss://host/a»"),
    RuleRow("localhost", `internal`, .yes, "«http://localhost:8080/a»"),
    RuleRow(".local", `internal`, .yes, "«http://printer.local/queue»"),
    RuleRow(".corp", `internal`, .yes, "«https://jira.corp/browse/1»"),
    RuleRow("a private address", `internal`, .yes, "«http://10.0.0.7/a»"),
    RuleRow("in octal", `internal`, .yes, "«http://012.0.0.07/a»"),
    RuleRow("in one number", `internal`, .yes, "«http://3232235777/a»"),
    RuleRow("in full-width digits", `internal`, .yes, "«http://１０.0.0.7/a»"),
    RuleRow("mapped into IPv6", `internal`, .yes, "«http://[::ffff:10.0.0.7]/a»"),
    RuleRow("a private IPv6 address", `internal`, .yes, "«http://[fd00::7]/a»"),
    RuleRow("a public address", `internal`, .no, "http://192.0.2.7/a"),
    RuleRow(
      "an IDN entry, Punycode", links("allow", "<deny domain=\"münchen.test\"/>"), .yes,
      "«https://xn--mnchen-3ya.test/a»"),
    RuleRow(
      "a Punycode entry, IDN", links("allow", "<deny domain=\"xn--mnchen-3ya.test\"/>"), .yes,
      "«https://www.münchen.test/a»"),
  ]

  static let parameters = [
    RuleRow("affiliate", links("allow", "<deny carries=\"affiliate\"/>"), .yes, "«https://shop.test/l?aff_id=7#a»"),
    RuleRow(
      "not in the fragment", links("allow", "<deny carries=\"affiliate\"/>"), .no, "https://shop.test/l#?aff_id=7"),
    RuleRow(
      "after a combining mark", links("allow", "<deny carries=\"affiliate\"/>"), .yes,
      "«https://shop.test/l?\u{301}&aff_id=7»"),
    RuleRow(
      "percent-encoded", links("allow", "<deny carries=\"affiliate\"/>"), .yes, "«https://shop.test/l?%61ff_id=7»"),
    RuleRow("tracking", links("allow", "<deny carries=\"tracking\"/>"), .yes, "«https://a.test/?utm_source=x»"),
    RuleRow(
      "one is not the other", links("allow", "<deny carries=\"affiliate\"/>"), .no, "https://a.test/?utm_source=x"),
    RuleRow(
      "the policy's own", links("allow", "<deny carries=\"affiliate\"/>"), .yes,
      "«https://lamps.test/?Partner=7» https://a.test/?partner=7",
      declarations: "<link-parameter name=\"partner\" carries=\"affiliate\" domain=\"lamps.test\"/>"),
    RuleRow(
      "an entry of two attributes", links("allow", "<deny carries=\"tracking\" domain=\"larkfield.example\"/>"), .yes,
      "«https://larkfield.example/?utm_source=x» https://a.test/?utm_source=x"),
  ]

  private static func mark(_ words: String, _ target: String) -> (inout Post) -> Void {
    { post in
      let text = MarkedText(post.text).text
      guard let found = text.firstRange(of: words) else { return }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      post.links = [PostLink(range: start..<start + words.utf8.count, target: target)]
    }
  }

  static let marked = [
    RuleRow("words", listed, .yes, "Read «our page» now", mark("our page", "https://evil.test/a")),
    RuleRow("words, allowed", listed, .no, "Read our page now", mark("our page", "https://larkfield.example/a")),
    RuleRow("the target counts", listed, .yes, "«larkfield.example»", mark("larkfield.example", "https://evil.test")),
    RuleRow("not the words", listed, .no, "evil.test/a", mark("evil.test/a", "https://larkfield.example")),
    RuleRow(
      "another address", mismatch, .yes, "«larkfield.example/a»", mark("larkfield.example/a", "https://evil.test")),
    RuleRow(
      "among words", mismatch, .yes, "«at larkfield.example now»", mark("at larkfield.example now", "https://evil.test")
    ),
    RuleRow("taken apart", mismatch, .yes, "«larkfield[.]com»", mark("larkfield[.]com", "https://evil.test")),
    RuleRow(
      "a subdomain", mismatch, .no, "larkfield.example", mark("larkfield.example", "https://www.larkfield.example/a")),
    RuleRow(
      "a soft hyphen in it", mismatch, .yes, "«lark\u{AD}field.com»", mark("lark\u{AD}field.com", "http://field.com")),
    RuleRow(
      "an invisible space in it", mismatch, .yes, "«lark\u{200B}field.com»",
      mark("lark\u{200B}field.com", "http://field.com")),
    RuleRow(
      "the same with a soft hyphen", mismatch, .no, "lark\u{AD}field.com",
      mark("lark\u{AD}field.com", "http://larkfield.com")),
    RuleRow("a program", mismatch, .yes, "«our page»", mark("our page", "javascript:alert(1)")),
    RuleRow("a program in pieces", mismatch, .yes, "«our page»", mark("our page", " java\tscript:alert(1)")),
    RuleRow("another program", mismatch, .yes, "«our page»", mark("our page", "VBScript:x")),
    RuleRow("a page in itself", mismatch, .yes, "«our page»", mark("our page", "data:text/html,x")),
    RuleRow("not an app", mismatch, .no, "our page", mark("our page", "tg://resolve?domain=a")),
    RuleRow("without www", mismatch, .no, "www.a.com", mark("www.a.com", "https://a.com/b")),
    RuleRow("another subdomain", mismatch, .yes, "«shop.a.com»", mark("shop.a.com", "https://hr.a.com")),
    RuleRow("words that are no address", mismatch, .no, "our page", mark("our page", "https://evil.test")),
    RuleRow("the same in Punycode", mismatch, .no, "münchen.com", mark("münchen.com", "https://xn--mnchen-3ya.com")),
    RuleRow("plain text", mismatch, .no, "larkfield.example https://evil.test"),
    RuleRow("an e-mail address", mismatch, .yes, "«dana@a.com»", mark("dana@a.com", "mailto:dana@evil.test?subject=a")),
    RuleRow("the same address", mismatch, .no, "dana@a.com", mark("dana@a.com", "mailto:dana@a.com")),
    RuleRow("a scheme", links("allow", "<deny scheme=\"javascript\"/>"), .yes, "«a»", mark("a", "JavaScript:alert(1)")),
    RuleRow("the same page", listed, .no, "our page", mark("our page", "#top")),
    RuleRow("without a scheme", listed, .yes, "«our page»", mark("our page", "//evil.test/a")),
    RuleRow("beyond the text", listed, .no, "a") {
      $0.links = [PostLink(range: 9..<12, target: "larkfield.example/a")]
    },
  ]

  static let disguised = [
    RuleRow("taken apart", listed, .yes, "Look: «evil[.]test/a»", declarations: "") {
      $0.text = "Look: «evil[.]com/a»"
    },
    RuleRow("spelt out", listed, .yes, "Look at «evil dot com» now"),
    RuleRow("an allowed one", listed, .no, "Look at larkfield dot example and larkfield[.]example"),
    RuleRow("internal", `internal`, .yes, "It's on «wiki[.]corp/plan»"),
    RuleRow("resembles an own domain", likeness, .yes, "Visit «1arkfield dot com»"),
    RuleRow("a shortener", links("allow", "<deny kind=\"shortener\"/>"), .yes, "«bit[.]ly/3xyz»"),
    RuleRow("a broken scheme, once", listed, .yes, "«hxxps://evil.com/a»"),
    RuleRow("an invisible character", `internal`, .no, "https://lark\u{200B}field.example/a"),
    RuleRow(
      "what could be opened alone still counts", links("allow", "<deny domain=\"evil.com\"/>"), .yes,
      "«evil.com»[.]larkfield.example"),
    RuleRow("parameters", links("allow", "<deny carries=\"tracking\"/>"), .yes, "«a[.]com/?utm_source=x»"),
    RuleRow("in a description", listed, .yes, "x") { $0.media = [Media(alt: "«evil[.]com»")] },
  ]

  /// Would take minutes if every mark were read against the whole text.
  @Test func manyMarksOverOneTextAreReadInTime() throws {
    let text = String(repeating: "larkfield[.]com a.com ", count: 3_000)
    let marks = Array(repeating: PostLink(range: 0..<text.utf8.count, target: "https://evil.test"), count: 3_000)
    let report = try PolicySnippet(Self.mismatch).checker().check(
      Post.plain(text).with { $0.links = marks }, at: .mondayNoon)
    #expect(report.findings.isEmpty)
  }

  static let pictured = [
    RuleRow("an image", pictures, .unknown(.pictureLinks), "x") { $0.media = [Media(alt: "A lamp")] },
    RuleRow("a film", pictures, .unknown(.pictureLinks), "x") { $0.media = [Media(kind: .video, alt: "A lamp")] },
    RuleRow("a sound", pictures, .no, "x") { $0.media = [Media(kind: .audio, alt: "A song")] },
    RuleRow("nothing", pictures, .no, "x") { $0.media = [] },
    RuleRow("nobody says", pictures, .unknown(.media), "x") { $0.media = nil },
    RuleRow("not described either", pictures, .unknown(.altText, .pictureLinks), "x") { $0.media = [Media()] },
    RuleRow(
      "allowed first", links("allow", "<allow kind=\"pictured\"/><deny kind=\"pictured\"/>"), .no, "x"
    ) { $0.media = [Media(alt: "A lamp")] },
    RuleRow(
      "in find", rule("<find><link kind=\"pictured\"/></find>"), .unknown(.pictureLinks), "x"
    ) { $0.media = [Media(alt: "A lamp")] },
    RuleRow("not asked", likeness, .no, "x") { $0.media = [Media(alt: "A lamp")] },
  ]
}
