/// White space as XML has it (space, tab, CR, LF) and as a reader of running text takes it: any run of it is one space,
/// and none stands at the ends. A no-break space is a character like any other: whoever writes it means it.
enum CollapsedSpace {
  static func collapse(_ text: String) -> String {
    var collapsed = ""
    append(text, to: &collapsed)
    if collapsed.utf8.last == 0x20 { collapsed.unicodeScalars.removeLast() }
    return collapsed
  }

  /// Adds `text`, leaving out space at the very beginning and after space.
  static func append(_ text: String, to collapsed: inout String) {
    var isAfterSpace = collapsed.utf8.last.map { $0 == 0x20 } ?? true
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !isSpace(byte) {
        kept.append(byte)
        isAfterSpace = false
      } else if !isAfterSpace {
        kept.append(0x20)
        isAfterSpace = true
      }
    }
    collapsed += String(decoding: kept, as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    guard let first = utf8.firstIndex(where: { !CollapsedSpace.isSpace($0) }),
      let last = utf8.lastIndex(where: { !CollapsedSpace.isSpace($0) })
    else { return "" }
    return String(self[first..<utf8.index(after: last)])
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { utf8.allSatisfy(CollapsedSpace.isSpace) }

  /// The items of a list with white space between them.
  var listed: [String] {
    utf8.split(whereSeparator: CollapsedSpace.isSpace).map { String(Substring($0)) }
  }
}
