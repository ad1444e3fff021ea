/// The name of a street after its kind: capitalised words with small ones between (`de la Paix`, `Mayor`).
enum AddressName {
  private static let mostWords = 6

  /// Where it ends; `nil` without a capitalised word.
  static func end(from offset: Int, in text: DetectorText, needsParticle: Bool) -> Int? {
    var (at, end, hasParticle): (Int, Int?, Bool) = (offset, nil, false)
    for _ in 0..<mostWords {
      let start = text[at] == 0x20 || text[at] == 0x27 || text[at] == UInt8(ascii: "-") ? at + 1 : at
      let word = start..<text.endOfWord(from: start)
      if word.isEmpty { break }
      if StreetWord.particles.isWord(at: start, in: text),
        end == nil || DetectorText.isLetter(text[word.upperBound + 1])
      {
        hasParticle = true
      } else if isName(word, in: text) {
        end = word.upperBound
      } else {
        break
      }
      at = word.upperBound
    }
    return needsParticle && !hasParticle ? nil : end
  }

  static func isName(_ word: Range<Int>, in text: DetectorText) -> Bool {
    DetectorText.isUppercase(text[word.lowerBound]) && word.count > 1
      && DetectorText.isLetter(text[word.upperBound - 1])
  }

  /// Where a name that ends at `offset` begins, back to a street word of Spanish, Italian or Portuguese; `nil` without.
  static func start(before offset: Int, in text: DetectorText) -> Int? {
    var (at, names) = (offset, 0)
    for _ in 0..<mostWords {
      guard let word = word(before: at, in: text) else { return nil }
      if names > 0, StreetWord.romance.isWord(at: word.lowerBound, in: text) { return checked(word, in: text) }
      if isName(word, in: text) {
        names += 1
      } else if names == 0 || !StreetWord.particles.isWord(at: word.lowerBound, in: text) {
        return nil
      }
      at = word.lowerBound
    }
    return nil
  }

  /// `C/` needs its stroke, and `via` is English in small letters.
  private static func checked(_ word: Range<Int>, in text: DetectorText) -> Int? {
    if word.count == 1 { return text[word.upperBound] == UInt8(ascii: "/") ? word.lowerBound : nil }
    let isSmall = !DetectorText.isUppercase(text[word.lowerBound])
    return isSmall && word.count <= 5 && !text.has("calle", at: word.lowerBound) ? nil : word.lowerBound
  }

  static func word(before offset: Int, in text: DetectorText) -> Range<Int>? {
    var end = offset
    while offset - end < 3, end > 0, !DetectorText.isWord(text[end - 1]) {
      guard " ./'-".utf8.contains(text[end - 1]) else { return nil }
      end -= 1
    }
    var start = end
    while end - start < 24, DetectorText.isWord(text[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }
}
