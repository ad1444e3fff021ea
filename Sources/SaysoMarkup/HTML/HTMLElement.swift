/// An HTML element as far as it decides what a reader sees.
struct HTMLElement {
  /// In lower case.
  let name: String
  /// Where it ends and begins, by the rendered text collection steps of the HTML standard's `innerText`.
  let edge: Edge
  let isHidden: Bool
  /// White space in it stands as written.
  let isPreserved: Bool
  /// Mastodon's style sheet sets `…` behind it.
  let hasEllipsis: Bool

  enum Edge: Hashable {
    case none
    /// Its own line.
    case block
    /// Parted by an empty line.
    case paragraph
    case cell
  }

  /// `isMisplaced` in a `select`, where a browser passes over most tags, and in SVG and MathML, where they mean nothing.
  init(name: String, attributes: [String: String], isInLink: Bool, isMisplaced: Bool) {
    self.name = name
    let style = Self.declarations(attributes["style"])
    edge = Self.edge(name)
    isHidden = Self.isHidden(name, attributes, style, isInLink: isInLink, isMisplaced: isMisplaced)
    hasEllipsis = name == "span" && isInLink && Self.classes(attributes).contains("ellipsis")
    isPreserved = Self.preserving.contains(name) || style.contains { $0 == "white-space" && $1.hasPrefix("pre") }
  }

  /// Attributes that may decide something; no other is read.
  static let attributes: Set<String> = [
    "href", "src", "alt", "class", "style", "hidden", "width", "height", "open", "type",
  ]

  /// Where an element of that name ends and begins.
  static func edge(_ name: String) -> Edge { edges[name] ?? .none }

  private static let edges: [String: Edge] = {
    let blocks = """
      address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer \
      form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option plaintext pre search \
      section summary table caption tbody tfoot thead tr ul xmp
      """
    var edges: [String: Edge] = ["p": .paragraph, "td": .cell, "th": .cell]
    for name in blocks.split(separator: " ") { edges[String(name)] = .block }
    return edges
  }()

  private static let preserving: Set<String> = ["pre", "textarea", "listing", "plaintext", "xmp"]

  /// What the standard's style sheet does not display (section 15.3.1), and what stands in for something displayed.
  private static let hiding: Set<String> = [
    "script", "style", "template", "title", "noscript", "datalist", "rp", "iframe", "noembed", "noframes", "object",
    "video", "audio", "canvas",
  ]

  private static let unseenAnywhere: Set<String> = ["script", "style", "template"]

  /// Where tags are other tags, or none.
  static let displacing: Set<String> = ["select", "svg", "math"]

  /// Only what surely can't be seen. What is merely hidden from screen readers (`aria-hidden`), small or of the colour
  /// of its ground counts as seen: a check must err on that side, and so must it where a style is in doubt.
  private static func isHidden(
    _ name: String, _ attributes: [String: String], _ style: [(String, String)], isInLink: Bool,
    isMisplaced: Bool
  ) -> Bool {
    let displays = style.filter { $0.0 == "display" }.map(\.1)
    guard displays.isEmpty else { return displays.allSatisfy { $0 == "none" } }
    if hiding.contains(name), !isMisplaced || unseenAnywhere.contains(name) { return true }
    if attributes["hidden"] != nil { return true }
    if name == "dialog" { return attributes["open"] == nil }
    // Mastodon shortens the displayed address of a link so.
    return name == "span" && isInLink && classes(attributes).contains("invisible")
  }

  /// The declarations of a style attribute, in lower case, without importance.
  private static func declarations(_ style: String?) -> [(String, String)] {
    (style ?? "").lowercased().split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let value = declaration[declaration.index(after: colon)...].split(separator: "!").first ?? ""
      return (trimmed(declaration[..<colon]), trimmed(value))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  static func classes(_ attributes: [String: String]) -> Set<String> {
    Set((attributes["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
