/// Recognises `#tag` in any script.
enum Hashtag {
  /// `sign` is where `#` or `＃` stands; `floor` where the entity before it ends, which a tag may touch (`#one#two`).
  static func entity(at sign: Int, in text: EntityText, from floor: Int) -> Entity? {
    guard floor == sign && sign > 0 || standsFree(text.scalar(before: sign)) else { return nil }
    let start = sign + text.width(at: sign)
    let end = text.end(from: start, while: EntityCharacters.isTag)
    guard hasLetter(start..<end, in: text), !text.matches("://", at: end) else { return nil }
    return Entity(kind: .hashtag(tag: text.string(start..<end)), range: sign..<end)
  }

  /// A tag begins a word: `a#b` is none, nor is the `#39` of a character reference.
  private static func standsFree(_ before: Unicode.Scalar?) -> Bool {
    guard let before else { return true }
    switch before {
    case "&": return false
    case "\u{200D}", "\u{200C}": return true
    default: return !EntityCharacters.isTag(before)
    }
  }

  /// `#1` and `#_` are no tags.
  private static func hasLetter(_ range: Range<Int>, in text: EntityText) -> Bool {
    text.end(from: range.lowerBound, to: range.upperBound) { !EntityCharacters.isLetterOrMark($0) } < range.upperBound
  }
}
