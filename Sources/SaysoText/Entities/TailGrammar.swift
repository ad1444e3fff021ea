/// How far a link goes after its host.
enum TailGrammar: Sendable {
  /// As a reader would end it: at what can't belong to an address, without the sentence's punctuation.
  case sentence
  case segments(PathGrammar)
  /// To the next white space, but for one sign of punctuation and a closing parenthesis that was not opened.
  case untilSpace
}

/// A path with balanced parentheses, then a query: the grammar of twitter-text, which Mastodon widens.
struct PathGrammar: Sendable {
  let path: @Sendable (Unicode.Scalar) -> Bool
  let pathEnd: @Sendable (Unicode.Scalar) -> Bool
  let query: @Sendable (Unicode.Scalar) -> Bool
  let queryEnd: @Sendable (Unicode.Scalar) -> Bool

  static let x = PathGrammar(
    path: { isOneOf($0, "!*';:=+,.$/%#[]_~&|@-") || isPathLetter($0) || isDash($0) },
    pathEnd: { isOneOf($0, "=_#/+-") || isPathLetter($0) },
    query: { isOneOf($0, "!?*'();:&=+$/%#[]-_.,~|@") || EntityCharacters.isASCIIAlphanumeric($0) },
    queryEnd: { isOneOf($0, "_&=#/-") || EntityCharacters.isASCIIAlphanumeric($0) })

  static let mastodon = PathGrammar(
    path: { !isOneOf($0, "<>()?") && !isSpace($0) },
    pathEnd: { !isOneOf($0, "()?!*\"'<>;:=,.$%[]~&|@") && $0 != "「" && $0 != "」" && !isSpace($0) },
    query: { isOneOf($0, "!?*'();:&=+$/%#[]-_.,~|@^") || EntityCharacters.isASCIIAlphanumeric($0) || isUCS($0) },
    queryEnd: { isOneOf($0, "_&=#/-") || EntityCharacters.isASCIIAlphanumeric($0) || isUCS($0) })

  private static func isOneOf(_ scalar: Unicode.Scalar, _ signs: StaticString) -> Bool {
    guard scalar.isASCII else { return false }
    return signs.withUTF8Buffer { $0.contains(UInt8(truncatingIfNeeded: scalar.value)) }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation
  }

  /// Letters and digits of ASCII, accented Latin, Cyrillic.
  private static func isPathLetter(_ scalar: Unicode.Scalar) -> Bool {
    EntityCharacters.isASCIIAlphanumeric(scalar) || EntityCharacters.isAccentedOnX(scalar)
      || ScalarTable.script(of: scalar.value) == .cyrillic
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    ScalarTable.isWhiteSpace(scalar.value) && scalar != "\u{2800}" || scalar == "\u{0}"
  }

  /// `ucschar` and `iprivate` of RFC 3987 §2.2.
  private static func isUCS(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA0 && !(0xFDD0...0xFDEF).contains(scalar.value) && scalar.value < 0xFFF0
      || scalar.value >= 0x10000 && scalar.value & 0xFFFE != 0xFFFE
  }
}

extension PathGrammar {
  /// The end of path and query; `start` when nothing opens there.
  func end(from start: Int, in text: EntityText) -> Int {
    let path = text[start] == UInt8(ascii: "/") ? pathEnd(from: start + 1, in: text) : start
    return text[path] == UInt8(ascii: "?") ? queryEnd(from: path, in: text) : path
  }

  private func pathEnd(from start: Int, in text: EntityText) -> Int {
    var (offset, last) = (start, start)
    while let scalar = text.scalar(at: offset) {
      if scalar == "(", let group = parenthesesEnd(from: offset, in: text) {
        (offset, last) = (group, group)
      } else if path(scalar) {
        offset += text.width(at: offset)
        if pathEnd(scalar) { last = offset }
      } else {
        break
      }
    }
    return last
  }

  /// After a pair of parentheses that holds something and at most one pair more.
  private func parenthesesEnd(from open: Int, in text: EntityText) -> Int? {
    var offset = text.end(from: open + 1, while: path)
    if text[offset] == UInt8(ascii: "(") {
      let inner = text.end(from: offset + 1, while: path)
      guard inner > offset + 1, text[inner] == UInt8(ascii: ")") else { return nil }
      offset = text.end(from: inner + 1, while: path)
    }
    return offset > open + 1 && text[offset] == UInt8(ascii: ")") ? offset + 1 : nil
  }

  private func queryEnd(from mark: Int, in text: EntityText) -> Int {
    var end = text.end(from: mark + 1, while: query)
    while end > mark + 1, let scalar = text.scalar(before: end), !queryEnd(scalar) { end = text.start(before: end) }
    return end > mark + 1 ? end : mark
  }
}
