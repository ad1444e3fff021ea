import SaysoModel
import SaysoText

/// The targets of marked links as texts of their own.
///
/// A reader doesn't see them in the post, but hovering shows them, every copy of the post carries them, and whoever
/// clicks reads them: a project's name in an address is out all the same. What is found in one stands at the words that
/// carry the link, for the target has no place in the text.
struct MarkedTargets {
  struct Mark {
    let span: TextSpan
    let tokens: Range<Int>
  }

  /// The target's path, query and fragment are words of zone ``Zone/link``; only patterns see its host.
  let text: TokenizedText
  /// Where links to it stand.
  private(set) var marks: [Mark]

  /// Each target once, however many links lead to it. Without those whose words are the address itself, which are read
  /// where they stand.
  static func of(_ links: [PostLink], in text: TokenizedText) -> [MarkedTargets] {
    var positions: [Key: Int] = [:]
    var found: [MarkedTargets] = []
    for link in links {
      let range = text.wholeScalars(link.range)
      guard !isSame(text.bytes[range], link.target), let spelt = spelt(link.target) else { continue }
      let mark = Mark(span: TextSpan(text.field, range), tokens: text.token(at: range))
      if let position = positions[Key(target: link.target)] {
        found[position].marks.append(mark)
      } else {
        positions[Key(target: link.target)] = found.count
        found.append(MarkedTargets(text: spelt, marks: [mark]))
      }
    }
    return found
  }

  /// Markdown may name one long target at many places: the copies share their bytes, and are told to be equal by that.
  private struct Key: Hashable {
    let target: String

    func hash(into hasher: inout Hasher) {
      hasher.combine(target.utf8.count)
      for byte in target.utf8.prefix(128) { hasher.combine(byte) }
    }
  }

  /// But for a scheme and a closing slash, which those who show an address leave out.
  private static func isSame(_ words: ArraySlice<UInt8>, _ target: String) -> Bool {
    let rest = target.utf8.count - words.count
    guard !words.isEmpty, (0...9).contains(rest) else { return false }
    return ["", "//", "http://", "https://"].contains { scheme in
      let address = target.utf8.dropFirst(scheme.utf8.count)
      return target.utf8.starts(with: scheme.utf8)
        && (address.elementsEqual(words)
          || address.last == UInt8(ascii: "/") && address.dropLast().elementsEqual(words))
    }
  }

  /// `nil` for data in place of an address: they are mostly no words, and a picture's are long. Of a letter's address
  /// what it is to say counts (RFC 6068), and not to whom.
  private static func spelt(_ target: String) -> TokenizedText? {
    let bytes = Array(target.utf8)
    let colon = scheme(of: bytes)
    let scheme = colon.map { String(decoding: bytes[..<$0], as: UTF8.self).lowercased() }
    guard scheme != "data" else { return nil }
    var start = pathStart(in: bytes, after: colon.map { $0 + 1 } ?? 0)
    if scheme == "mailto" { start = bytes[start...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count }
    let path = start..<bytes.count
    let address = LinkAddress(
      scheme: nil, hasUserinfo: false, host: "", hostRange: 0..<0, path: "", pathAndQueryRange: path,
      registrableDomain: nil, written: target)
    return TokenizedText(target, field: .text, entities: [Entity(kind: .link(address), range: 0..<bytes.count)])
  }

  /// Where the `:` of its scheme stands (RFC 3986 §3.1).
  private static func scheme(of bytes: [UInt8]) -> Int? {
    let colon = bytes.prefix(64).firstIndex { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): false
      default: true
      }
    }
    return colon.flatMap { $0 > 0 && bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// Behind the host, when there is one. Browsers read `\` as `/`.
  private static func pathStart(in bytes: [UInt8], after scheme: Int) -> Int {
    func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    guard bytes[scheme...].prefix(2).count(where: isSlash) == 2 else { return scheme }
    let host = bytes[scheme...].firstIndex { !isSlash($0) } ?? bytes.count
    return bytes[host...].firstIndex { isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? bytes.count
  }
}

extension TokenizedText {
  /// The range without what lies outside of the text, widened where it cuts a character in two.
  func wholeScalars(_ range: Range<Int>) -> Range<Int> {
    let inside = range.clamped(to: 0..<bytes.count)
    var (start, end) = (inside.lowerBound, inside.upperBound)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, end)
  }

  /// The place among the tokens where a link stands, as one of them.
  func token(at range: Range<Int>) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.start >= Int32(truncatingIfNeeded: range.lowerBound) }
    return first..<first + 1
  }
}
