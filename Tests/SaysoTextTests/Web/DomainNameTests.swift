import SaysoText
import Testing

@Suite("Domain names")
struct DomainNameTests {
  @Test(
    "compared by label",
    arguments: [
      ("larkfield.example", true), ("Press.Larkfield.Example.", true), ("notlarkfield.example", false),
      ("larkfield.example.evil.io", false), ("example", false), ("", false), ("a..larkfield.example", true),
    ])
  func below(host: String, expected: Bool) {
    #expect(DomainName(host).isEqualToOrBelow("larkfield.example") == expected)
    #expect(DomainName(host).isEqualToOrBelow(anyOf: ["larkfield.example", "other.example"]) == expected)
  }

  @Test(
    "registrable part",
    arguments: [
      ("shop.example.co.uk", "example.co.uk"), ("co.uk", nil), ("10.0.0.1", nil), ("[::1]", nil), ("localhost", nil),
      ("a..com", nil), (".com", nil), ("", nil), ("dana.github.io", "dana.github.io"), ("github.io", nil),
    ] as [(String, String?)])
  func registrable(host: String, expected: String?) { #expect(DomainName(host).registrableDomain == expected) }

  @Test("a private suffix has a site of its own, a country's has not")
  func knownSuffix() {
    #expect(DomainName("github.io").isBelowKnownSuffix)
    #expect(!DomainName("co.uk").isBelowKnownSuffix)
    #expect(!DomainName("node.js").isBelowKnownSuffix)
    #expect(DomainName("a.ck").isBelowKnownSuffix == false && DomainName("www.ck").isBelowKnownSuffix)
  }

  @Test(
    "one name, however it is written",
    arguments: [
      "MÜNCHEN.example", "münchen.example.", "xn--mnchen-3ya.example", "XN--MNCHEN-3YA.EXAMPLE.",
      "m%C3%BCnchen.example",
      "münchen。example", "mu\u{308}nchen．example｡", "ｍünchen.ex\u{AD}ample",
    ])
  func spellings(host: String) {
    #expect(DomainName(host) == DomainName("münchen.example") && DomainName(host).name == "xn--mnchen-3ya.example")
    #expect(DomainName(host).unicode == "münchen.example")
    #expect(DomainName("a." + host).isEqualToOrBelow("xn--mnchen-3ya.example"))
  }

  @Test(
    "what a browser refuses stays, in lower case",
    arguments: [
      ("A B.example", "a b.example"), ("1.2.3.A.4", "1.2.3.a.4"), ("É\u{2028}", "é\u{2028}"), ("[X]", "[x]"), ("", ""),
    ])
  func refused(host: String, expected: String) { #expect(DomainName(host).name == expected) }

  @Test(
    "addresses",
    arguments: [
      ("10.0.0.1", true), ("0xA.1", true), ("①⓪.1", true), ("[::1]", true), ("10.0.0.a", false), ("", false),
      ("a", false),
    ])
  func addresses(host: String, expected: Bool) { #expect(DomainName(host).isAddress == expected) }
}
