/// What stands in an element or a document, as it is written.
enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(String)
  /// A CDATA section with its marks.
  case characterData(String)
  /// A comment or an instruction with its marks.
  case aside(String, isComment: Bool)
}

struct MarkupElement: Sendable {
  /// With its prefix.
  let written: String
  let attributes: [MarkupAttribute]
  /// All of it, and what stands between its tags: bytes of the document.
  var source: Range<Int>
  var content: Range<Int>
  var children: [MarkupNode] = []

  /// Holds white space at most: a loader that collapses it finds nothing.
  var isBlank: Bool {
    children.allSatisfy { if case .text(let text) = $0 { text.utf8.allSatisfy(TagPlace.isSpace) } else { false } }
  }

  /// Without prefix.
  var name: String { written.split(separator: ":", maxSplits: 1).last.map(String.init) ?? written }
}

struct MarkupAttribute: Sendable {
  let name: String
  /// References unresolved.
  let value: String
  let quote: Character

  /// In double quotation marks unless the value holds one.
  var written: String { "\(name)=\(mark)\(value)\(mark)" }
  var mark: Character { value.utf8.contains(UInt8(ascii: "\"")) ? quote : "\"" }

  /// Those of a start tag.
  static func all(in tag: ArraySlice<UInt8>) -> [MarkupAttribute] {
    TagPlace.attributePieces(in: tag).map { piece in
      MarkupAttribute(
        name: String(decoding: tag[piece.name], as: UTF8.self),
        value: String(decoding: tag[piece.value], as: UTF8.self),
        quote: Character(Unicode.Scalar(piece.quote)))
    }
  }
}

/// Puts a document's pieces together into elements.
enum MarkupReader {
  /// What stands in the document, outermost. The cost is linear.
  static func nodes(of text: [UInt8]) -> [MarkupNode] {
    var open: [MarkupElement] = []
    var outermost: [MarkupNode] = []
    func add(_ node: MarkupNode) {
      if open.isEmpty { outermost.append(node) } else { open[open.count - 1].children.append(node) }
    }
    for token in MarkupCutter.tokens(of: text) {
      let words = { String(decoding: text[token.range], as: UTF8.self) }
      switch token.kind {
      case .text: add(.text(words()))
      case .characterData: add(.characterData(words()))
      case .comment: add(.aside(words(), isComment: true))
      case .instruction: add(.aside(words(), isComment: false))
      case .emptyElement: add(.element(element(text, token.range)))
      case .startTag: open.append(element(text, token.range))
      case .endTag:
        guard var closed = open.popLast() else { continue }
        closed.source = closed.source.lowerBound..<token.range.upperBound
        closed.content = closed.content.lowerBound..<token.range.lowerBound
        add(.element(closed))
      }
    }
    return outermost
  }

  private static func element(_ text: [UInt8], _ tag: Range<Int>) -> MarkupElement {
    let inner = text[tag].dropFirst()
    let name = inner.prefix { !TagPlace.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return MarkupElement(
      written: String(decoding: name, as: UTF8.self), attributes: MarkupAttribute.all(in: inner.dropFirst(name.count)),
      source: tag, content: tag.upperBound..<tag.upperBound)
  }
}
