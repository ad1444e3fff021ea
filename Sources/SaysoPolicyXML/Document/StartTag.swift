/// A name with the namespace it stands for.
struct XMLName: Hashable, Sendable {
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  let local: String
  let prefix: String?
  let namespace: String?

  /// As it is written in the file.
  var written: String { prefix.map { "\($0):\(local)" } ?? local }

  /// Where an editor finds the schema (XML Schema 1.0, part 1, section 4.3.2): any document may say so.
  var isSchemaReference: Bool {
    namespace == "http://www.w3.org/2001/XMLSchema-instance"
      && (local == "schemaLocation" || local == "noNamespaceSchemaLocation")
  }

  /// Its prefix is declared nowhere, which the parser reports.
  var isUnbound: Bool { prefix != nil && namespace == nil }
}

/// A start tag as the parser hands it over.
struct StartTag {
  struct Attribute {
    let name: XMLName
    let value: String
  }

  let name: XMLName
  /// Namespace declarations left out.
  let attributes: [Attribute]
  /// A byte offset behind the last attribute, at `>` or `/>`.
  let end: Int
}

/// Where a start tag and its attributes stand in the text.
///
/// No `<` can stand inside a tag of well-formed XML, so the tag begins at the last one before its end.
struct TagPlace {
  struct Attribute {
    let name: String
    let offset: Int
  }

  let start: Int
  /// In order, namespace declarations included.
  let attributes: [Attribute]

  init(endingAt end: Int, in text: [UInt8]) {
    let end = min(max(0, end), text.count)
    start = text[..<end].lastIndex(of: UInt8(ascii: "<")) ?? 0
    attributes = Self.attributes(in: text[min(start + 1, end)..<end])
  }

  /// Where the attributes that are no namespace declarations stand.
  var plainAttributes: [Attribute] { attributes.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") } }

  private static func attributes(in tag: ArraySlice<UInt8>) -> [Attribute] {
    attributePieces(in: tag.drop { !isSpace($0) }).map {
      Attribute(name: String(decoding: tag[$0.name], as: UTF8.self), offset: $0.name.lowerBound)
    }
  }

  /// Where an attribute's name and its value without quotation marks stand.
  struct AttributePieces {
    let name: Range<Int>
    let value: Range<Int>
    let quote: UInt8
  }

  /// - Parameter tag: What follows the element's name.
  static func attributePieces(in tag: ArraySlice<UInt8>) -> [AttributePieces] {
    var found: [AttributePieces] = []
    var rest = tag
    while true {
      rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
      rest = rest.dropFirst(name.count).drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      guard !name.isEmpty, let quote = rest.first else { return found }
      let value = rest.dropFirst().prefix { $0 != quote }
      found.append(AttributePieces(name: name.indices, value: value.indices, quote: quote))
      rest = rest.dropFirst(value.count + 1).dropFirst()
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
