import SaysoPolicy

/// Lays a document out.
///
/// An element that holds elements stands in one line when its author wrote it in one and it fits; else each child has
/// its own. So whoever breaks a line keeps it broken, and nothing is ever put together.
struct DocumentLayout {
  private static let step = 2
  /// How much further the rest of a long tag stands in, apart from what the element holds.
  private static let tagStep = 4

  private let source: [UInt8]
  private let width: Int
  private var lines = MarkupLines()

  /// - Parameters:
  ///   - source: With LF alone at the ends of its lines.
  ///   - width: Of a line, in columns.
  static func text(_ nodes: [MarkupNode], of source: [UInt8], width: Int) -> String {
    var layout = DocumentLayout(source: source, width: width)
    layout.write(BlockItem.items(nodes, form: nil), parent: nil, indent: 0)
    return layout.lines.text + "\n"
  }

  private init(source: [UInt8], width: Int) {
    self.source = source
    self.width = width
  }

  private func form(of element: MarkupElement, in parent: ElementForm?) -> ElementForm? {
    parent.map { $0.children[element.name].flatMap(ElementForm.of) } ?? ElementForm.of(ShapeType(element.name))
  }

  private mutating func write(_ items: [BlockItem], parent: ElementForm?, indent: Int) {
    for (index, item) in items.enumerated() {
      if item.trails {
        lines.put(" ")
      } else if index > 0 || parent != nil {
        if item.hasBlankBefore { lines.emptyLine() }
        lines.newLine(indent)
      }
      switch item.node {
      case .aside(let text, let isComment):
        let moves = isComment && !item.trails
        lines.put(moves ? CommentLines.shifted(text, from: item.indent, to: indent) : text)
      case .element(let element): write(element, form(of: element, in: parent), indent: indent)
      case .text(let text), .characterData(let text): lines.put(text)
      }
    }
  }

  private mutating func write(_ element: MarkupElement, _ form: ElementForm?, indent: Int) {
    guard let form else { return lines.put(sourceText(element.source)) }
    switch layout(element, form) {
    case .block(let isOpen): writeBlock(element, form, isOpen: isOpen, indent: indent)
    case .exact: writeExact(element, form, indent: indent)
    case .prose, .post, .words: writeWords(element, form, indent: indent)
    }
  }

  /// Words where none belong are the author's to mend: there is no telling what space around them means.
  private func layout(_ element: MarkupElement, _ form: ElementForm) -> ElementForm.Layout {
    if element.attributes.contains(where: { $0.name == "xml:space" && $0.value == "preserve" }) { return .exact }
    guard case .block = form.layout else { return form.layout }
    let holdsWords = element.children.contains { node in
      switch node {
      case .text(let text): !text.utf8.allSatisfy(TagPlace.isSpace)
      case .characterData: true
      case .element, .aside: false
      }
    }
    return holdsWords ? .exact : form.layout
  }

  private func sourceText(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}

// MARK: Elements of elements

extension DocumentLayout {
  private mutating func writeBlock(_ element: MarkupElement, _ form: ElementForm, isOpen: Bool, indent: Int) {
    let items = BlockItem.items(element.children, form: form)
    if !isOpen || items.isEmpty, let line = oneLine(element, form, room: width - indent) { return lines.put(line) }
    write(TagLayout(element, form, isEmpty: items.isEmpty), indent: indent)
    guard !items.isEmpty else { return }
    write(items, parent: form, indent: indent + Self.step)
    lines.newLine(indent)
    lines.put("</\(element.written)>")
  }

  /// `nil` when it takes more than a line, for whatever reason. What doesn't fit is given up at the first word too many.
  private func oneLine(_ element: MarkupElement, _ form: ElementForm, room: Int) -> String? {
    guard element.source.count <= Self.mostBytes * width else { return nil }
    switch layout(element, form) {
    case .block: return oneLineBlock(element, form, room: room)
    case .exact:
      guard !element.content.isEmpty else { return fitting(TagLayout(element, form, isEmpty: true).line, room) }
      let tag = TagLayout(element, form, isEmpty: false).line
      return fitting(tag + sourceText(element.content) + "</\(element.written)>", room)
    case let layout:
      let words = words(of: element, form)
      if case .post = layout, words.hasLines { return nil }
      let line = words.words.map(\.text).joined(separator: " ")
      return fitting(TagLayout(element, form, isEmpty: element.isBlank).line + line, room)
    }
  }

  /// For a column. Whatever takes more is not tried, or a nest would be looked through once for each of its depths.
  private static let mostBytes = 16

  private func oneLineBlock(_ element: MarkupElement, _ form: ElementForm, room: Int) -> String? {
    let items = BlockItem.items(element.children, form: form)
    guard items.allSatisfy({ $0.isInLine }), !BlockItem.endsLine(element.children) else { return nil }
    var line = TagLayout(element, form, isEmpty: items.isEmpty).line
    for item in items {
      let left = room - MarkupLines.width(line)
      guard left > 0, case .element(let child) = item.node, let childForm = self.form(of: child, in: form),
        let written = oneLine(child, childForm, room: left)
      else { return nil }
      line += written
    }
    return fitting(items.isEmpty ? line : line + "</\(element.written)>", room)
  }

  private func fitting(_ line: String, _ room: Int) -> String? {
    line.utf8.contains(0x0A) || MarkupLines.width(line) > room ? nil : line
  }
}

// MARK: Words

extension DocumentLayout {
  private mutating func writeWords(_ element: MarkupElement, _ form: ElementForm, indent: Int) {
    let words = words(of: element, form).words
    let isEmpty = element.isBlank
    write(TagLayout(element, form, isEmpty: isEmpty), indent: indent, trailing: behindTag(words, form.layout))
    guard !isEmpty else { return }
    for (index, word) in words.enumerated() {
      if index > 0 {
        if endsLine(before: word, form.layout) { lines.newLine(indent + Self.step) } else { lines.put(" ") }
      }
      lines.put(word.text)
    }
  }

  /// How much goes with the tag's end: words that are never parted, all of them; a post fits or doesn't.
  private func behindTag(_ words: [MarkupWords.Word], _ layout: ElementForm.Layout) -> Int {
    switch layout {
    case .words: words.reduce(words.count - 1) { $0 + MarkupLines.leadingWidth($1.text) }
    case .prose: words.first.map { MarkupLines.leadingWidth($0.text) } ?? 0
    case .post, .exact, .block: 0
    }
  }

  private func endsLine(before word: MarkupWords.Word, _ layout: ElementForm.Layout) -> Bool {
    switch layout {
    case .prose: lines.column + 1 + MarkupLines.leadingWidth(word.text) > width
    case .post: word.gap == .line
    case .words, .exact, .block: false
    }
  }

  /// With the end tag.
  private func words(of element: MarkupElement, _ form: ElementForm) -> MarkupWords {
    var words = MarkupWords()
    add(element.children, form, to: &words)
    if !element.isBlank { words.close("</\(element.written)>") }
    return words
  }

  private func add(_ nodes: [MarkupNode], _ form: ElementForm?, to words: inout MarkupWords) {
    for node in nodes {
      switch node {
      case .text(let text): words.addText(text)
      case .characterData(let text), .aside(let text, _): words.addMark(text)
      case .element(let inner):
        let innerForm = self.form(of: inner, in: form)
        words.addMark(TagLayout(inner, innerForm, isEmpty: inner.children.isEmpty).line)
        add(inner.children, innerForm ?? form, to: &words)
        if !inner.children.isEmpty { words.addMark("</\(inner.written)>") }
      }
    }
  }

  private mutating func writeExact(_ element: MarkupElement, _ form: ElementForm, indent: Int) {
    write(TagLayout(element, form, isEmpty: element.content.isEmpty), indent: indent)
    guard !element.content.isEmpty else { return }
    lines.put(sourceText(element.content) + "</\(element.written)>")
  }

  private mutating func write(_ tag: TagLayout, indent: Int, trailing: Int = 0) {
    for (index, piece) in tag.pieces.enumerated() {
      let isLast = index == tag.pieces.count - 1
      let end = lines.column + piece.gap.utf8.count + MarkupLines.leadingWidth(piece.text) + (isLast ? trailing : 0)
      if index > 0 && end > width { lines.newLine(indent + Self.tagStep) } else { lines.put(piece.gap) }
      lines.put(piece.text)
    }
  }
}
