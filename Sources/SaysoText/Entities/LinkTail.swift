/// What follows a host in a link: port, path, query and fragment.
struct LinkTail {
  /// The end of the link.
  let end: Int
  /// Path, query and fragment.
  let range: Range<Int>
  /// As written, but with `/` for `\`, as browsers read it.
  let path: String

  init(after hostEnd: Int, in text: EntityText) {
    let start = Self.portEnd(from: hostEnd, in: text)
    guard Self.opens(text[start]) else {
      (end, range, path) = (start, start..<start, "")
      return
    }
    let last = Self.trimmed(start..<text.end(from: start, while: EntityCharacters.isPath), in: text)
    (end, range) = (last, start..<last)
    let pathEnd = text.end(from: start, to: last) { $0 != "?" && $0 != "#" }
    path = text.string(start..<pathEnd).replacing("\\", with: "/")
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\\")
  }

  private static func portEnd(from hostEnd: Int, in text: EntityText) -> Int {
    guard text[hostEnd] == UInt8(ascii: ":") else { return hostEnd }
    var end = hostEnd + 1
    while EntityCharacters.isASCIIDigit(text[end]), end - hostEnd <= 6 { end += 1 }
    return (2...6).contains(end - hostEnd) ? end : hostEnd
  }

  /// Takes off what belongs to the sentence: punctuation, a possessive 's, and brackets that were not opened inside.
  private static func trimmed(_ range: Range<Int>, in text: EntityText) -> Int {
    var surplus = 0
    var squareSurplus = 0
    for offset in range {
      switch text[offset] {
      case UInt8(ascii: "("): surplus -= 1
      case UInt8(ascii: ")"): surplus += 1
      case UInt8(ascii: "["): squareSurplus -= 1
      case UInt8(ascii: "]"): squareSurplus += 1
      default: break
      }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text[end - 1]
      if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
      } else if last == UInt8(ascii: "]"), squareSurplus > 0 {
        squareSurplus -= 1
      } else if last == UInt8(ascii: "s"), text[end - 2] == UInt8(ascii: "'"), end - 2 > range.lowerBound {
        end -= 1
      } else if !EntityCharacters.isTrailingPunctuation(last) {
        break
      }
      end -= 1
    }
    return end
  }
}
