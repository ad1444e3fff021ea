/// What makes a cashtag on one platform.
struct CashtagGrammar: Sendable {
  /// Letters at most.
  let longest: Int
  /// Letters and digits at most, when a digit follows the first letter; 0 when digits are not taken.
  let longestWithDigit: Int
  /// Whether one or two letters may follow a dot or `_`: `$LRK.B`.
  let hasShareClass: Bool
  let mayFollow: @Sendable (Unicode.Scalar?) -> Bool
  let mayPrecede: @Sendable (Unicode.Scalar?) -> Bool

  static let general = CashtagGrammar(
    longest: 6, longestWithDigit: 5, hasShareClass: true,
    mayFollow: { mayFollowOnX($0) || $0 == "(" || $0 == "[" || $0 == "\"" || $0 == "“" },
    mayPrecede: { before in before.map { !EntityCharacters.isLetterMarkOrDigit($0) } ?? true })
  static let x = CashtagGrammar(
    longest: 6, longestWithDigit: 0, hasShareClass: true, mayFollow: mayFollowOnX,
    mayPrecede: { after in
      EntityCharacters.isSpaceOrNothing(after) || after.map(EntityCharacters.isASCIIPunctuation) ?? true
    })
  static let bluesky = CashtagGrammar(
    longest: 5, longestWithDigit: 5, hasShareClass: false, mayFollow: EntityCharacters.isSpaceOrOpening,
    mayPrecede: { after in
      switch after {
      case ".", ",", ";", ":", "!", "?", ")", "\"", "'", "\u{2019}": true
      default: EntityCharacters.isSpaceOrNothing(after)
      }
    })

  private static let mayFollowOnX: @Sendable (Unicode.Scalar?) -> Bool = { before in
    EntityCharacters.isSpaceOrNothing(before) || before.map(EntityCharacters.isDirectional) ?? true
  }
}

/// Recognises `$LRK`.
enum Cashtag {
  static func entity(at sign: Int, in text: EntityText, _ grammar: CashtagGrammar) -> Entity? {
    let start = sign + 1
    guard EntityCharacters.isASCIILetter(text[start]), grammar.mayFollow(text.scalar(before: sign)) else { return nil }
    var end = start
    while EntityCharacters.isASCIIAlphanumeric(text[end]), end - start <= grammar.longest { end += 1 }
    let hasDigit = (start..<end).contains { EntityCharacters.isASCIIDigit(text[$0]) }
    guard end - start <= (hasDigit ? grammar.longestWithDigit : grammar.longest) else { return nil }
    if grammar.hasShareClass { end = withShareClass(from: end, in: text) }
    guard grammar.mayPrecede(text.scalar(at: end)) else { return nil }
    return Entity(kind: .cashtag(symbol: text.string(start..<end)), range: sign..<end)
  }

  private static func withShareClass(from end: Int, in text: EntityText) -> Int {
    guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "_") else { return end }
    var last = end + 1
    while EntityCharacters.isASCIILetter(text[last]), last - end <= 3 { last += 1 }
    return (2...3).contains(last - end) && !EntityCharacters.isASCIIDigit(text[last]) ? last : end
  }
}
