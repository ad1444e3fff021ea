/// HTML, whole page or fragment, as its reader sees it.
///
/// Tags are read by libxml2's HTML parser, character references as the HTML standard says. Nothing is fetched, no
/// script runs, no style sheet is known: only `hidden`, `display: none` in a `style` attribute and elements that are
/// never shown hide their text. Lists have no markers, as in a browser's `innerText`.
///
/// The cost is linear in the source, memory a small multiple of it, and nesting is bounded.
public enum HTMLReader {
  /// How many elements may be open at once: what browsers take.
  public static let deepest = 512

  public static func read(_ html: String) throws(MarkupFault) -> MarkupText {
    let source = Array(html.utf8)
    let standIn = HTMLStandIn(source)
    if let fault = standIn.fault { throw fault }
    let page = HTMLPage(source: source, standIn: standIn)
    try HTMLRun.parse(standIn.bytes, into: page)
    return page.finished(html)
  }
}
