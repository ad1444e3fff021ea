import SaysoReports
import Testing

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b &amp; c", "a &amp; b &amp;amp; c"), ("\"quoted\" 'too'", "\"quoted\" 'too'"),
    ("line\r\nend\u{0}\u{1B}\u{7F}", "line\u{FFFD}\nend\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("]]>--><!--", "]]&gt;--&gt;&lt;!--"),
    ("naïve 🦅", "naïve 🦅"),
  ])
  func textIsEscaped(_ text: String, _ written: String) {
    #expect(HTMLWriter.text([.element(.span, text)]) == "<span>\(written)</span>")
  }

  @Test func attributesAreEscaped() {
    let piece = HTML.element(.span, [.id("\"><img src=x onerror=1>"), .flag(.hidden)], "x")
    #expect(
      HTMLWriter.text([piece]) == "<span id=\"&quot;&gt;&lt;img src=x onerror=1&gt;\" hidden>x</span>")
  }

  @Test(arguments: [
    (HTMLAddress.fragment("a b\"#"), "#a%20b%22%23"),
    (.mail("javascript:alert(1)@x"), "mailto:javascript%3Aalert%281%29@x"),
    (.telephone("+44 (20) 7946-0001;javascript"), "tel:+442079460001"),
    (.file("javascript:alert(1)"), "javascript%3Aalert%281%29"), (.file("//host/x", at: "é"), ".//host/x#%C3%A9"),
  ])
  func addressesKeepToTheirScheme(_ address: HTMLAddress, _ written: String) {
    #expect(HTMLWriter.text([.element(.a, [.href(address)], "x")]) == "<a href=\"\(written)\">x</a>")
  }

  @Test func emptyElementsHaveNoEnd() {
    #expect(HTMLWriter.text([.element(.p, [.text("a"), .element(.br, [HTML]()), "b"])]) == "<p>a<br>b</p>\n")
  }

  @Test func aPageRunsOnlyItsOwnStyleAndScript() {
    let page = HTMLDocument(
      language: "en\"><script>", title: "</title><script>", style: "p{color:red}", script: "void 0",
      body: [.element(.p, "x")])
    #expect(page.text.contains("<html lang=\"en&quot;&gt;&lt;script&gt;\" dir=\"ltr\">"))
    #expect(page.text.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
    #expect(
      page.text.contains(
        "default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='; script-src 'sha256-yyjq/GGlTvm0YhdkNx72uPxcwaIXqWZBYZftmpA6pYU='"
      ))
    #expect(page.text.count(of: "<script") == 1)
  }

  @Test(arguments: [
    ("ar", true), ("he-IL", true), ("az-Arab", true), ("ur-Latn", false), ("en", false), ("", false),
    ("de-1996", false),
  ])
  func languagesRunTheirWay(_ tag: String, _ isRightToLeft: Bool) {
    #expect(WritingDirection.isRightToLeft(tag) == isRightToLeft)
  }
}

extension String {
  func count(of piece: String) -> Int { ranges(of: piece).count }
}
