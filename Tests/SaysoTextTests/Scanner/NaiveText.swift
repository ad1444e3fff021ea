import SaysoModel

@testable import SaysoText

/// A text as the naive matcher sees it: scalars with their offsets, and nothing prepared.
struct NaiveText {
  let text: TokenizedText
  let scalars: [(offset: Int, scalar: Unicode.Scalar)]

  init(_ text: TokenizedText) {
    self.text = text
    var offset = 0
    scalars = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += String(scalar).utf8.count }
      return (offset, scalar)
    }
  }

  var fieldZone: Zone {
    switch text.field {
    case .text: .text
    case .alt: .alt
    case .file: .file
    case .quoted: .quoted
    }
  }

  func scalars(in range: Range<Int>) -> [Unicode.Scalar] {
    scalars.filter { range.contains($0.offset) }.map(\.scalar)
  }

  func folded(_ token: Token) -> [UInt8] { Array(text.folded[token.foldedRange]) }

  func tokens(touching range: Range<Int>) -> Range<Int> {
    let touching = text.tokens.indices.filter { text.tokens[$0].range.overlaps(range) }
    if let first = touching.first, let last = touching.last { return first..<last + 1 }
    let next = text.tokens.count { $0.range.upperBound <= range.lowerBound }
    return next..<next
  }

  func entity(over token: Token) -> Entity? {
    text.entities.first { $0.range.contains(token.range.lowerBound) }
  }

  func tag(_ token: Token) -> (range: Range<Int>, view: ViewSet)? {
    guard let entity = entity(over: token) else { return nil }
    switch entity.kind {
    case .hashtag: return (entity.range, .hashtag)
    case .mention: return (entity.range, .handle)
    default: return nil
    }
  }

  /// Whether a word may begin or end here: not inside a token, nor between two letters that make none.
  func isBoundary(_ offset: Int) -> Bool {
    if text.tokens.contains(where: { $0.range.lowerBound == offset || $0.range.upperBound == offset }) { return true }
    if text.tokens.contains(where: { $0.range.contains(offset) }) { return false }
    let before = scalars.last { $0.offset < offset }
    let after = scalars.first { $0.offset >= offset }
    guard let before, let after else { return true }
    return !NaiveText.makesWord(before.scalar) || !NaiveText.makesWord(after.scalar)
  }

  static func makesWord(_ scalar: Unicode.Scalar) -> Bool { ScalarProperties(of: scalar.value).isWord }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
  var isDigit: Bool { properties.generalCategory == .decimalNumber }
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
  var isIgnorable: Bool {
    properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control && !properties.isWhitespace
  }
  var isBlank: Bool { properties.isWhitespace || self == "\u{2800}" }
  var leetLetter: String? {
    ["@": "a", "$": "s", "!": "i", "|": "i", "+": "t", "€": "e", "£": "l", "¢": "c", "(": "c"][narrow]
  }
  var isLeetDigit: Bool { "01345789".unicodeScalars.contains(narrow) }
  /// Full-width signs and digits, and digits in other styles, as what they are.
  private var narrow: Unicode.Scalar {
    let isWide = (0xFF01...0xFF5E).contains(value)
    guard isWide || isDigit && properties.name?.contains(/MATHEMATICAL|SEGMENTED/) != false else { return self }
    let plain = Folding.fold(String(self))
    return plain.count == 1 && (!isLetter || isDigit) ? Unicode.Scalar(plain[0]) : self
  }
  var isPicture: Bool { ScalarProperties(of: value).isPicture }
  /// A letter of a script that parts words at every letter.
  var isWordByItself: Bool {
    let wordBreak = ScalarTable.wordBreak(of: value)
    return isLetter && wordBreak != .letter && wordBreak != .hebrewLetter
  }
}
