import FoundationEssentials
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

  @Test("the list tells its date")
  func date() throws {
    #expect(try #require(PublicSuffixList.builtin.date) > Date(timeIntervalSince1970: 1_500_000_000))
  }
}
