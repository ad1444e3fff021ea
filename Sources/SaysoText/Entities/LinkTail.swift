/// What follows a host in a link: port, path, query and fragment.
struct LinkTail {
  /// The end of the link.
  let end: Int
  /// Path, query and fragment.
  let range: Range<Int>
  /// As written, but with `/` for `\`, as browsers read it.
  let path: String

  /// `link` is where the link starts, scheme included.
  init(after hostEnd: Int, of link: Int, _ grammar: TailGrammar, in text: EntityText) {
    let start = Self.portEnd(from: hostEnd, in: text)
    let last =
      switch grammar {
      case .sentence: Self.sentenceEnd(from: start, of: link, in: text)
      case .segments(let grammar): grammar.end(from: start, in: text)
      case .untilSpace: max(Self.spaceEnd(from: start, of: link, in: text), hostEnd)
      }
    self.init(start: min(start, last), end: last, in: text)
  }

  private init(start: Int, end: Int, in text: EntityText) {
    self.end = end
    guard start < end, Self.opens(text[start]) else {
      (range, path) = (end..<end, "")
      return
    }
    range = start..<end
    let pathEnd = text.end(from: start, to: end) { $0 != "?" && $0 != "#" }
    let written = text.string(start..<pathEnd)
    path = written.utf8.contains(UInt8(ascii: "\\")) ? written.replacing("\\", with: "/") : written
  }

  /// The beginning of `tail` up to `end`.
  init(cutting tail: LinkTail, at end: Int, in text: EntityText) {
    self.init(start: tail.range.lowerBound, end: end, in: text)
  }

  /// Of a link that is its host alone.
  init(none end: Int) { (self.end, range, path) = (end, end..<end, "") }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\\")
  }

  private static func portEnd(from hostEnd: Int, in text: EntityText) -> Int {
    guard text[hostEnd] == UInt8(ascii: ":") else { return hostEnd }
    var end = hostEnd + 1
    while EntityCharacters.isASCIIDigit(text[end]), end - hostEnd <= 6 { end += 1 }
    return (2...6).contains(end - hostEnd) ? end : hostEnd
  }

  /// Bluesky's rule: one sign of punctuation, then one parenthesis where the link opens none.
  private static func spaceEnd(from start: Int, of link: Int, in text: EntityText) -> Int {
    var end = text.end(from: start) { !ScalarTable.isWhiteSpace($0.value) }
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      end -= 1
    default: break
    }
    let opens = (link..<end).contains { text[$0] == UInt8(ascii: "(") }
    return text[end - 1] == UInt8(ascii: ")") && !opens ? end - 1 : end
  }

  private static func sentenceEnd(from start: Int, of link: Int, in text: EntityText) -> Int {
    guard opens(text[start]) else { return start }
    var script = SpacelessPath()
    let end = text.end(from: start) { script.accepts($0) }
    var trimming = TailTrimming(start..<end, of: link, in: text)
    return trimming.end()
  }
}

/// Scripts without spaces belong to a path where they begin a segment or a value below the root (`/wiki/日本`), or go on
/// in one. After Latin letters, or straight after the host, they are the running text that follows, as on X.
private struct SpacelessPath {
  private var slashes = 0
  private var mayBegin = false

  mutating func accepts(_ scalar: Unicode.Scalar) -> Bool {
    guard EntityCharacters.isSpacelessScript(scalar) else {
      if scalar == "/" { slashes += 1 }
      mayBegin = scalar == "/" && slashes > 1 || scalar == "=" || mayBegin && (scalar == "_" || scalar == "-")
      return EntityCharacters.isPath(scalar)
    }
    return mayBegin && EntityCharacters.isLetterMarkOrDigit(scalar)
  }
}
