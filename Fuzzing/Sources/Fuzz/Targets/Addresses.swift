@testable import SaysoText

extension FuzzTarget {
  /// What is written out of an address is read as the same address again.
  static let addresses = FuzzTarget(
    name: "addresses", reads: "URLs, hosts, IPv4 and IPv6, UTS 46, registrable domains", dictionary: .text,
    longest: 512,
    seeds: {
      [
        "http://user:pass@LARKFIELD.example:8080/a/../b?c#d", "https://xn--mnchen-3ya.example",
        "https://münchen。example",
        "http://0x7f.1/", "http://[::ffff:1.2.3.4]", "file:///C|/a", "foo://a b", "//x",
        "mailto:dana@larkfield.example",
        "http://faß.א\u{200D}.example", "a.b.co.uk", "data:text/plain,x#y", "http:\\\\a\\b", "javascript:x",
      ].map { Array($0.utf8) }
    },
    run: { input in
      let text = input.text
      let base = try? WebURL("https://a.example/b/c?d")
      for url in [try? WebURL(text), try? WebURL(text, base: base)] {
        guard let url else { continue }
        let again = try? WebURL(url.href)
        demand(again?.href == url.href, "\(url.href) is read as \(again?.href ?? "nothing")")
        demand(again?.host == url.host, "\(url.href) has the hosts \(url.host as Any), \(again?.host as Any)")
      }
      if let host = try? WebHost(text) {
        demand((try? WebHost(host.serialized)) == host, "\(host) is another host when written")
      }
      let name = DomainName(text)
      if let domain = name.registrableDomain(by: .builtin) {
        demand(name.isEqualToOrBelow(domain), "\(name) \(domain)")
      }
      if let link = LinkAddress(url: text) { _ = (link.url, link.unicodeHost, link.port) }
      _ = InternationalDomain.unicode(text)
    })
}
