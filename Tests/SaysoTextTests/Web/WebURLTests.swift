import SaysoText
import Testing

@Suite("Addresses as browsers read them")
struct WebURLTests {
  @Test("taken apart")
  func parts() throws {
    let url = try WebURL("HTTPS://Dana:s:e@Larkfield.example:8443/a/../b%41?q=1'é#f g")
    #expect(url.scheme == "https" && url.username == "Dana" && url.password == "s%3Ae" && url.hasCredentials)
    #expect(url.host == .domain("larkfield.example") && url.port == 8443 && url.path == "/b%41")
    #expect(url.query == "q=1%27%C3%A9" && url.fragment == "f%20g" && !url.hasOpaquePath)
    #expect(url.href == "https://Dana:s%3Ae@larkfield.example:8443/b%41?q=1%27%C3%A9#f%20g" && url.href == "\(url)")
  }

  @Test(
    "special schemes",
    arguments: [
      AddressRow("http://a.example", "http://a.example/"),
      AddressRow("  \u{1}http://a.example\u{0} ", "http://a.example/"),
      AddressRow("ht\ntp\t:/\r/a.exa\nmple/\tb", "http://a.example/b"),
      AddressRow("http:a.example", "http://a.example/"),
      AddressRow("http:/a.example", "http://a.example/"), AddressRow("http:////a.example", "http://a.example/"),
      AddressRow("http:\\\\a.example\\b\\..\\c", "http://a.example/c"),
      AddressRow("http:\\/\\a.example", "http://a.example/"),
      AddressRow("https://evil.io\\@a.example/", "https://evil.io/@a.example/"),
      AddressRow("http://a.example?q", "http://a.example/?q"),
      AddressRow("http://a.example#f", "http://a.example/#f"), AddressRow("http://a.example?#", "http://a.example/?#"),
      AddressRow("ws://a.example:80", "ws://a.example/"), AddressRow("wss://a.example:443/", "wss://a.example/"),
      AddressRow("ftp://a.example:21/x", "ftp://a.example/x"), AddressRow("http://0x7f.1/", "http://127.0.0.1/"),
      AddressRow("http://[::1]:8080", "http://[::1]:8080/"), AddressRow("http://exa%6dple/", "http://example/"),
      AddressRow("http://a.example//b///c", "http://a.example//b///c"),
      AddressRow("http://a.example/ b ", "http://a.example/%20b"),
    ])
  func special(row: AddressRow) { #expect(row.found == row.expected) }

  @Test(
    "user information: the last @ divides",
    arguments: [
      AddressRow("https://a.example@evil.io", "https://a.example@evil.io/"),
      AddressRow("https://a@b@evil.io", "https://a%40b@evil.io/"),
      AddressRow("https://:@evil.io", "https://evil.io/"), AddressRow("https://@evil.io", "https://evil.io/"),
      AddressRow("https://a:@evil.io", "https://a@evil.io/"), AddressRow("https://:b@evil.io", "https://:b@evil.io/"),
      AddressRow("https://a:b:c@evil.io", "https://a:b%3Ac@evil.io/"),
      AddressRow("https://a:b@c:d@evil.io", "https://a:b%40c%3Ad@evil.io/"),
      AddressRow("https://[x]|^`{}=;é@evil.io", "https://%5Bx%5D%7C%5E%60%7B%7D%3D%3B%C3%A9@evil.io/"),
      AddressRow("foo://a;b@h", "foo://a%3Bb@h"), AddressRow("foo://@", nil), AddressRow("https://a@", nil),
      AddressRow("https://a@/x", nil), AddressRow("https://a@?x", nil), AddressRow("https://a:b@:80", nil),
    ])
  func userinfo(row: AddressRow) { #expect(row.found == row.expected) }

  @Test(
    "ports",
    arguments: [
      ("http://a:", "http://a/"), ("http://a:80", "http://a/"), ("http://a:0080", "http://a/"),
      ("http://a:443", "http://a:443/"),
      ("https://a:443", "https://a/"), ("http://a:0", "http://a:0/"), ("http://a:65535", "http://a:65535/"),
      ("http://a:00000000000000000000081", "http://a:81/"), ("http://a:65536", "portOutOfRange"),
      ("http://a:99999999999999999999999999999", "portOutOfRange"), ("http://a:8a", "invalidPort"),
      ("http://a:-1", "invalidPort"),
      ("http://a: 80", "invalidPort"), ("http://a:80:80", "invalidPort"), ("http://a:８０", "invalidPort"),
      ("http://a:8\t0", "http://a/"),
      ("foo://a:80", "foo://a:80"), ("foo://a:", "foo://a"), ("foo://:80", "missingHost"),
      ("http://:80", "missingHost"),
    ])
  func ports(text: String, expected: String) { #expect(reason(text) == expected) }

  @Test(
    "other schemes",
    arguments: [
      AddressRow("mailto:dana@larkfield.example", "mailto:dana@larkfield.example"),
      AddressRow("MAILTO:A b", "mailto:A b"),
      AddressRow("javascript:alert('é')", "javascript:alert('%C3%A9')"),
      AddressRow("data:text/plain,a b \"<>", "data:text/plain,a b \"<>"),
      AddressRow("foo:a b  ?q r#s t", "foo:a b %20?q%20r#s%20t"), AddressRow("foo:a #b", "foo:a%20#b"),
      AddressRow("foo:", "foo:"),
      AddressRow("foo: ", "foo:"), AddressRow("foo:?", "foo:?"), AddressRow("foo:/a/../b", "foo:/b"),
      AddressRow("foo:/", "foo:/"),
      AddressRow("foo:/.//p", "foo:/.//p"), AddressRow("foo:/..//p", "foo:/.//p"),
      AddressRow("foo:/a/..//p", "foo:/.//p"),
      AddressRow("foo://h", "foo://h"), AddressRow("foo://h?q'", "foo://h?q'"), AddressRow("foo://h\\a", nil),
      AddressRow("foo:///a/./b", "foo:///a/b"), AddressRow("foo:////a", "foo:////a"),
      AddressRow("a+b-c.1:x", "a+b-c.1:x"),
      AddressRow("foo:\\\\a", "foo:\\\\a"), AddressRow("tel:+1 202 555 0143", "tel:+1 202 555 0143"),
      AddressRow("1a:x", nil), AddressRow("a_b:x", nil), AddressRow("é:x", nil), AddressRow(":x", nil),
      AddressRow("", nil),
      AddressRow("a", nil), AddressRow("//a.example", nil), AddressRow("\u{0}", nil),
    ])
  func others(row: AddressRow) { #expect(row.found == row.expected) }

  @Test(
    "why not",
    arguments: [
      ("larkfield.example/x", "relativeWithoutBase"), ("http://", "missingHost"), ("https:///", "missingHost"),
      ("http://?", "missingHost"),
      ("http://#", "missingHost"), ("http:", "missingHost"),
      ("http://a b/", "invalidHost(SaysoText.WebHostError.forbidden(\" \"))"),
      ("http://1.2.3.4.5/", "invalidHost(SaysoText.WebHostError.invalidIPv4)"),
      ("http://[::1/", "invalidHost(SaysoText.WebHostError.unclosedBracket)"),
      ("http://[:]/", "invalidHost(SaysoText.WebHostError.invalidIPv6)"),
      ("http://\u{AD}/", "invalidHost(SaysoText.WebHostError.empty)"),
      ("http://\u{FFFD}/", "invalidHost(SaysoText.WebHostError.notInternationalized)"),
    ])
  func reasons(text: String, expected: String) { #expect(reason(text) == expected) }
}
