public import SaysoMarkup
public import SaysoModel

/// What a post is written in.
public enum PostMarkup: String, Hashable, Sendable, CaseIterable {
  /// As it stands: `*` and `<b>` are what the platform will show.
  case plain
  case html, markdown

  /// By the ending of a file's name.
  ///
  /// `.md` is plain. Drafts have long been called so, and most platforms show Markdown as it is written: read as
  /// Markdown, `<Falcon>`, a comment or a reference definition would vanish from the check and still be posted. Read as
  /// plain text, nothing vanishes.
  public init(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "html", "htm", "xhtml": self = .html
    case "markdown": self = .markdown
    default: self = .plain
    }
  }

  /// `nil` for plain text, which is read as it is.
  func read(_ source: String) throws(MarkupFault) -> MarkupText? {
    switch self {
    case .plain: nil
    case .html: try HTMLReader.read(source)
    case .markdown: try MarkdownReader.read(source)
    }
  }
}

extension Post {
  /// A post with that text, or with what a reader sees of that markup: its words, marked links and media. Its spans are
  /// then offsets into the words; `Report.inSource` makes them offsets into the markup.
  public init(_ source: String, in markup: PostMarkup) throws(MarkupFault) {
    self.init(text: source)
    if let read = try markup.read(source) { show(read) }
  }

  /// Takes over what a reader sees. Media told of otherwise stand first; that markup shows none does not mean that the
  /// post has none, since platforms attach them beside it.
  mutating func show(_ read: MarkupText) {
    text = read.text
    links = read.links
    sourceMap = read.sourceMap
    if !read.images.isEmpty { media = (media ?? []) + read.images }
  }

  /// Nothing to check: no words, and in markup no pictures.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) && (sourceMap == nil || (media ?? []).isEmpty) }
}
