import SaysoModel

/// Puts together what a reader of Markdown sees, event by event.
final class MarkdownPage {
  enum Block { case container, item, line, paragraph, code, cell, row }

  private var text: ReaderText
  private let source: [UInt8]
  private var depth = 0
  private var codeDepth = 0
  /// The image whose description is being read, and how many images stand inside one another.
  private var image: (file: String?, alt: [UInt8])?
  private var imageDepth = 0
  /// Where a tag of raw HTML begins that goes on on the next line.
  private var tagStart: Int?

  init(source: [UInt8]) {
    self.source = source
    text = ReaderText(source: source)
  }

  func finished(_ markdown: String) -> MarkupText {
    text.closeLink()
    return text.finished(markdown)
  }

  // MARK: Blocks

  /// `false` when too much is open already.
  func enter(_ block: Block) -> Bool {
    depth += 1
    if block == .code { codeDepth += 1 }
    part(block)
    if block == .cell { text.tabulate() }
    return depth <= MarkdownReader.deepest
  }

  func leave(_ block: Block) {
    depth -= 1
    if block == .code { codeDepth -= 1 }
    part(block)
  }

  private func part(_ block: Block) {
    switch block {
    case .container, .cell: break
    case .item, .line, .row: text.part(1)
    case .paragraph, .code: text.part(2)
    }
  }

  // MARK: Spans

  func enterSpan() -> Bool {
    depth += 1
    return depth <= MarkdownReader.deepest
  }

  func leaveSpan() { depth -= 1 }

  func openLink(_ target: String) { if imageDepth == 0 { text.openLink(target) } }
  func closeLink() { if imageDepth == 0 { text.closeLink() } }

  func openImage(_ address: String) {
    imageDepth += 1
    if imageDepth == 1 { image = (MediaFile.name(address), []) }
  }

  func closeImage() {
    imageDepth -= 1
    guard imageDepth == 0, let image else { return }
    text.images.append(Media(alt: String(decoding: image.alt, as: UTF8.self), file: image.file))
    self.image = nil
  }

  // MARK: Characters

  /// A stretch of the source as it stands.
  func characters(_ range: Range<Int>) {
    if imageDepth > 0 { image?.alt += source[range] } else { text.write(range, preserved: codeDepth > 0) }
  }

  /// The source holds a character reference at `range`.
  func reference(_ range: Range<Int>) {
    let characters = CharacterReference(source[range])?.characters ?? Array(source[range])
    if imageDepth > 0 { image?.alt += characters } else { text.write(characters, for: range, preserved: true) }
  }

  /// Characters that the source does not hold so: the line ends and indents of code.
  func made(_ characters: [UInt8]) {
    guard imageDepth == 0 else { return }
    if characters == [0x0A] { breakLine() } else { text.write(characters, for: nil, preserved: true) }
  }

  /// A line end of the author's.
  func breakLine() {
    guard imageDepth == 0 else {
      image?.alt.append(0x20)
      return
    }
    var end = text.sourceEnd
    while end < source.count, source[end] != 0x0A, ReaderText.isSpace(source[end]) || source[end] == UInt8(ascii: "\\")
    {
      end += 1
    }
    let isThere = end < source.count && source[end] == 0x0A
    text.breakLine(from: isThere ? text.sourceEnd..<end + 1 : nil)
  }

  // MARK: Raw HTML

  /// One tag, comment or the like, or as much of it as stands on a line.
  func html(_ part: Range<Int>) {
    guard imageDepth == 0 else { return }
    let range = (tagStart ?? part.lowerBound)..<part.upperBound
    guard source[part.upperBound - 1] == UInt8(ascii: ">") else {
      tagStart = range.lowerBound
      return
    }
    tagStart = nil
    let tag = String(decoding: source[range], as: UTF8.self)
    let isEnd = tag.hasPrefix("</")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    self.part(HTMLElement.edge(name), isEnd: isEnd)
    guard !isEnd else { return name == "a" ? text.closeLink() : () }
    if name == "br" { return text.breakLine(from: range) }
    // A tag alone is soon read, and never so deep or long that it could fail.
    guard !name.isEmpty, let read = try? HTMLReader.read(tag) else { return }
    if let link = read.links.first { text.openLink(link.target) }
    text.images += read.images
    if !read.text.isEmpty { text.write(Array(read.text.utf8), for: range, preserved: true) }
  }

  private func part(_ edge: HTMLElement.Edge, isEnd: Bool) {
    switch edge {
    case .none: break
    case .block: text.part(1)
    case .paragraph: text.part(2)
    case .cell: if !isEnd { text.tabulate() }
    }
  }
}
