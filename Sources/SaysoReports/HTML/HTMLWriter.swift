/// Writes pieces of a page as UTF-8. The only place that escapes.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// The text of some pieces, for tests and for parts of a page.
  package static func text(_ pieces: [HTML]) -> String {
    var writer = HTMLWriter()
    for piece in pieces { writer.write(piece) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  package mutating func write(_ piece: HTML) {
    switch piece {
    case .element(let tag, let attributes, let content): write(tag, attributes, content)
    case .text(let text): escape(text, inAttribute: false)
    case .group(let pieces): for piece in pieces { write(piece) }
    case .verbatim(let verbatim): put(verbatim.markup)
    }
  }

  mutating func put(_ markup: StaticString) { markup.withUTF8Buffer { bytes += $0 } }

  mutating func write(_ data: DataIsland) {
    put("<script type=\"application/json\" id=\"")
    escape(data.id, inAttribute: true)
    put("\">")
    bytes += data.text.utf8
    put("</script>\n")
  }

  private mutating func write(_ tag: HTMLTag, _ attributes: [HTMLAttribute], _ content: [HTML]) {
    put("<")
    bytes += tag.rawValue.utf8
    for attribute in attributes { write(attribute) }
    put(">")
    if !tag.isVoid {
      if tag.beginsLine { put("\n") }
      for piece in content { write(piece) }
      put("</")
      bytes += tag.rawValue.utf8
      put(">")
    }
    if tag.endsLine { put("\n") }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    put(" ")
    bytes += attribute.name.utf8
    guard !attribute.value.isEmpty else { return }
    put("=\"")
    escape(attribute.value, inAttribute: true)
    put("\"")
  }

  /// HTML Living Standard, 13.2.3.5 and 13.2.5: `&`, `<` and, in a quoted attribute, `"` would be read as markup; `>`
  /// is escaped for readers of the source. NUL and the other controls may not stand in a page at all, and a carriage
  /// return would be read as a line's end: each is shown as U+FFFD.
  mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "\"") where inAttribute: put("&quot;")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): bytes.append(byte)
      case 0..<0x20, 0x7F: put("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
