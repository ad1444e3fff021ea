import SaysoText
import Testing

@Suite("Links")
struct LinkTests {
  @Test(
    "found",
    arguments: [
      EntityRow("Details: https://www.larkfield.example/lumo", "link https://www.larkfield.example/lumo"),
      EntityRow("Deal: bit.ly/3xyz", "link bit.ly/3xyz"),
      EntityRow("Deal: bit.ly", "link bit.ly"),
      EntityRow("See larkfield.example.", "link larkfield.example"),
      EntityRow("See Larkfield.Example today", "link Larkfield.Example"),
      EntityRow("press.larkfield.example/a?b=c#d, then", "link press.larkfield.example/a?b=c#d"),
      EntityRow("ftp://files.example/x smb://host/share", "link ftp://files.example/x", "link smb://host/share"),
      EntityRow("http://intranet/wiki", "link http://intranet/wiki"),
      EntityRow("www.partner.internal", "link www.partner.internal"),
      EntityRow("main.py/help and www.main.py", "link main.py/help", "link www.main.py"),
      EntityRow("(see https://a.example/x_(film))", "link https://a.example/x_(film)"),
      EntityRow("[a](https://a.example/b)", "link https://a.example/b"),
      EntityRow("<https://a.example/b>", "link https://a.example/b"),
      EntityRow("“https://a.example/b”", "link https://a.example/b"),
      EntityRow("https://a.example/b...", "link https://a.example/b"),
      EntityRow("https://a.example/b's page", "link https://a.example/b"),
      EntityRow("https://a.example:8443/b", "link https://a.example:8443/b"),
      EntityRow("https://a.example:", "link https://a.example"),
      EntityRow("詳細はlarkfield.exampleで。", "link larkfield.example"),
      EntityRow("詳細はhttps://lumo.comだよね", "link https://lumo.com"),
      EntityRow("🎉lumo.com🎉", "link lumo.com"),
      EntityRow("https://lumo.com/a🎉", "link https://lumo.com/a"),
      EntityRow("👍https://lumo.com👍", "link https://lumo.com"),
      EntityRow("https://lumo.com🇫🇷 https://lumo.com✅!", "link https://lumo.com", "link https://lumo.com"),
      EntityRow("https://i❤.ws https://✪df.ws🎉", "link https://i❤.ws", "link https://✪df.ws"),
      EntityRow("http://ああ.com/x", "link http://ああ.com/x"),
      EntityRow("ELPAÍS.com", "link ELPAÍS.com"),
      EntityRow("a.com b.co.uk,c.org", "link a.com", "link b.co.uk", "link c.org"),
      EntityRow("seehttp://evil.io/x", "link http://evil.io/x"),
      EntityRow("one...lumo.com", "link lumo.com"),
      EntityRow("shop.co.za президент.рф", "link shop.co.za", "link президент.рф"),
      EntityRow("xn--df-oiy.ws http://✪df.ws/1", "link xn--df-oiy.ws", "link http://✪df.ws/1"),
      EntityRow("1️⃣lumo.com❤️lumo.com", "link lumo.com", "link lumo.com"),
      EntityRow(
        "_https://a.example/b_ ~~https://a.example/c~~", "link https://a.example/b", "link https://a.example/c"),
      EntityRow(
        "**https://a.example/b** https://a.example/c_", "link https://a.example/b", "link https://a.example/c_"),
      EntityRow(
        "{https://a.example/b} https://a.example/{c}", "link https://a.example/b", "link https://a.example/{c}"),
      EntityRow(
        "https://a.example/b&gt; https://a.example/?b&amp;c", "link https://a.example/b",
        "link https://a.example/?b&amp;c"),
      EntityRow(
        "https://a.example/b&quot;, https://a.example/b[", "link https://a.example/b", "link https://a.example/b"),
      EntityRow("https://a.example/wiki/日本。次", "link https://a.example/wiki/日本"),
      EntityRow("https://a.example/xを見て https://a.example/を", "link https://a.example/x", "link https://a.example/"),
      EntityRow("https://a.example/?q=日本&x=1", "link https://a.example/?q=日本&x=1"),
      EntityRow("http://%6Cumo.com http://lu\u{AD}mo.com", "link http://%6Cumo.com", "link http://lu\u{AD}mo.com"),
      EntityRow("http://ｌｕｍｏ．ｃｏｍ http://lumo。com", "link http://ｌｕｍｏ．ｃｏｍ", "link http://lumo。com"),
      EntityRow("http://lumo.com。次は http://lumo.com\u{200B} x", "link http://lumo.com", "link http://lumo.com"),
      EntityRow("\u{2066}http://lumo.com\u{2069}", "link http://lumo.com"),
      EntityRow("tel:+15550100 ipfs://bafy/x magnet:?xt=1", "link ipfs://bafy/x"),
      EntityRow("http://user:pass@lumo.com:8080/x", "link http://user:pass@lumo.com:8080/x"),
      EntityRow(
        "http://999 http://host-name http://[2001:db8::1]:80/x", "link http://999", "link http://host-name",
        "link http://[2001:db8::1]:80/x"),
      EntityRow("GOOGLE.COM. lumo.com: x lumo.com;", "link GOOGLE.COM", "link lumo.com", "link lumo.com"),
      EntityRow(
        ">>lumo.com <lumo.com/x>. ‘lumo.com’ «lumo.com»", "link lumo.com", "link lumo.com/x", "link lumo.com",
        "link lumo.com"),
      EntityRow(
        "<https://a.example/b|Lumo> https://a.example/b—now", "link https://a.example/b", "link https://a.example/b"),
      EntityRow("www.a.com/q=(b))+ok www.a.com/q=(b)))", "link www.a.com/q=(b))+ok", "link www.a.com/q=(b)"),
      EntityRow("｜http://lumo.com｜bar", "link http://lumo.com"),
    ])
  func finds(row: EntityRow) { #expect(found(in: row.text) == row.expected) }

  @Test(
    "not taken for links",
    arguments: [
      "Written in Node.js", "e.g. this", "i.e. that", "v2.0 and 1.5", "etc.so, we went", "etc.So we went",
      "done.So we left", "Thanks.It was fun", "report.pdf", "main.py", "README.md", "notes.zip", "U.S. and U.K.",
      "Ph.D. thesis", "at 9.am", "10.30", "not.. a..url ..here", "something-cool.jpg", "website.com.jpg/foo",
      "://", "http://", "a://b", ":// lumo", "co.uk", "-.com", "test.tar.bz2", "lumo.c_o_m", "$lumo.nothing",
      "v2.0.1-rc.1", "3.5.2", "12.30.am", "at 5.pm", "$5.99/mo", "and/or", "Wait...what", "run.sh", "lib.pm",
      "https:lumo", "http://.", "http://..", "http://#", "http://?", "foo.123", "lumo.coma",
      "localhost:80",
      "/usr/lib.com", "~/notes.md", "1.2.3.4.5", "10.0.0.7", "dana@lumo", "e.g./foo", "B.Sc", "..lumo..",
      "src/main.rs", "C:\\notes.com", "larkfield.examples", "notlarkfield.examplex",
    ])
  func leaves(text: String) { #expect(links(in: text) == []) }

  @Test("an undeclared domain under a reserved ending is no link without a scheme")
  func undeclared() { #expect(found(in: "larkfield.example", declaring: []) == []) }

  @Test("user information is not the host")
  func userinfo() throws {
    let text = "x https://larkfield.example@Evil.io:80/a?b"
    let link = try #require(links(in: text).first)
    #expect(link.hasUserinfo && link.host == "evil.io" && link.path == "/a" && link.scheme == "https")
    #expect(link.registrableDomain == "evil.io")
    #expect(slice(text, link.hostRange) == "Evil.io" && slice(text, link.pathAndQueryRange) == "/a?b")
  }

  @Test(
    "hosts as a browser reads them",
    arguments: [
      ("https://evil.io\\@larkfield.example/", "evil.io"), ("https://[::1]:80/", "[::1]"),
      ("https://10.0.0.7/x", "10.0.0.7"), ("https:///evil.io/", "evil.io"), ("HTTPS://EVIL.IO./x", "evil.io."),
      ("https://a:b@c@evil.io", "evil.io"),
    ])
  func hosts(text: String, host: String) throws {
    let link = try #require(links(in: text).first)
    #expect(link.host == (host.hasSuffix(".") ? String(host.dropLast()) : host))
  }

  @Test(
    "on Bluesky, hosts as a browser reads them",
    arguments: [
      ("paypal.com@evil.com", "evil.com", true, "evil.com", ""),
      ("larkfield.com:x@evil.com/a", "evil.com", true, "evil.com", "/a"),
      ("larkfield.com:80@a.evil.com:8080?b", "a.evil.com", true, "a.evil.com", "?b"),
      ("paypal.com@a@[::1]:80/x", "[::1]", true, "[::1]", "/x"),
      ("paypal.com@0x7f.1#a", "127.0.0.1", true, "0x7f.1", "#a"),
      ("lumo.com/@dana", "lumo.com", false, "lumo.com", "/@dana"),
      ("lumo.com?@dana", "lumo.com", false, "lumo.com", "?@dana"),
      ("http://xn--/", "xn--", false, "xn--", "/"),
      ("http://lumo-/x", "lumo-", false, "lumo-", "/x"),
    ])
  func hostsOnBluesky(_ text: String, host: String, userinfo: Bool, written: String, tail: String) throws {
    let entity = try #require(EntityExtractor(dialect: .bluesky).entities(in: Array(text.utf8)).first)
    guard case .link(let link) = entity.kind else { return #expect(Bool(false), "no link") }
    #expect(link.host == host && link.hasUserinfo == userinfo && entity.range == 0..<text.utf8.count)
    #expect(slice(text, link.hostRange) == written && slice(text, link.pathAndQueryRange) == tail)
    #expect(link.registrableDomain == DomainName(host).registrableDomain)
    if let url = link.webURL { #expect(url.host.map { DomainName($0).name } == host) }
  }

  @Test("an address of numbers has no registrable domain")
  func numbers() { #expect(links(in: "http://10.0.0.7 http://[::1]").allSatisfy { $0.registrableDomain == nil }) }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
