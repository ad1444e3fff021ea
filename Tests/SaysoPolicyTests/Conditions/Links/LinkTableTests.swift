import SaysoText
import Testing

@testable import SaysoPolicy

/// The tables that the module carries in itself, and the policy's additions to them.
@Suite struct LinkTableTests {
  @Test func shortenersAreDomains() {
    #expect(KnownShorteners.domains.count == TableLines.of(PackageResources.shorteners_txt).count, "no domain twice")
    #expect(KnownShorteners.domains.count > 350)
    for domain in KnownShorteners.domains {
      #expect(DomainName(domain).name == domain)
      #expect(DomainName(domain).isBelowKnownSuffix || domain.split(separator: ".").count == 2, "\(domain)")
    }
  }

  /// Sites of their own, however short their address.
  @Test(arguments: [
    "youtu.be", "doi.org", "google.com", "goo.example", "github.com", "t.me", "wa.me", "x.com", "linktr.ee",
    "larkfield.example",
    "amzn.com", "flic.kr", "onion.com", "bbc.co.uk", "example.com",
  ]) func isNoShortener(_ domain: String) {
    #expect(!DomainName(domain).isEqualToOrBelow(anyOf: KnownShorteners.domains))
  }

  @Test(arguments: [
    "bit.ly", "t.co", "lnkd.in", "aka.ms", "forms.gle", "maps.app.goo.gl", "nyti.ms", "amzn.to", "tinyurl.com",
    "lark.page.link",
    "lark.app.link", "vm.tiktok.com", "s.apache.org", "is.gd", "grabify.link", "econ.trib.al", "spoti.fi",
  ]) func isShortener(_ domain: String) {
    #expect(DomainName(domain).isEqualToOrBelow(anyOf: KnownShorteners.domains))
  }

  struct ParameterRow: CustomTestStringConvertible, Sendable {
    let purpose: LinkParameters.Purpose
    let host: String
    let query: String
    let evidence: LinkParameters.Evidence?
    var testDescription: String { "\(purpose) \(host)?\(query)" }

    init(_ purpose: LinkParameters.Purpose, _ host: String, _ query: String, _ evidence: LinkParameters.Evidence?) {
      (self.purpose, self.host, self.query, self.evidence) = (purpose, host, query, evidence)
    }
  }

  static let parameters = [
    ParameterRow(.tracking, "a.test", "utm_source=x", .parameter("utm_source")),
    ParameterRow(.tracking, "a.test", "id=1&UTM_Medium=x", .parameter("UTM_Medium")),
    ParameterRow(.tracking, "a.test", "fbclid=1", .parameter("fbclid")),
    ParameterRow(.tracking, "a.test", "gclid", .parameter("gclid")),
    ParameterRow(.tracking, "youtube.com", "v=1&si=2", .parameter("si")),
    ParameterRow(.tracking, "www.youtube.com", "si=2", .parameter("si")),
    ParameterRow(.tracking, "a.test", "si=2", nil),
    ParameterRow(.tracking, "a.test", "utm=x&medium=utm_source", nil),
    ParameterRow(.tracking, "a.test", "", nil),
    ParameterRow(.tracking, "amzn.to", "", nil),
    ParameterRow(.affiliate, "amazon.co.uk", "tag=lark-21", .parameter("tag")),
    ParameterRow(.affiliate, "www.amazon.com", "th=1&tag=lark-20", .parameter("tag")),
    ParameterRow(.affiliate, "blog.test", "tag=lamps", nil),
    ParameterRow(.affiliate, "amazon.evil.test", "tag=lamps", nil),
    ParameterRow(.affiliate, "shop.test", "aff_id=7", .parameter("aff_id")),
    ParameterRow(.affiliate, "shop.test", "%61ff%5Fid=7", .parameter("aff_id")),
    ParameterRow(.affiliate, "shop.test", "%CC%81&aff_id=7", .parameter("aff_id")),
    ParameterRow(.affiliate, "shop.test", "\u{301}&\u{301}&aff_id=7", .parameter("aff_id")),
    ParameterRow(.affiliate, "shop.test", "aff%5Fid%3D=7", nil),
    ParameterRow(.affiliate, "shop.test", "ref=dana", .parameter("ref")),
    ParameterRow(.affiliate, "github.com", "ref=main", nil),
    ParameterRow(.affiliate, "www.awin1.com", "", .host),
    ParameterRow(.affiliate, "amzn.to", "", .host),
    ParameterRow(.affiliate, "a.test", "utm_source=x", nil),
  ]

  @Test(arguments: parameters) func reads(_ row: ParameterRow) {
    #expect(
      LinkParameters.known.evidence(of: row.purpose, host: DomainName(row.host), query: row.query) == row.evidence)
  }
}
