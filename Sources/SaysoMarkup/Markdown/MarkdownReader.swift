/// Markdown as its reader sees it: CommonMark with the tables, struck-out words and bare links of GitHub's dialect.
///
/// Line breaks inside a paragraph stay line breaks, as the platforms that take Markdown show them. Lists and quotations
/// stand on lines without their markers. Raw HTML loses its tags and keeps its words, whether or not a page would show
/// them; its links and images count. A heading needs a space behind its `#`, so `#ProjectFalcon` is none.
///
/// The cost is linear in the source for all that people write; nesting is bounded.
public enum MarkdownReader {
  /// How many blocks and spans may be open at once.
  public static let deepest = 256

  /// How many cells the tables of a source may have: MD4C fills every row up to the widest.
  static func mostCells(_ bytes: Int) -> Int { max(bytes, 1 << 16) }

  public static func read(_ markdown: String) throws(MarkupFault) -> MarkupText {
    let source = Array(markdown.utf8)
    let page = MarkdownPage(source: source)
    try MarkdownRun.parse(source, into: page)
    return page.finished(markdown)
  }
}
