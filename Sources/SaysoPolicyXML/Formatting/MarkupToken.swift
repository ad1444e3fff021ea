/// A piece of an XML document as it is written. All of them in a row are the document, byte for byte.
struct MarkupToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `<?…?>`, the XML declaration among them.
    case instruction
    /// `<!--…-->`
    case comment
    /// `<![CDATA[…]]>`
    case characterData
    case startTag, emptyElement, endTag
    /// What stands between, references unresolved.
    case text
  }

  let kind: Kind
  /// In UTF-8 bytes.
  let range: Range<Int>
}

/// Cuts a document into its pieces and loses none.
///
/// libxml2 is no help here: it hands over what a document means, with line ends made one, references resolved, CDATA
/// sections opened, quotation marks and the white space inside tags gone. An author's editor shows all of that, so a
/// formatter has to keep it. The cut is simple because it is made only after libxml2 has found the document well-formed
/// and without a document type: then a `<` always begins markup, and `>` inside a tag stands only between quotation
/// marks (XML 1.0, productions 10, 15, 16, 18, 40 and 44). Other text is cut, too, into something: nothing traps.
struct MarkupCutter {
  private let text: [UInt8]
  private var offset = 0

  /// The cost is linear.
  static func tokens(of text: [UInt8]) -> [MarkupToken] {
    var cutter = MarkupCutter(text: text)
    var tokens: [MarkupToken] = []
    while let token = cutter.next() { tokens.append(token) }
    return tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func next() -> MarkupToken? {
    guard offset < text.count else { return nil }
    let start = offset
    let kind = takeKind()
    return MarkupToken(kind: kind, range: start..<offset)
  }

  private mutating func takeKind() -> MarkupToken.Kind {
    guard text[offset] == UInt8(ascii: "<") else {
      offset = text[offset...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
      return .text
    }
    if take(from: "<!--", through: "-->") { return .comment }
    if take(from: "<![CDATA[", through: "]]>") { return .characterData }
    if take(from: "<?", through: "?>") { return .instruction }
    return takeTag()
  }

  private mutating func takeTag() -> MarkupToken.Kind {
    let start = offset
    var quote: UInt8?
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    if start + 1 < text.count, text[start + 1] == UInt8(ascii: "/") { return .endTag }
    return offset - 2 > start && text[offset - 2] == UInt8(ascii: "/") ? .emptyElement : .startTag
  }

  private mutating func take(from opening: StaticString, through closing: StaticString) -> Bool {
    guard isAt(opening, offset) else { return false }
    offset += opening.utf8CodeUnitCount
    while offset < text.count {
      if isAt(closing, offset) {
        offset += closing.utf8CodeUnitCount
        return true
      }
      offset += 1
    }
    return true
  }

  private func isAt(_ wanted: StaticString, _ place: Int) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard place + count <= text.count else { return false }
    return wanted.withUTF8Buffer { bytes in
      for index in 0..<count where text[place + index] != bytes[index] { return false }
      return true
    }
  }
}
