import SaysoText
import Testing

/// UTS 46 as the URL standard configures it.
@Suite("Domains beyond ASCII")
struct InternationalDomainTests {
  @Test(
    "to ASCII",
    arguments: [
      ("münchen.example", "xn--mnchen-3ya.example"), ("MÜNCHEN.example", "xn--mnchen-3ya.example"),
      ("mu\u{308}nchen.example", "xn--mnchen-3ya.example"), ("пример.example", "xn--e1afmkfd.example"),
      ("例え.example", "xn--r8jz45g.example"), ("مثال.example", "xn--mgbh0fb.example"), ("דוגמה", "xn--6dbbec0c"),
      ("שלום.example", "xn--9dbne9b.example"), ("☕.example", "xn--53h.example"), ("✪df.ws", "xn--df-oiy.ws"),
      // Non-transitional: these four keep their letters.
      ("faß.example", "xn--fa-hia.example"), ("βόλος.example", "xn--nxasmm1c.example"),
      ("क्\u{200D}ष.example", "xn--11b2ezcw70k.example"), ("faẞ.example", "xn--fa-hia.example"),
      // Hyphens and lengths aren't checked, nor the ASCII signs of STD 3.
      ("-é.example", "xn----bga.example"), ("é_a", "xn--_a-9ia"), ("≠.example", "xn--1ch.example"),
      ("a..é", "a..xn--9ca"), ("é.", "xn--9ca."), ("ab--é", "xn--ab---epa"),
      // Punycode written beside Unicode is validated.
      ("é.xn--9ca", "xn--9ca.xn--9ca"), ("é.XN--9CA", "xn--9ca.xn--9ca"), ("ｘｎ--9ca", "xn--9ca"),
    ])
  func toASCII(written: String, expected: String) { #expect(host(written) == expected) }

  @Test(
    "Punycode in plain ASCII passes, sound or not",
    arguments: ["xn--9ca", "xn--", "xn--a", "xn--a-.example", "xn--8i7caa", "xn--xn---epa", "a.xn--zca"])
  func ascii(written: String) { #expect(host(written.uppercased()) == written) }

  @Test("what is too long to decode is shown as written") func tooLong() {
    let short = "xn--mnchen-3ya.example"
    let long = short + String(repeating: ".a", count: WebHost.longestInternationalized)
    #expect(DomainName(short).unicode == "münchen.example")
    #expect(DomainName(long).unicode == long)
  }

  @Test(
    "refused",
    arguments: [
      "xn--é", "é.xn--", "é.xn--a", "é.xn--a-", "é.xn--xn---epa", "é.xn--8i7caa", "é.xn--ß",
      // Direction (RFC 5893): letters of both in a label, a digit before or a sign alone in a domain with Hebrew.
      "aא.example", "אa", "1א", "1.א", "=.א", "א٠0",
      // A joiner without a virama before it, or between letters that don't join.
      "a\u{200D}b", "a\u{200C}b", "é\u{200D}",
      // A mark first; disallowed and unassigned characters.
      "\u{301}a.example", "\u{2028}", "a\u{E000}", "⒈", "a\u{FFFE}", "a\u{2FF0}",
    ])
  func refused(written: String) { #expect(host(written) == "notInternationalized") }

  @Test(
    "direction that is allowed",
    arguments: [("א1", "xn--1-zhc"), ("אב.example", "xn--4dbc.example"), ("س\u{200C}س", "xn--ygba469q")])
  func direction(written: String, expected: String) { #expect(host(written) == expected) }

  @Test(
    "what UTS 46 maps otherwise since Unicode 15",
    arguments: [
      ("Ӏ", "ӏ"), ("ႠႥ", "ⴀⴅ"), ("Ⅎ", "ⅎ"), ("Ↄ", "ↄ"), ("a\u{3164}é", "aé"), ("a\u{2063}é", "aé"),
      ("a\u{180E}é", "aé"),
      ("\u{2F868}", "\u{36FC}"), ("\u{2F9BF}", "\u{45D7}"), ("é\u{1D173}", "é"), ("ẞ", "ß"),
      ("é\u{206F}\u{115F}\u{17B5}", "é"),
    ])
  func later(written: String, same: String) throws {
    #expect(try WebHost(written) == WebHost(same))
    #expect(try WebHost(written).serialized.hasPrefix("xn--"))
  }

  @Test(
    "as a reader sees it",
    arguments: [
      ("xn--mnchen-3ya.example", "münchen.example"), ("xn--80ak6aa92e.com", "аррӏе.com"),
      ("larkfield.example", "larkfield.example"),
      ("faß.example", "faß.example"), ("xn--a.example", "xn--a.example"), ("xn--8i7caa", "xn--8i7caa"),
      ("127.1", "127.0.0.1"), ("[::1]", "[::1]"), ("XN--MNCHEN-3YA.example", "münchen.example"),
    ])
  func unicode(written: String, expected: String) throws { #expect(try WebHost(written).unicode == expected) }
}
