import SaysoMarkup
import SaysoModel
import SaysoTestSupport
import Testing

/// What holds of every map, whatever the markup.
@Suite("Maps back to the source") struct SourceMapProperties {
  private static let html = [
    "Falcon", " ", "\n\t ", "é", "🦅", "&eacute;", "&ngE;", "&amp;", "&", "&#x46;", "&#0;", "<b>", "</b>", "<p>", "</p>",
    "<br>",
    "<i class=x>",
    "</i>", "<a href='x'>", "</a>", "<!-- x -->", "<!-->", "<pre>", "</pre>", "<", ">", "<3", "</3>", "\u{0}", "\u{1}",
    "&nbsp;", "<img alt=a>",
    "<img class=emoji alt='🦅'>", "<td>", "<ul><li>", "</ul>", "<span hidden>", "</span>", "<script>a<b</script>",
    "\r\n", "\u{FFFF}",
    "<span class=ellipsis>", "<div title='<p>'>", "</div>", "&copy", "=", "\"", "'", "/", "漢字",
    String(repeating: "long é ", count: 200),
  ]

  private static let markdown = [
    "Falcon", " ", "\n", "\n\n", "é", "🦅", "&eacute;", "&ngE;", "&", "*", "**", "_", "`", "```\n", "[", "](x)", "![",
    "](i.png)",
    "<b>", "</b>",
    "<a href=x>", "</a>", "- ", "1. ", "> ", "# ", "|a|b|\n|---|---|\n|c|d|\n", "\\", "\\*", "~~", "---\n",
    "https://a.example/", "<!-- x -->",
    "\t", "  \n", "\r\n", "\u{0}", "[r]: /x\n", "    ", "===\n",
  ]

  @Test("generated HTML") func html() throws {
    var random = SeededGenerator(seed: 11)
    var texts = 0
    for _ in 0..<3000 {
      let html = (0..<Int.random(in: 1...30, using: &random)).map { _ in random.pick(Self.html) }.joined()
      // A quotation mark that is not closed can make a thousand words attributes.
      guard let read = try? HTMLReader.read(html) else { continue }
      check(read, of: html)
      texts += 1
    }
    #expect(texts > 2900)
  }

  @Test("generated Markdown") func markdown() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<3000 {
      let markdown = (0..<Int.random(in: 1...30, using: &random)).map { _ in random.pick(Self.markdown) }.joined()
      check(try MarkdownReader.read(markdown), of: markdown)
    }
  }

  private static let tags = [
    "<b>", "</b>", "<i class='x>y'>", "</i>", "<!-- x -->", "<!-->", "<wbr>", "</3>", "<?x?>", "<x-y>",
    "<span title=\"</p>\">", "\u{0}",
    "<![CDATA[]]>", "<script>x</script>", "<b hidden>x</b>", "<font color=red>", "</font>", "<u/>", "<a href=x>",
    "</a>", "<!DOCTYPE x>",
  ]

  @Test("words are whole, wherever tags split them") func split() throws {
    var random = SeededGenerator(seed: 13)
    let words =
      "Cut over to Falcon last night 🦅 & slept like a stöne; 3 < 4. " + String(repeating: "And so on 漢字. ", count: 80)
    for _ in 0..<300 {
      let html = words.map { character in
        let tag = random.chance(30) ? random.pick(Self.tags) : ""
        let reference = "&#\(character.unicodeScalars.first?.value ?? 0);"
        return tag + (random.rarely(9) || character == "&" ? reference : String(character))
      }.joined()
      let read = try HTMLReader.read(html)
      #expect(read.text == words.dropLast())
      let source = Array(html.utf8)
      for piece in read.sourceMap.pieces {
        let written = String(decoding: source[piece.source], as: UTF8.self)
        let shown = String(decoding: Array(read.text.utf8)[piece.text], as: UTF8.self)
        #expect(written == shown || written.hasPrefix("&#"))
      }
    }
  }

  private func check(_ read: MarkupText, of markup: String) {
    let text = Array(read.text.utf8)
    let source = Array(markup.utf8)
    #expect(read.sourceMap.source == markup)
    var end = (text: 0, source: 0)
    for piece in read.sourceMap.pieces {
      #expect(!piece.text.isEmpty && piece.text.lowerBound >= end.text && piece.text.upperBound <= text.count)
      #expect(!piece.source.isEmpty && piece.source.lowerBound >= end.source && piece.source.upperBound <= source.count)
      end = (piece.text.upperBound, piece.source.upperBound)
      guard piece.text.upperBound <= text.count, piece.source.upperBound <= source.count else { continue }
      check(piece, Array(text[piece.text]), Array(source[piece.source]), markup)
    }
    for link in read.links { #expect(link.range.upperBound <= text.count) }
    #expect(
      read.text.isEmpty || !read.text.hasPrefix("\n") && !read.text.hasSuffix("\n") || markup.contains("<pre>")
        || markup.contains("`"))
  }

  /// Byte for byte the same but for line ends that show as spaces.
  private func check(_ piece: SourceMap.Piece, _ text: [UInt8], _ source: [UInt8], _ markup: String) {
    guard piece.isVerbatim else {
      let isReference = source.first == UInt8(ascii: "&") || source.first == UInt8(ascii: "<")
      #expect(isReference || text == [0x20] || text == [0x0A], "\(piece) of \(markup)")
      return
    }
    let isSame = zip(text, source).allSatisfy { $0 == $1 || $0 == 0x20 && [0x09, 0x0A, 0x0D, 0x0C].contains($1) }
    #expect(isSame && text.count == source.count, "\(piece) of \(markup)")
  }
}
