/// A copy of HTML that libxml2 reads as a browser would read the original, byte for byte as long.
///
/// libxml2 2.9 knows the references of HTML 4 only, drops control characters, takes `<_` and `<:` for tags, and reads
/// `<!-->` as the beginning of a comment. Text a browser shows would be lost to the check, or its offsets shifted. So
/// every `&`, control character and `<` that opens no tag becomes a harmless byte here, and the original says what stood
/// there; comments become text that is known to be silent. Where tags and comments begin and end follows section 13.2.5
/// of the HTML standard.
struct HTMLStandIn {
  private(set) var bytes: [UInt8]
  /// What `&` is replaced by: a byte that occurs nowhere in the source.
  let ampersand: UInt8
  /// Comments and the like, in order: text to libxml2, nothing to a reader.
  private(set) var silent: [Range<Int>] = []
  private(set) var fault: MarkupFault?
  /// How many `svg` and `math` are open, where other rules hold.
  private var foreign = 0
  private var isInCharacterData = false

  /// libxml2 compares every attribute with all before it.
  static let mostAttributes = 512
  private static let filler = UInt8(ascii: ".")

  init(_ source: [UInt8]) {
    bytes = source
    ampersand = Self.unused(in: source)
    var index = 0
    while index < bytes.count, fault == nil {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = markup(index)
      case UInt8(ascii: "]") where isInCharacterData && starts(with: "]]>", at: index):
        isInCharacterData = false
        index = blank(index..<index + 3)
      default: index = text(index)
      }
    }
  }

  /// The original's bytes of an attribute's value.
  func original(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    value.map { $0 == ampersand ? UInt8(ascii: "&") : $0 }
  }

  /// DEL is not written by people, and no letter is tried.
  private static func unused(in source: [UInt8]) -> UInt8 {
    var isUsed = [Bool](repeating: false, count: 256)
    for byte in source { isUsed[Int(byte)] = true }
    let candidates: [UInt8] = [0x7F] + Array("`^|~{}$@*+!;,()[]?_#%".utf8)
    return candidates.first { !isUsed[Int($0)] } ?? 0x7F
  }

  /// Replaces one byte of text; returns the index behind it.
  private mutating func text(_ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "&"): bytes[index] = ampersand
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: bytes[index] = Self.filler
    // U+FFFE and U+FFFF, which are no characters of XML.
    case 0xBE, 0xBF:
      if index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF { bytes[index] = 0xBD }
    default: break
    }
    return index + 1
  }

  private mutating func markup(_ start: Int) -> Int {
    guard start + 1 < bytes.count else { return fill(start) }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if starts(with: "<![CDATA[", at: start) { return characterData(start) }
      return starts(with: "<!--", at: start) ? comment(start) : declaration(start)
    case UInt8(ascii: "?"): return declaration(start)
    case UInt8(ascii: "/"):
      guard start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) else { return declaration(start) }
      return tag(start, name: start + 2)
    case let byte where Self.isLetter(byte): return tag(start, name: start + 1)
    default: return fill(start)
    }
  }

  /// A `<` that a reader sees.
  private mutating func fill(_ index: Int) -> Int {
    bytes[index] = Self.filler
    return index + 1
  }

  /// What a browser takes for a comment up to the next `>`: `<!x>`, `<?x>`, `</3>`.
  private mutating func declaration(_ start: Int) -> Int {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return blank(start..<bytes.count) }
    return blank(start..<end + 1)
  }

  private mutating func blank(_ range: Range<Int>) -> Int {
    for index in range { bytes[index] = Self.filler }
    silent.append(range)
    return range.upperBound
  }

  /// A browser hides a CDATA section of HTML up to the first `>`, and shows that of SVG; feeds wrap whole posts in one.
  /// A check must err on seeing: only the marks of its ends are left out here, and in HTML the tag whose `>` it is.
  private mutating func characterData(_ start: Int) -> Int {
    isInCharacterData = true
    var index = blank(start..<start + 9)
    while index < bytes.count, !starts(with: "]]>", at: index) {
      if bytes[index] == UInt8(ascii: "<") {
        guard foreign > 0 else { return declaration(index) }
        index = fill(index)
      } else if bytes[index] == UInt8(ascii: ">"), foreign == 0 {
        return index
      } else {
        index = text(index)
      }
    }
    return index
  }

  private mutating func comment(_ start: Int) -> Int {
    if starts(with: "<!-->", at: start) { return blank(start..<start + 5) }
    if starts(with: "<!--->", at: start) { return blank(start..<start + 6) }
    var index = start + 4
    while index < bytes.count {
      if starts(with: "-->", at: index) { return blank(start..<index + 3) }
      if starts(with: "--!>", at: index) { return blank(start..<index + 4) }
      index += 1
    }
    return blank(start..<bytes.count)
  }

  // MARK: Tags

  /// Counts the attributes and finds the end; `name` is where the tag's name begins.
  private mutating func tag(_ start: Int, name: Int) -> Int {
    var index = name
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let element = String(decoding: bytes[name..<index], as: UTF8.self).lowercased()
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    var isSelfClosing = false
    var attributes = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "/") {
        isSelfClosing = foreign > 0 && !isEnd && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
        // In HTML it is but a space; libxml2 would close the element, or pass over the attribute behind it.
        if !isSelfClosing { bytes[index] = 0x20 }
        index += 1
      } else if ReaderText.isSpace(bytes[index]) {
        index += 1
      } else {
        attributes += 1
        index = attribute(index)
      }
    }
    if attributes > Self.mostAttributes { fault = .tooManyAttributes(offset: start, limit: Self.mostAttributes) }
    let end = min(index + 1, bytes.count)
    // A form feed is white space to a browser, and NUL would end the tag.
    for index in name..<end where bytes[index] < 0x20 && !Self.isBlank(bytes[index]) {
      bytes[index] = bytes[index] == 0x0C ? 0x20 : Self.filler
    }
    if element == "svg" || element == "math" {
      foreign = isEnd ? max(foreign - 1, 0) : foreign + (isSelfClosing ? 0 : 1)
    }
    return isEnd ? end : rawText(element, from: end)
  }

  private mutating func attribute(_ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
    let value = skipSpace(index)
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return index }
    index = skipSpace(value + 1)
    guard index < bytes.count else { return index }
    let mark = bytes[index]
    let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted ? byte == mark : ReaderText.isSpace(byte) || byte == UInt8(ascii: ">") { break }
      index = text(index)
    }
    return isQuoted ? min(index + 1, bytes.count) : index
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, ReaderText.isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// What holds no markup, on to its end tag. libxml2 knows it of scripts and styles alone.
  private mutating func rawText(_ element: String, from start: Int) -> Int {
    let isKnown = element == "script" || element == "style"
    guard isKnown || foreign == 0 && Self.raw.contains(element) else { return start }
    let end = Array("</\(element)".utf8)
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), element != "plaintext", closes(end, at: index) { return index }
      if isKnown { index += 1 } else { index = bytes[index] == UInt8(ascii: "<") ? fill(index) : text(index) }
    }
    return index
  }

  private static let raw: Set<String> = [
    "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
  ]

  /// Whether an end tag begins there, in letters of either case.
  private func closes(_ tag: [UInt8], at index: Int) -> Bool {
    let end = index + tag.count
    guard end <= bytes.count, end == bytes.count || Self.endsName(bytes[end]) else { return false }
    return (0..<tag.count).allSatisfy { offset in
      let byte = bytes[index + offset]
      return (Self.isLetter(byte) ? byte | 0x20 : byte) == tag[offset]
    }
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    CharacterReference.isAlphanumeric(byte) && byte > UInt8(ascii: "9")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func endsName(_ byte: UInt8) -> Bool {
    ReaderText.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
