import SaysoMarkup
import SaysoModel
import Testing

/// Markup that is meant to hurt: each ends soon, with a text or a fault.
@Suite("Hostile markup") struct HostileMarkupTests {
  private static func many(_ text: String, _ count: Int = 20_000) -> String { String(repeating: text, count: count) }

  @Test("nesting has a limit")
  func depth() throws {
    #expect(throws: MarkupFault.tooDeep(offset: 511 * 3 - 1, limit: 512)) { try HTMLReader.read(Self.many("<b>")) }
    #expect(try HTMLReader.read(Self.many("<b>", 500) + "Falcon").text == "Falcon")
    #expect(throws: MarkupFault.self) { try MarkdownReader.read(Self.many(">")) }
    #expect(try MarkdownReader.read(Self.many(">", 100) + "Falcon").text == "Falcon")
  }

  @Test("attributes have a limit")
  func attributes() throws {
    let many = (0..<60_000).map { " a\($0)" }.joined()
    #expect(throws: MarkupFault.tooManyAttributes(offset: 3, limit: 512)) { try HTMLReader.read("abc<b\(many)>") }
    #expect(try HTMLReader.read("<b title='\(many)'>Falcon").text == "Falcon")
    #expect(try HTMLReader.read("<script>\(many)<b \(many)></script>Falcon").text == "Falcon")
  }

  @Test(
    "one piece over and over",
    arguments: [
      "<", "<!", "<!--", "<!-->", "<!-- -->", "<p>", "</p>", "</b>", "<br>", "<li>", "<td>", "<a href=x>", "&", "&amp;",
      "&#", "&#9999999", "<b",
      "<b ", "<b x='", "<b></i>", "<table>", "<p></b>", "\u{0}", " ", "\n", "<img class=emoji alt=x>",
      "<img class=emoji alt=x><",
      "</", "<script>", "<style>a</style>", "<a ", "<![CDATA[", "<![CDATA[<", "]]>", "<title>",
      "<textarea>a</textarea>", "<svg/>", "<svg></svg>", "<select>", "\"", "<p hidden>", "a<b>c</b>",
      "<span hidden>a</span>",
    ])
  func html(piece: String) { _ = try? HTMLReader.read(Self.many(piece)) }

  @Test(
    "one piece of Markdown over and over",
    arguments: [
      "*", "_", "*a ", "a**b", "[", "![", "](", "[a](", "[a](x)", "`", "`a", "<", "<!--", "<a ", "<b>", "> ", "- ",
      "1. ", "#", "# ", "|", "|-", "\\", "&",
      "&amp;", "~", "[a]: b\n", "[a][", "<a href=x>", "</a>", "***a", "a\n", "- a\n", "> a\n", "```\n", "~~~\n",
      "\u{0}", "www.", "https://", "a@b.c",
      "|a|b|\n|---|---|\n", "[[", "]", "*a_ ", "\t", "    ",
    ])
  func markdown(piece: String) { _ = try? MarkdownReader.read(Self.many(piece)) }

  @Test("rows shorter than the widest of their table are not filled without end")
  func tables() {
    let table = Self.many("|a", 100) + "|\n" + Self.many("|---", 100) + "|\n" + Self.many("|a\n")
    #expect(throws: MarkupFault.self) { try MarkdownReader.read(table) }
  }

  @Test("a megabyte in one attribute, one word, one comment")
  func long() throws {
    let long = Self.many("x", 1 << 20)
    #expect(try HTMLReader.read("<img src='data:\(long)'>Falcon").text == "Falcon")
    #expect(try HTMLReader.read("<!--\(long)-->Falcon").text == "Falcon")
    #expect(try HTMLReader.read(long).text == long)
    let map = try HTMLReader.read("<b>\(long)</b>é").sourceMap
    #expect(map.pieces.count == 2 && map.pieces.first?.source == 3..<3 + (1 << 20))
    #expect(try MarkdownReader.read(long).text == long)
  }

  @Test("references across the cuts of libxml2")
  func cuts() throws {
    for lead in 980...1010 {
      let html = Self.many("x", lead) + "&amp;é🦅<b>y</b>"
      #expect(try HTMLReader.read(html).text == Self.many("x", lead) + "&é🦅y")
    }
  }

  @Test("cut at any byte it is still read")
  func anyEnd() throws {
    let html =
      "<p class=\"a\" hidden='b'>F<b>al</b>&eacute;<!-- c --><img alt='x' src=y><a href=\"z\">é</a><script>a</script></p>"
    for end in html.indices { _ = try HTMLReader.read(String(html[..<end])) }
    let markdown =
      "# a\n\n- *b* [c](d \"e\") ![f](g)\n\n```h\ni\n```\n\n|j|k|\n|---|---|\n|l|m|\n<b>n</b> &amp; <!-- o -->"
    for end in markdown.indices { _ = try MarkdownReader.read(String(markdown[..<end])) }
  }
}
