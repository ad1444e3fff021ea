import SaysoModel

/// Puts together what a reader of the page sees, event by event.
final class HTMLPage {
  private var text: ReaderText
  private let source: [UInt8]
  let standIn: HTMLStandIn
  private var open: [HTMLElement] = []
  private var hidden = 0
  private var preserved = 0
  private var displaced = 0
  /// A line break right behind `<pre>` belongs to the tag.
  private var isAtPreStart = false
  private var gathered: Range<Int>?
  /// How many of the silent stretches have been passed.
  private var silence = 0

  init(source: [UInt8], standIn: HTMLStandIn) {
    self.source = source
    self.standIn = standIn
    text = ReaderText(source: source)
  }

  func finished(_ html: String) -> MarkupText {
    settle()
    text.closeLink()
    return text.finished(html)
  }

  // MARK: Elements

  /// `end` is where the tag ends, or nearly; `false` to stop.
  func start(_ name: String, _ attributes: [String: String], end: Int) -> Bool {
    settle()
    let element = HTMLElement(name: name, attributes: attributes, isInLink: text.isInLink, isMisplaced: displaced > 0)
    displaced += HTMLElement.displacing.contains(name) ? 1 : 0
    open.append(element)
    hidden += element.isHidden ? 1 : 0
    preserved += element.isPreserved ? 1 : 0
    isAtPreStart = element.name == "pre" || element.name == "textarea" || element.name == "listing"
    if hidden == (element.isHidden ? 1 : 0) { show(element, attributes, end: end) }
    return open.count <= HTMLReader.deepest
  }

  /// Media are seen though what stands inside them is not.
  private func show(_ element: HTMLElement, _ attributes: [String: String], end: Int) {
    if attributes["hidden"] == nil, let image = HTMLImage(element.name, attributes) { show(image, end: end) }
    guard !element.isHidden else { return }
    part(element)
    switch element.name {
    case "br": text.breakLine()
    case "a": if let target = attributes["href"] { text.openLink(target) }
    case "area":
      guard let target = attributes["href"], !text.isInLink else { break }
      text.openLink(target)
      text.closeLink()
    case "td", "th": text.tabulate()
    default: break
    }
  }

  private func show(_ image: HTMLImage, end: Int) {
    switch image {
    case .emoji(let characters): text.write(Array(characters.utf8), for: tag("<img", before: end))
    case .media(let medium): text.images.append(medium)
    }
  }

  func end(_ name: String) {
    settle()
    // An end tag without its element tells nothing.
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index, let element = open.popLast() { close(element) }
  }

  private func close(_ element: HTMLElement) {
    hidden -= element.isHidden ? 1 : 0
    preserved -= element.isPreserved ? 1 : 0
    displaced -= HTMLElement.displacing.contains(element.name) ? 1 : 0
    guard hidden == 0, !element.isHidden else { return }
    if element.hasEllipsis { text.write(Array("…".utf8), for: nil) }
    if element.name == "a" { text.closeLink() }
    part(element)
  }

  private func part(_ element: HTMLElement) {
    switch element.edge {
    case .paragraph: text.part(2)
    case .block: text.part(1)
    case .cell, .none: break
    }
  }

  // MARK: Characters

  /// Characters between tags, which are the source's own but for references in them and comments between them.
  ///
  /// libxml2 hands over a thousand bytes at most, and a reference may lie across the cut: they are gathered up to the
  /// next tag.
  func characters(_ range: Range<Int>) {
    if let before = gathered, before.upperBound == range.lowerBound {
      gathered = before.lowerBound..<range.upperBound
    } else {
      settle()
      gathered = range
    }
  }

  /// Reads what has been gathered.
  private func settle() {
    guard let range = gathered else { return }
    gathered = nil
    var start = range.lowerBound
    while silence < standIn.silent.count, standIn.silent[silence].lowerBound < range.upperBound {
      let comment = standIn.silent[silence]
      if start < comment.lowerBound { spoken(start..<comment.lowerBound) }
      start = max(start, comment.upperBound)
      silence += 1
    }
    if start < range.upperBound { spoken(start..<range.upperBound) }
  }

  private func spoken(_ range: Range<Int>) {
    guard hidden == 0 else { return }
    let isAfterPre = isAtPreStart
    isAtPreStart = false
    var start = isAfterPre ? skipLineBreak(range.lowerBound, range.upperBound) : range.lowerBound
    var index = start
    while index < range.upperBound {
      guard source[index] == UInt8(ascii: "&"), let reference = CharacterReference(source[index..<range.upperBound])
      else {
        index += 1
        continue
      }
      if start < index { text.write(start..<index, preserved: preserved > 0) }
      let place = index..<index + reference.length
      text.write(reference.characters, for: place, preserved: preserved > 0)
      index = place.upperBound
      start = index
    }
    if start < range.upperBound { text.write(start..<range.upperBound, preserved: preserved > 0) }
  }

  private func skipLineBreak(_ start: Int, _ end: Int) -> Int {
    var index = start
    if index < end, source[index] == 0x0D { index += 1 }
    if index < end, source[index] == 0x0A { index += 1 }
    return index
  }

  /// From the last `opening` before `end` on; nothing further back than the text goes.
  private func tag(_ opening: StaticString, before end: Int) -> Range<Int> {
    let length = opening.utf8CodeUnitCount
    var start = min(end, source.count) - length
    while start >= text.sourceEnd {
      if (0..<length).allSatisfy({ source[start + $0] | 0x20 == opening.utf8Start[$0] | 0x20 }) { break }
      start -= 1
    }
    let close = source[min(end, source.count)...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
    return max(start, text.sourceEnd)..<min(close + 1, source.count)
  }
}
