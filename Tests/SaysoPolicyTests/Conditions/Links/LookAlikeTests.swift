import SaysoText
import Testing

@testable import SaysoPolicy

/// Which hosts resemble a name of the company's, by what; and which real names resemble none.
@Suite struct LookAlikeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let host: String
    let trick: LookAlike.Trick?

    init(_ host: String, _ trick: LookAlike.Trick?) { (self.host, self.trick) = (host, trick) }
    var testDescription: String { host }
  }

  /// Larkfield's domains, what its lists allow, and the companies it names.
  private static let finder = LookAlikeFinder(
    own: ["larkfield.example", "larkfield.co.uk", "lumo.example"].map { OwnDomain(name: $0, isInternal: false) }
      + [OwnDomain(name: "wiki.corp.larkfield.example", isInternal: true)],
    approved: ["hill-hospital.example", "conference2026.test", "paypal.com", "alice.github.io"],
    others: [
      Brand(kind: .competitor, id: "larkfelt", name: "Larkfeld", aliases: []),
      Brand(kind: .customer, id: "parkfield", name: "Park Field", aliases: []),
      Brand(kind: .product, id: "larkfields", name: "Larkfields", aliases: []),
    ])

  private static func trick(_ host: String, userinfo: String = "") -> LookAlike.Trick? {
    finder.lookAlike(of: DomainName(host), userinfo: userinfo[...])?.trick
  }

  @Test(arguments: letters + edits + joins + places) func tells(_ row: Row) {
    #expect(Self.trick(row.host) == row.trick)
  }

  @Test(arguments: genuine + ordinary) func leavesAlone(_ host: String) { #expect(Self.trick(host) == nil) }

  static let letters = [
    Row("larkfieid.example", .confusable(foreign: [])),
    Row("iarkfield.com", .confusable(foreign: [])),
    Row("larkfie1d.example", .digits),
    Row("1arkf1e1d.com", .digits),
    Row("l4rkfield.example", .digits),
    Row("lum0.example", .digits),
    Row("lаrkfield.example", .confusable(foreign: ["а"])),
    Row("xn--lrkfield-16g.example", .confusable(foreign: ["а"])),
    Row("lärkfield.com", .confusable(foreign: ["\u{308}"])),
    Row("xn--lrkfield-0za.com", .confusable(foreign: ["\u{308}"])),
    Row("larkfıeld.example", .confusable(foreign: ["ı"])),
    Row("larkfielcl.example", .confusable(foreign: [])),
    Row("paypаl.com", .confusable(foreign: ["а"])),
    Row("conference20z6.test", .edit(.replaced)),
  ]

  static let edits = [
    Row("larkfild.example", .edit(.omitted)),
    Row("larkfieldd.com", .edit(.inserted)),
    Row("larkffield.com", .edit(.inserted)),
    Row("lerkfield.com", .edit(.replaced)),
    Row("lakrfield.com", .edit(.swapped)),
    Row("alrkfield.com", nil),
    Row("arkfield.example", .edit(.omitted)),
    Row("clarkfield.example", .edit(.inserted)),
    Row("dark-field.example", nil),
    Row("paypol.com", .edit(.replaced)),
    Row("papyal.net", .edit(.swapped)),
    Row("paypall.org", .edit(.inserted)),
  ]

  static let joins = [
    Row("lark-field.com", .hyphens),
    Row("hillhospital.com", .hyphens),
    Row("larkfield-login.com", .affixes(["login"])),
    Row("larkfield-lamps.com", .affixes(["lamps"])),
    Row("my-larkfield-account.com", .affixes(["my", "account"])),
    Row("1arkfield-login.com", .affixes(["login"])),
    Row("mylarkfield.com", .affixes(["my"])),
    Row("larkfieldsupport.com", .affixes(["support"])),
    Row("mylarkfieldlogin.net", .affixes(["my", "login"])),
    Row("wwwlarkfield.com", .affixes(["www"])),
    Row("larkfield-example.com", .affixes(["example"])),
    Row("larkfieldexample.com", .affixes(["example"])),
    Row("larkfield24.com", .affixes(["24"])),
    Row("lumo-login.com", .affixes(["login"])),
    Row("secure-hill-hospital.com", .affixes(["secure"])),
  ]

  static let places = [
    Row("larkfield.com", .otherEnding("com")),
    Row("www.larkfield.org.uk", .otherEnding("org.uk")),
    Row("larkfield.github.io", .otherEnding("github.io")),
    Row("larkfield.example.evil.io", .subdomain(of: "evil.io")),
    Row("www.larkfield.example.evil.co.uk", .subdomain(of: "evil.co.uk")),
    Row("larkfield.evil.io", .subdomain(of: "evil.io")),
    Row("login.larkfield.evil.io", .subdomain(of: "evil.io")),
    Row("larkfield-login.evil.io", .subdomain(of: "evil.io")),
    Row("1arkfield.evil.io", .subdomain(of: "evil.io")),
    Row("larkfield.example-login.com", .subdomain(of: "example-login.com")),
    Row("paypal.com.evil.io", .subdomain(of: "evil.io")),
  ]

  /// The company's own, what is below them, and what it approves.
  static let genuine = [
    "larkfield.example", "www.larkfield.example", "wiki.corp.larkfield.example", "larkfield.co.uk",
    "shop.larkfield.co.uk", "hill-hospital.example", "www.paypal.com", "alice.github.io", "LARKFIELD.example.",
  ]

  /// Names of others, near and far.
  static let ordinary = [
    "clark-field.org", "clarkfield.org", "larkspur.com", "lark.com", "field.com", "larkfarm.com", "springfield.com",
    "larkfeld.com", "park-field.org", "parkfield.org", "larkfieldroadnursery.org", "skylarkfields.org",
    "wakefield.gov.uk",
    "luma.com", "lumos.com", "lumen.com", "limo.com", "lum.com", "lumosity.com", "lumo-festival.org", "volumo.com",
    "illumo.org", "lumo.evil.io", "conference2027.test", "conference2025.test", "python-conference.org", "paypay.jp",
    "hill-hospice.example", "hospital.example", "bob.github.io", "github.io", "example.com", "bbc.co.uk", "192.0.2.7",
    "[2001:db8::1]", "localhost", "", ".", "xn--", "xn--a.com", "xn--999999999999.com", "evil.io", "a.b.c.d.e.f.io",
  ]

  @Test func looksBeforeTheAt() {
    #expect(Self.trick("evil.io", userinfo: "larkfield.example") == .userinfo)
    #expect(Self.trick("evil.io", userinfo: "www.larkfield.example:443") == .userinfo)
    #expect(Self.trick("evil.io", userinfo: "larkfield") == .userinfo)
    #expect(Self.trick("evil.io", userinfo: "dana") == nil)
    #expect(Self.trick("larkfield.example", userinfo: "larkfield.example") == nil)
  }

  @Test func anInternalNameIsNotTold() {
    let finder = LookAlikeFinder(
      own: [OwnDomain(name: "birdhouse.example", isInternal: true)], approved: [], others: [])
    #expect(
      finder.lookAlike(of: DomainName("birdhouse.com"), userinfo: "")
        == LookAlike(trick: .otherEnding("com"), resembled: nil))
  }

  @Test func thePublicNameIsToldWhereAnInternalOneSharesIt() {
    let domains = [
      OwnDomain(name: "wiki.larkfield.example", isInternal: true),
      OwnDomain(name: "larkfield.example", isInternal: false),
    ]
    let finder = LookAlikeFinder(own: domains, approved: [], others: [])
    #expect(finder.lookAlike(of: DomainName("larkfield.com"), userinfo: "")?.resembled == "larkfield.example")
  }
}
