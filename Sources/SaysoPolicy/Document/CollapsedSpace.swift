/// White space as a reader of running text takes it: any run of it is one space, and none stands at the ends.
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
    for scalar in text.unicodeScalars {
      if !isSpace(scalar) {
        collapsed.unicodeScalars.append(scalar)
        isAfterSpace = false
      } else if !isAfterSpace {
        collapsed.unicodeScalars.append(" ")
        isAfterSpace = true
      }
    }
  }

  /// A policy has thousands of these to decide, nearly all of them ASCII, which needs no table.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !CollapsedSpace.isSpace($0) }),
      let last = scalars.lastIndex(where: { !CollapsedSpace.isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(CollapsedSpace.isSpace) }
}
