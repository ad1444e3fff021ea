import SaysoMarkup
import SaysoModel
import Testing

@Suite("Markdown as its reader sees it") struct MarkdownReaderTests {
  private func text(_ markdown: String) throws -> String { try MarkdownReader.read(markdown).text }

  @Test(
    "blocks",
    arguments: [
      ("", ""), ("plain", "plain"), ("a\nb", "a\nb"), ("a  \nb\\\nc", "a\nb\nc"), ("a\n\n\nb", "a\n\nb"),
      ("# a\nb", "a\n\nb"), ("a\n===\nb", "a\n\nb"), ("#ProjectFalcon is on", "#ProjectFalcon is on"),
      ("####### a", "####### a"), ("- a\n- b\n  - c\n- d", "a\nb\nc\nd"), ("1. a\n2. b", "a\nb"),
      ("- a\n\n- b", "a\n\nb"),
      ("> a\n> b\n\nc", "a\nb\n\nc"), ("a\n\n---\n\nb", "a\n\nb"),
      ("```swift\nlet  a\n\n  b\n```\nc", "let  a\n\n  b\n\nc"),
      ("    a  b", "a b"), ("| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td"), ("[a]: https://x.example\nb", "b"),
      ("a\r\nb\r\n\r\nc", "a\nb\n\nc"), ("- [x] a", "[x] a"), ("a\tb", "a b"), ("- a\n\n      b", "a\n\nb"),
    ])
  func blocks(markdown: String, expected: String) throws { #expect(try text(markdown) == expected) }

  @Test(
    "spans",
    arguments: [
      ("*a* **b** ***c*** _d_ ~~e~~ ~f~", "a b c d e f"), ("snake_case_name 5 * 3 * 2", "snake_case_name 5 * 3 * 2"),
      ("Fal**con**", "Falcon"), ("`a  *b*` ``c`d``", "a *b* c`d"), ("\\*a\\* \\#b", "*a* #b"),
      ("&eacute;&#x46;&foo;", "éF&foo;"),
      ("AT&T <3 a<b", "AT&T <3 a<b"), ("a <b>b</b> <!-- c -->d", "a b d"), ("<div>\n*a*\n</div>", "a"),
      ("a<br>b", "a\nb"), ("<p>a</p><p>b</p>", "a\n\nb"), ("<li>a<li>b", "a\nb"),
      ("<tr><td>a</td><td>b</td></tr>c", "a\tb\nc"),
      ("a\u{0}b", "ab"), ("¯\\\\\\_(ツ)\\_/¯", "¯\\_(ツ)_/¯"), ("a <span\ntitle='x'>b</span>", "a b"),
      ("a&nbsp;b", "a\u{A0}b"),
      ("&#32;a", "\u{20}a"), ("a&#10;b", "a\nb"),
    ])
  func spans(markdown: String, expected: String) throws { #expect(try text(markdown) == expected) }

  private func links(_ markdown: String) throws -> [String] {
    let read = try MarkdownReader.read(markdown)
    return read.links.map { "\(String(decoding: Array(read.text.utf8)[$0.range], as: UTF8.self)) → \($0.target)" }
  }

  @Test(
    "links",
    arguments: [
      ("see [larkfield.example](https://evil.example \"t\").", ["larkfield.example → https://evil.example"]),
      ("[a *b*](<x y>) [c][r] [r] [none]\n\n[r]: /z?a&amp;b", ["a b → x y", "c → /z?a&b", "r → /z?a&b"]),
      (
        "<https://a.example/> https://b.example/x_y_z",
        [
          "https://a.example/ → https://a.example/", "https://b.example/x_y_z → https://b.example/x_y_z",
        ]
      ),
      ("[![A](i.png)](x)", [" → x"]), ("<a href='x&amp;y'>b</a> c", ["b → x&y"]), ("[a](x&eacute;\\_)", ["a → xé_"]),
      ("<a\nhref=x>b</a>", ["b → x"]), ("<A HREF=x>b", ["b → x"]), ("![a [b](c)](d)", []),
    ] as [(String, [String])])
  func links(markdown: String, expected: [String]) throws { #expect(try links(markdown) == expected) }

  @Test(
    "images",
    arguments: [
      ("![A *cat* &amp; dog](a/b.png?x) b", [Media(alt: "A cat & dog", file: "b.png")]),
      ("![](b.png)", [Media(alt: "", file: "b.png")]),
      ("<img src=c.png>", [Media(file: "c.png")]), ("![a\nb](x/)", [Media(alt: "a b")]),
    ] as [(String, [Media])])
  func images(markdown: String, expected: [Media]) throws {
    #expect(try MarkdownReader.read(markdown).images == expected)
  }
}
