import SaysoTestSupport
import SaysoText
import Testing

/// Links that only a reader sees, and ordinary words that must not be taken for one.
@Suite struct DisguisedLinkTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is read stands in « ».
    let marked: String
    let found: [String]

    init(_ name: String, _ marked: String, _ found: String...) {
      (self.name, self.marked, self.found) = (name, marked, found)
    }

    var testDescription: String { name }
  }

  private static let reader = DisguisedLinkReader(declaredDomains: ["larkfield.example", "corp"])

  @Test(arguments: defanged + schemes + spoken + invisible) func reads(_ row: Row) {
    let marked = MarkedText(row.marked)
    let links = Self.reader.links(in: Array(marked.text.utf8))
    #expect(links.map { "\($0.form) \($0.plain)" } == row.found)
    #expect(links.map(\.range) == marked.ranges)
  }

  @Test(arguments: ordinary) func leavesAlone(_ text: String) {
    #expect(Self.reader.links(in: Array(text.utf8)).map(\.plain) == [])
  }

  static let defanged = [
    Row("[.]", "See «larkfield[.]com» now", "defanged larkfield.com"),
    Row("(.)", "«larkfield(.)com»", "defanged larkfield.com"),
    Row("{.}", "«larkfield{.}com», they say", "defanged larkfield.com"),
    Row("<.>", "«larkfield<.>com»", "defanged larkfield.com"),
    Row("[dot]", "«larkfield[dot]com/a?b=c».", "defanged larkfield.com/a?b=c"),
    Row("(DOT)", "«larkfield(DOT)com»", "defanged larkfield.com"),
    Row("{ dot }", "«larkfield{ dot }com»", "defanged larkfield.com"),
    Row("spaces around", "«larkfield [dot] com» and", "defanged larkfield.com"),
    Row("[punkt]", "«larkfield[punkt]de»", "defanged larkfield.de"),
    Row("spaces around all", "«shop [.] larkfield (dot) com», they said", "defanged shop.larkfield.com"),
    Row("a capital", "«Larkfield[.]Com»", "defanged Larkfield.com"),
    Row("an ending of files", "«evil[.]zip»", "defanged evil.zip"),
    Row("several", "«shop[.]larkfield[.]co[.]uk/x»", "defanged shop.larkfield.co.uk/x"),
    Row("half open", "«larkfield[.com»", "defanged larkfield.com"),
    Row("half closed", "«larkfield.]com»", "defanged larkfield.com"),
    Row("a backslash", "«larkfield\\.com»", "defanged larkfield.com"),
    Row("an internal name", "«wiki[.]corp/plan»", "defanged wiki.corp/plan"),
    Row("a declared one", "«wiki[.]larkfield[.]example»", "defanged wiki.larkfield.example"),
    Row("other letters", "«lärkfield[.]com»", "defanged lärkfield.com"),
    Row("two", "«a[.]com» «b[.]com»", "defanged a.com", "defanged b.com"),
    Row("in quotation marks", "“«larkfield[.]com»”", "defanged larkfield.com"),
    Row("an address of numbers", "«http://192[.]168[.]0[.]1/a»", "defanged http://192.168.0.1/a"),
  ]

  static let schemes = [
    Row("hxxp", "«hxxp://evil.test/a»", "defanged http://evil.test/a"),
    Row("hXXps", "«hXXps://evil.test»", "defanged https://evil.test"),
    Row("both", "«hxxps[:]//evil[.]com/x»", "defanged https://evil.com/x"),
    Row("[://]", "«https[://]evil.com»", "defanged https://evil.com"),
    Row("h**p", "«h**p://evil.com»", "defanged http://evil.com"),
    Row("one slash", "«http:/evil.com/a»", "defanged http://evil.com/a"),
    Row("no colon", "«https//evil.com»", "defanged https://evil.com"),
    Row("no slash", "«https:evil.com»", "defanged https://evil.com"),
    Row("backslashes", "«http:\\\\evil.com\\a»", "defanged http://evil.com\\a"),
    Row("spaced", "«http: //evil.com»", "defanged http://evil.com"),
    Row("a semicolon", "«http;//evil.com»", "defanged http://evil.com"),
  ]

  static let spoken = [
    Row("dot", "Visit «larkfield dot com» for more", "spoken larkfield.com"),
    Row("at the end", "It's «larkfield dot com».", "spoken larkfield.com"),
    Row("Dot", "«Larkfield Dot Com»", "spoken Larkfield.com"),
    Row("declared", "«larkfield dot example» again", "spoken larkfield.example"),
    Row("below it", "«wiki dot corp»", "spoken wiki.corp"),
    Row("two dots", "«larkfield dot co dot uk»", "spoken larkfield.co.uk"),
    Row("mixed", "«www.larkfield dot com/press»", "spoken www.larkfield.com/press"),
    Row("slash", "«larkfield dot com slash press slash new»!", "spoken larkfield.com/press/new"),
    Row("German", "«larkfield punkt de» lesen", "spoken larkfield.de"),
    Row("French", "«larkfield point fr»", "spoken larkfield.fr"),
    Row("Spanish", "«larkfield punto com punto mx»", "spoken larkfield.com.mx"),
    Row("Dutch", "«larkfield punt nl»", "spoken larkfield.nl"),
    Row("spaced", "«larkfield . com»", "spoken larkfield.com"),
  ]

  static let invisible = [
    Row("a zero-width space", "«lark\u{200B}field.com»", "invisible larkfield.com"),
    Row("beside the dot", "«larkfield\u{200B}.\u{2060}com»", "invisible larkfield.com"),
    Row("a soft hyphen", "«https://lark\u{AD}field.com/a»", "invisible https://larkfield.com/a"),
    Row("a byte order mark", "«larkfield.\u{FEFF}com»", "invisible larkfield.com"),
    Row("with brackets", "«lark\u{200B}field[.]com»", "defanged larkfield.com"),
  ]

  static let ordinary = [
    "", "connect the dot com boom", "a polka dot in red", "polka dot com", "the dot com bubble",
    "nineties dot com bubble",
    "a dot net developer", "este punto es importante", "le point de vue", "el punto de partida", "punkt zwölf",
    "dot dot dot",
    "He said (.) nothing [.] at all", "f(.)g", "I (dot) my i's", "Sorry . We are late",
    "larkfield.com", "https://larkfield.com/a", "http://", "https: a protocol", "hxxp", "http:80", "h p", "https",
    "happy",
    "👩\u{200D}👩\u{200D}👧 at home", "می\u{200C}خواهم", "co\u{AD}operate", "connect.\u{200B}", "[1.5]", "(x.y)", "[see]",
    "C:\\.config", "lark\u{200B}field", "a dot b", "on the dot at nine", "dot com", " dot com", "[.]com",
    "larkfield[.]",
    "larkfield dot", "Node dot js", "one dot two", "it's a dot com company", "most dot com startups fail",
  ]
}
