import SaysoModel
import SaysoTestSupport
import Testing

/// Why a link may not stand in a post, word for word.
@Suite struct LinkReasonTests {
  @Test(arguments: likenesses + forms + kinds) func says(_ row: ReasonRow) throws { try row.check() }

  private static func deny(_ entry: String) -> PolicySnippet {
    PolicySnippet(LinkKindTests.links("allow", "<deny \(entry)/>"))
  }

  private static let likeness = deny("kind=\"lookalike\"")

  private static func likeness(_ name: String, _ link: String, _ reason: String) -> ReasonRow {
    ReasonRow(name, likeness, link, reason)
  }

  static let likenesses = [
    likeness(
      "digits", "https://1arkfield.com/a",
      "“https://1arkfield.com/a” leads to “1arkfield.com”, which is not larkfield.example but looks like it: digits stand for letters."
    ),
    likeness(
      "letters", "larkfieid.com",
      "“larkfieid.com” is not larkfield.example but looks like it: letters stand for others that look the same."),
    likeness(
      "another script", "https://xn--lrkfield-16g.com/a",
      "“https://xn--lrkfield-16g.com/a” leads to “xn--lrkfield-16g.com”, that is “lаrkfield.com”, which is not larkfield.example but looks like it: it is written with Cyrillic а."
    ),
    likeness(
      "an inserted letter", "larkffield.com",
      "“larkffield.com” is not larkfield.example but looks like it: one letter is put in."),
    likeness(
      "an omitted letter", "larkfild.com",
      "“larkfild.com” is not larkfield.example but looks like it: one letter is left out."),
    likeness(
      "another letter", "lerkfield.com",
      "“lerkfield.com” is not larkfield.example but looks like it: one letter is another."),
    likeness(
      "swapped letters", "lakrfield.com",
      "“lakrfield.com” is not larkfield.example but looks like it: two letters have changed places."),
    likeness(
      "hyphens", "lark-field.com",
      "“lark-field.com” is not larkfield.example but looks like it: the hyphens are others."),
    likeness(
      "a word", "larkfield-login.com", "“larkfield-login.com” is not larkfield.example: “login” is added to the name."),
    likeness(
      "words", "mylarkfieldlogin.com",
      "“mylarkfieldlogin.com” is not larkfield.example: “my” and “login” are added to the name."),
    likeness(
      "the ending", "larkfield.com",
      "“larkfield.com” is not larkfield.example: the name is the same, the ending “com” is not."),
    likeness(
      "a subdomain", "https://larkfield.evil.com/a",
      "“https://larkfield.evil.com/a” leads to “larkfield.evil.com”, which is not larkfield.example: the name stands in front, but the domain is “evil.com”."
    ),
    likeness(
      "in front of an @", "https://larkfield.example@evil.com",
      "“https://larkfield.example@evil.com” begins like larkfield.example, but what stands before the @ is no address: it leads to “evil.com”."
    ),
  ]

  static let forms = [
    ReasonRow(
      "taken apart", deny("domain=\"evil.com\""), "hxxps://evil[.]com/a",
      "“hxxps://evil[.]com/a”, which is taken apart but reads “https://evil.com/a”, leads to “evil.com”, which is a place that may not be linked."
    ),
    ReasonRow(
      "spelt out", deny("domain=\"evil.com\""), "evil dot com",
      "“evil dot com”, which is spelt out but says “evil.com”, leads to “evil.com”, which is a place that may not be linked."
    ),
    ReasonRow(
      "an invisible character", deny("domain=\"larkfield.com\""), "lark\u{200B}field.com",
      "“lark\u{200B}field.com”, which without its invisible characters reads “larkfield.com”, leads to “larkfield.com”, which is a place that may not be linked."
    ),
    ReasonRow(
      "a marked link", deny("domain=\"evil.com\""), "our page",
      "The link over “our page” leads to “evil.com”, which is a place that may not be linked."
    ) { $0.links = [PostLink(range: 0..<8, target: "https://evil.com/a")] },
    ReasonRow(
      "a marked link without words", deny("domain=\"evil.com\""), "a",
      "A link without words leads to “evil.com”, which is a place that may not be linked."
    ) { $0.links = [PostLink(range: 1..<1, target: "https://evil.com/a")] },
    ReasonRow(
      "no host", deny("scheme=\"javascript\""), "our page",
      "The link over “our page” runs a program instead of opening a page."
    ) { $0.links = [PostLink(range: 0..<8, target: "javascript:alert(1)")] },
    ReasonRow(
      "no host, by its kind", deny("kind=\"mismatch\""), "our page",
      "The link over “our page” holds a page or a program in itself instead of leading to one."
    ) { $0.links = [PostLink(range: 0..<8, target: "data:text/html,x")] },
    ReasonRow(
      "nothing but a host in Punycode", deny("domain=\"münchen.com\""), "xn--mnchen-3ya.com",
      "“xn--mnchen-3ya.com”, that is “münchen.com”, is a place that may not be linked."),
  ]

  static let kinds = [
    ReasonRow(
      "an address of numbers in another spelling", deny("kind=\"internal\""), "http://0x7f.1/a",
      "“http://0x7f.1/a” leads to “127.0.0.1”, which is an internal address."),
    ReasonRow(
      "another address", deny("kind=\"mismatch\""), "larkfield.example",
      "The words of the link show “larkfield.example”, but it leads to “evil.com”."
    ) { $0.links = [PostLink(range: 0..<17, target: "https://evil.com/a")] },
    ReasonRow(
      "affiliate", deny("carries=\"affiliate\""), "https://shop.com/?aff_id=7",
      "“https://shop.com/?aff_id=7” pays whoever posted it: it carries “aff_id”, the mark of an affiliate programme."),
    ReasonRow(
      "an affiliate programme", deny("carries=\"affiliate\""), "https://www.awin1.com/x",
      "“https://www.awin1.com/x” pays whoever posted it: it goes by way of an affiliate programme."),
    ReasonRow(
      "tracking", deny("carries=\"tracking\""), "https://a.com/?utm_source=x",
      "“https://a.com/?utm_source=x” tells who came through it: it carries “utm_source”, which is there for tracking."),
  ]
}
