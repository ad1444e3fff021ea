import SaysoModel

/// The text as it comes to stand on the page, and where each stretch of it was taken from.
///
/// White space collapses as CSS Text 3 (section 4.1.1) has it for `white-space: normal`; blocks part as the rendered
/// text collection steps of the HTML standard's `innerText` say, but for a line break at the end of a block, which
/// takes up no line. Nothing is written before the first visible character or behind the last.
struct ReaderText {
  private let source: [UInt8]
  private var bytes: [UInt8] = []
  private var pieces: [SourceMap.Piece] = []
  private var links: [PostLink] = []
  private var openLink: (target: String, start: Int?)?
  var images: [Media] = []

  /// White space that shows only if something follows it on its line.
  private var space: Range<Int>?
  /// Line breaks that blocks ask for, and those that the author wrote since the last character.
  private var blockBreaks = 0
  private var writtenBreaks: [Range<Int>?] = []
  /// Edges between cells of a table.
  private var tabs = 0

  init(source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count / 2)
  }

  /// The end of what has been taken from the source.
  private(set) var sourceEnd = 0

  func finished(_ markup: String) -> MarkupText {
    MarkupText(
      text: String(decoding: bytes, as: UTF8.self), links: links, images: images,
      sourceMap: SourceMap(source: markup, pieces: pieces))
  }

  // MARK: Words

  /// The source's own characters, white space collapsed unless it is `preserved`.
  mutating func write(_ range: Range<Int>, preserved: Bool = false) {
    sourceEnd = max(sourceEnd, range.upperBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let isSpace = Self.isSpace(source[start])
      var end = start + 1
      while end < range.upperBound, Self.isSpace(source[end]) == isSpace { end += 1 }
      if !isSpace {
        writeVisible(start..<end)
      } else if preserved {
        writePreserved(start..<end)
      } else {
        space = space.map { $0.lowerBound..<end } ?? start..<end
      }
      start = end
    }
  }

  /// Without NUL, which a browser leaves out.
  private mutating func writeVisible(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source[start..<range.upperBound].firstIndex(of: 0) ?? range.upperBound
      if start < end { put(source[start..<end], from: start..<end, isVerbatim: true) }
      start = end + 1
    }
  }

  /// Line ends, however written, are line breaks.
  private mutating func writePreserved(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let isPair = source[index] == 0x0D && index + 1 < range.upperBound && source[index + 1] == 0x0A
      let end = index + (isPair ? 2 : 1)
      if source[index] == 0x0D || source[index] == 0x0A {
        breakLine(from: index..<end)
      } else {
        put(source[index..<end], from: index..<end, isVerbatim: true)
      }
      index = end
    }
  }

  /// Characters that stand for a stretch of the source: a reference, the description of an emoji. With `nil` they come
  /// from nowhere in particular.
  mutating func write(_ characters: [UInt8], for range: Range<Int>?, preserved: Bool = false) {
    if let range { sourceEnd = max(sourceEnd, range.upperBound) }
    guard !characters.isEmpty else { return }
    if !preserved, characters.allSatisfy(Self.isSpace) {
      guard let range else { return }
      space = space.map { $0.lowerBound..<range.upperBound } ?? range
    } else {
      put(characters[...], from: range)
    }
  }

  private mutating func put(_ characters: ArraySlice<UInt8>, from range: Range<Int>?, isVerbatim: Bool = false) {
    settle()
    if let link = openLink, link.start == nil { openLink = (link.target, bytes.count) }
    append(characters, from: range, isVerbatim: isVerbatim)
  }

  private mutating func append(_ characters: ArraySlice<UInt8>, from range: Range<Int>?, isVerbatim: Bool = false) {
    let text = bytes.count..<bytes.count + characters.count
    bytes += characters
    guard let range else { return }
    // A space for a line end can't be divided either way.
    let piece = SourceMap.Piece(text: text, source: range, isVerbatim: isVerbatim || text.count == 1)
    // Neighbours that stand byte for byte are one piece.
    if let last = pieces.last, last.source.upperBound == range.lowerBound, last.text.upperBound == text.lowerBound,
      last.isVerbatim, piece.isVerbatim
    {
      pieces[pieces.count - 1] = SourceMap.Piece(
        text: last.text.lowerBound..<text.upperBound, source: last.source.lowerBound..<range.upperBound,
        isVerbatim: true)
    } else {
      pieces.append(piece)
    }
  }

  // MARK: Space and lines

  /// A line break that the author wrote.
  mutating func breakLine(from range: Range<Int>? = nil) {
    if let range { sourceEnd = max(sourceEnd, range.upperBound) }
    space = nil
    writtenBreaks.append(range)
  }

  /// The edge of a block: that many line breaks at least between what stands before and behind it.
  mutating func part(_ count: Int) {
    space = nil
    tabs = 0
    if blockBreaks == 0, !writtenBreaks.isEmpty { writtenBreaks.removeLast() }
    blockBreaks = max(blockBreaks, count)
  }

  /// Between two cells of a table.
  mutating func tabulate() {
    space = nil
    if blockBreaks == 0 { tabs += 1 }
  }

  /// Puts down what was held back until something follows it.
  private mutating func settle() {
    defer {
      space = nil
      blockBreaks = 0
      tabs = 0
      writtenBreaks.removeAll(keepingCapacity: true)
    }
    guard !bytes.isEmpty else { return }
    for _ in 0..<blockBreaks { append([0x0A], from: nil) }
    for _ in 0..<tabs { append([0x09], from: nil) }
    for range in writtenBreaks { append([0x0A], from: range) }
    if let space, let last = bytes.last, last != 0x0A, last != 0x09 { append([0x20], from: space) }
  }

  /// Tab, line feed, form feed, carriage return and space: ASCII white space of the Infra standard.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  // MARK: Links

  /// What is written from here on leads to `target`.
  mutating func openLink(_ target: String) {
    closeLink()
    openLink = (target, nil)
  }

  mutating func closeLink() {
    guard let link = openLink else { return }
    links.append(PostLink(range: (link.start ?? bytes.count)..<bytes.count, target: link.target))
    openLink = nil
  }

  var isInLink: Bool { openLink != nil }
}
