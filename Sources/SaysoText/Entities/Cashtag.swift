/// Recognises `$LRK`: up to six letters, digits after the first within five characters, and a share class of one or two
/// letters (`$LRK.B`).
enum Cashtag {
  static func entity(at sign: Int, in text: EntityText) -> Entity? {
    if let before = text.scalar(before: sign), !mayPrecede(before) { return nil }
    let start = sign + 1
    guard EntityCharacters.isASCIILetter(text[start]) else { return nil }
    var end = start
    while EntityCharacters.isASCIIAlphanumeric(text[end]), end - start <= 6 { end += 1 }
    let hasDigit = (start..<end).contains { EntityCharacters.isASCIIDigit(text[$0]) }
    guard end - start <= (hasDigit ? 5 : 6) else { return nil }
    end = withShareClass(from: end, in: text)
    if let after = text.scalar(at: end), EntityCharacters.isLetterMarkOrDigit(after) { return nil }
    return Entity(kind: .cashtag(symbol: text.string(start..<end)), range: sign..<end)
  }

  private static func mayPrecede(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "(" || scalar == "[" || scalar == "\"" || scalar == "“"
      || scalar.properties.generalCategory == .format
  }

  private static func withShareClass(from end: Int, in text: EntityText) -> Int {
    guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "_") else { return end }
    var last = end + 1
    while EntityCharacters.isASCIILetter(text[last]), last - end <= 3 { last += 1 }
    return (2...3).contains(last - end) && !EntityCharacters.isASCIIDigit(text[last]) ? last : end
  }
}
