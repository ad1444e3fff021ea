import SaysoText
import Testing

/// Where a link leads beside how it was written.
@Suite("Link addresses")
struct LinkAddressTests {
  private func link(_ text: String) throws -> LinkAddress {
    let entities = EntityExtractor(declaredDomains: ["larkfield.example"]).entities(in: Array(text.utf8))
    for entity in entities {
      if case .link(let address) = entity.kind { return address }
    }
    throw WebURLError.missingHost
  }

  @Test(
    "what a browser opens",
    arguments: [
      ("shop.example.co.uk/a", "http://shop.example.co.uk/a"), ("See Larkfield.example.", "http://larkfield.example/"),
      ("HTTPS://Larkfield.EXAMPLE:443/a/../b", "https://larkfield.example/b"),
      ("https:////larkfield.example/x", "https://larkfield.example/x"),
      ("https://larkfield.example@evil.io/x", "https://larkfield.example@evil.io/x"),
      ("larkfield.example:8080/x", "http://larkfield.example:8080/x"),
      ("http://münchen.de/ü?ü", "http://xn--mnchen-3ya.de/%C3%BC?%C3%BC"), ("http://0x7f.1/x", "http://127.0.0.1/x"),
      ("http://[::ffff:192.0.2.7]/", "http://[::ffff:c000:207]/"),
      ("https://larkfield.example\\a\\b", "https://larkfield.example/a/b"),
      ("smb://FILES/share", "smb://FILES/share"), ("http://256.1.1.1/x", "http://256.1.1.1/x"),
    ])
  func url(text: String, expected: String) throws { #expect(try link(text).url == expected) }

  @Test(
    "its host",
    arguments: [
      ("http://MÜNCHEN.de", "xn--mnchen-3ya.de", "münchen.de"),
      ("http://xn--mnchen-3ya.de", "xn--mnchen-3ya.de", "münchen.de"),
      ("http://017700000001/", "127.0.0.1", "127.0.0.1"), ("http://[::0:1]/", "[::1]", "[::1]"),
      ("smb://FILES/x", "files", "files"),
      ("http://256.1.1.1/", "256.1.1.1", "256.1.1.1"),
      ("http://larkfield.example./", "larkfield.example", "larkfield.example"),
    ])
  func host(text: String, host: String, unicode: String) throws {
    let link = try link(text)
    #expect(link.host == host && link.unicodeHost == unicode)
  }

  @Test(
    "its path, as the server gets it",
    arguments: [
      ("https://larkfield.example", ""), ("https://larkfield.example?a", ""), ("https://larkfield.example/", "/"),
      ("https://larkfield.example/a/./b/../c", "/a/c"), ("https://larkfield.example/%2e%2E/x", "/x"),
      ("https://larkfield.example/.well-known", "/.well-known"),
      ("https://larkfield.example/a\\..\\b", "/b"), ("https://larkfield.example/é", "/%C3%A9"),
      ("https://larkfield.example/a%41", "/a%41"),
      ("smb://files/a/../b", "/b"), ("http://256.1.1.1/a/../b", "/b"), ("larkfield.example/~dana/a.b", "/~dana/a.b"),
    ])
  func path(text: String, expected: String) throws { #expect(try link(text).path == expected) }

  @Test("what a browser refuses is still a link")
  func refused() throws {
    let link = try link("http://1.2.3.4.5/x")
    #expect(!link.isOpenable && link.webURL == nil && link.port == nil && link.host == "1.2.3.4.5")
    #expect(link.url == "http://1.2.3.4.5/x")
    let port = try self.link("https://larkfield.example:99999/x")
    #expect(!port.isOpenable && port.host == "larkfield.example")
    #expect(try self.link("https://larkfield.example:8443/x").port == 8443)
  }

  @Test(
    "the host is the one that the address leads to",
    arguments: ["a@", "a:b@", "a@b@", "larkfield.example:80@", "", "%40@"])
  func userinfo(before: String) throws {
    let link = try link("(see https://\(before)Evil.io:81/x)")
    #expect(link.webURL?.host == .domain(link.host) && link.host == "evil.io" && link.hasUserinfo == !before.isEmpty)
    #expect(link.written == "https://\(before)Evil.io:81/x" && link.registrableDomain == "evil.io" && link.port == 81)
  }

  @Test(
    "targets of links",
    arguments: [
      (" HTTPS://Larkfield.example/a b", "https://larkfield.example/a%20b", "larkfield.example"),
      ("//evil.io/x", "https://evil.io/x", "evil.io"),
      ("\\\\evil.io", "https://evil.io/", "evil.io"), ("ht\ntps://ev\til.io", "https://evil.io/", "evil.io"),
      ("http:evil.io", "http://evil.io/", "evil.io"),
      ("mailto:dana@larkfield.example", "mailto:dana@larkfield.example", ""), ("javascript:x()", "javascript:x()", ""),
      ("smb://FILES/x", "smb://FILES/x", "files"), ("http://1.1/", "http://1.0.0.1/", "1.0.0.1"),
      ("file:///etc/motd", "file:///etc/motd", ""),
      ("https://münchen.de.", "https://xn--mnchen-3ya.de./", "xn--mnchen-3ya.de"),
      ("https://a:b@evil.io", "https://a:b@evil.io/", "evil.io"),
    ])
  func targets(target: String, url: String, host: String) throws {
    let link = try #require(LinkAddress(url: target))
    #expect(link.url == url && link.host == host && link.isOpenable && link.hostRange.isEmpty)
    #expect(link.registrableDomain == DomainName(host).registrableDomain && link.hasUserinfo == url.contains(":b@"))
  }

  @Test(
    "no targets",
    arguments: ["", "larkfield.example/x", "/x", "#x", "?x", "http://", "https://a b/", "//", "//a b", "../x"])
  func noTargets(target: String) { #expect(LinkAddress(url: target) == nil) }
}
