/// Recognises `#tag` in any script.
enum Hashtag {
  /// `sign` is where `#` or `＃` stands; `floor` where the entity before it ends.
  static func entity(at sign: Int, in text: EntityText, from floor: Int, _ grammar: HashtagGrammar) -> Entity? {
    guard grammar.mayTouch && floor == sign && sign > 0 || grammar.mayFollow(text.scalar(before: sign)) else {
      return nil
    }
    let start = sign + text.width(at: sign)
    let end =
      switch grammar.name {
      case .words: words(from: start, in: text)
      case .innerJoints: innerJoints(from: start, in: text)
      case .anything: anything(from: start, in: text)
      }
    guard let end, !text.matches("://", at: end) || grammar.name == .anything else { return nil }
    if grammar.heedsWhatFollows, let after = text.scalar(at: end), after == "#" || after == "＃" { return nil }
    return Entity(kind: .hashtag(tag: text.string(start..<end)), range: sign..<end)
  }

  /// `#1` and `#_` are no tags, nor is the `#` of a keycap.
  private static func words(from start: Int, in text: EntityText) -> Int? {
    let end = text.end(from: start, while: EntityCharacters.isTag)
    return hasLetter(start..<end, in: text) ? end : nil
  }

  private static func hasLetter(_ range: Range<Int>, in text: EntityText) -> Bool {
    text.end(from: range.lowerBound, to: range.upperBound) { !EntityCharacters.isLetterOrMark($0) } < range.upperBound
  }

  /// `·`, `・` and the zero-width non-joiner join words and count as letters; they neither begin nor end the name.
  private static func innerJoints(from start: Int, in text: EntityText) -> Int? {
    func isJoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "·" || scalar == "・" || scalar == "\u{200C}" }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      EntityCharacters.isLetterMarkOrDigit(scalar) || scalar.properties.generalCategory == .connectorPunctuation
    }
    let run = text.end(from: start) { isWord($0) || isJoint($0) }
    var end = run
    while end > start, let last = text.scalar(before: end), isJoint(last) { end = text.start(before: end) }
    guard end > start, let first = text.scalar(at: start), isWord(first) else { return nil }
    let digits = text.end(from: start, to: end) { !EntityCharacters.isLetterOrMark($0) && !isJoint($0) && $0 != "_" }
    if digits < end, text.scalar(at: digits) != "_" || hasLetter(digits..<end, in: text) { return end }
    return nil
  }

  private static func anything(from start: Int, in text: EntityText) -> Int? {
    guard text.scalar(at: start) != "\u{FE0F}" else { return nil }
    let run = text.end(from: start) { !isInvisible($0) && EntityCharacters.isSpaceOrNothing($0) == false }
    var end = run
    while end > start, let last = text.scalar(before: end), EntityCharacters.isPunctuation(last) {
      end = text.start(before: end)
    }
    let telling = text.end(from: start, to: end) {
      EntityCharacters.isPunctuation($0) || ("0"..."9").contains($0)
    }
    guard telling < end, text.string(start..<end).utf16.count <= 64 else { return nil }
    return end
  }

  /// What Bluesky ends a tag at beside white space.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x2060, 0x200A...0x200D, 0x20E2: true
    default: false
    }
  }
}
