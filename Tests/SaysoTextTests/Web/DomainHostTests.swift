import SaysoText
import Testing

/// The host parser's rules for domains.
@Suite("Domains in addresses")
struct DomainHostTests {
  @Test(
    "read",
    arguments: [
      ("larkfield.example", "larkfield.example"), ("LarkField.EXAMPLE", "larkfield.example"),
      ("larkfield.example.", "larkfield.example."), ("larkfield..example", "larkfield..example"),
      (".example", ".example"), (".", "."), ("..", ".."), ("_dmarc.larkfield.example", "_dmarc.larkfield.example"),
      ("-a-.example", "-a-.example"), ("ab--cd.example", "ab--cd.example"),
      ("lark%66ield.example", "larkfield.example"),
      ("%4CARK.example", "lark.example"), ("%6c%75mo.example", "lumo.example"),
      ("a!$&'()*+,;=~`{}\"b", "a!$&'()*+,;=~`{}\"b"),
      ("ｌａｒｋ.example", "lark.example"), ("lark。example", "lark.example"), ("lark．example", "lark.example"),
      ("lark｡example", "lark.example"), ("lark%EF%BC%8Eexample", "lark.example"),
      ("la\u{AD}rk.example", "lark.example"),
      ("la\u{200B}rk\u{2060}.example", "lark.example"), ("\u{FEFF}lark.example", "lark.example"),
      ("%F0%9F%92%A9.example", "xn--ls8h.example"), ("ﬁsh.example", "fish.example"), ("𝓁𝓊𝓂ℴ.example", "lumo.example"),
      ("Ⓛⓤⓜⓞ.example", "lumo.example"), ("㎏.example", "kg.example"),
    ])
  func reads(written: String, expected: String) { #expect(host(written) == expected) }

  @Test(
    "refused",
    arguments: [
      ("a b", "forbidden(\" \")"), ("a<b", "forbidden(\"<\")"), ("a>b", "forbidden(\">\")"),
      ("a^b", "forbidden(\"^\")"),
      ("a|b", "forbidden(\"|\")"), ("a%b", "forbidden(\"%\")"), ("a%2", "forbidden(\"%\")"),
      ("a%zz", "forbidden(\"%\")"),
      ("a%00b", "forbidden(\"\\0\")"), ("a%2Fb", "forbidden(\"/\")"), ("a%40b", "forbidden(\"@\")"),
      ("a%3Ab", "forbidden(\":\")"), ("a%23b", "forbidden(\"#\")"), ("a%3fb", "forbidden(\"?\")"),
      ("a%5Cb", "forbidden(\"\\\\\")"), ("a%7Fb", "forbidden(\"\\u{7F}\")"), ("a%1fb", "forbidden(\"\\u{1F}\")"),
      ("a%09b", "forbidden(\"\\t\")"), ("a%0ab", "forbidden(\"\\n\")"), ("a％００b", "forbidden(\"%\")"),
      ("a[b", "forbidden(\"[\")"), ("a]b", "forbidden(\"]\")"), ("a℀b", "forbidden(\"/\")"),
      ("％４１", "forbidden(\"%\")"), ("a：b", "forbidden(\":\")"), ("", "empty"), ("\u{AD}", "empty"),
      ("%E2%80%8B", "empty"), ("%FF.example", "notInternationalized"), ("%C3.example", "notInternationalized"),
      ("\u{FFFD}.example", "notInternationalized"), ("\u{202E}lark.example", "notInternationalized"),
    ])
  func refuses(written: String, expected: String) { #expect(host(written) == expected) }

  @Test("what resolves nowhere is still an address: names have no length in the standard")
  func lengths() {
    let label = String(repeating: "a", count: 64)
    #expect(host(label + ".example") == label + ".example")
    let long = String(repeating: "a.", count: 5_000) + "b"
    #expect(host(long) == long)
    #expect(host(String(repeating: "é", count: 2_049)) == "tooLong")
    #expect(host("é" + String(repeating: ".a", count: 1_500)) == "xn--9ca" + String(repeating: ".a", count: 1_500))
  }

  @Test(
    "of unknown schemes, hosts stay as written",
    arguments: [
      ("foo://LARK/", "foo://LARK/"), ("foo://lark。example/", "foo://lark%E3%80%82example/"),
      ("foo://a%41/", "foo://a%41/"),
      ("foo://1.2/", "foo://1.2/"), ("foo://a\u{7F}!b", "foo://a%7F!b"), ("foo://[::1]", "foo://[::1]"),
      ("foo:///x", "foo:///x"), ("foo://", "foo://"),
    ])
  func opaque(text: String, expected: String) { #expect(reason(text) == expected) }

  @Test(
    "of unknown schemes, refused",
    arguments: [
      ("foo://a b", "invalidHost(SaysoText.WebHostError.forbidden(\" \"))"),
      ("foo://a^b", "invalidHost(SaysoText.WebHostError.forbidden(\"^\"))"),
      ("foo://a|b", "invalidHost(SaysoText.WebHostError.forbidden(\"|\"))"),
      ("foo://a<b", "invalidHost(SaysoText.WebHostError.forbidden(\"<\"))"),
      ("foo://a\u{0}b", "invalidHost(SaysoText.WebHostError.forbidden(\"\\0\"))"),
      ("foo://[x", "invalidHost(SaysoText.WebHostError.unclosedBracket)"),
    ])
  func opaqueRefused(text: String, expected: String) { #expect(reason(text) == expected) }
}
