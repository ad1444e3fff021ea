/// The beginning of a postal address in Russian, Ukrainian or Bulgarian, the number last: `ул. Ленина, д. 10`,
/// `улица Ленина 10`, `Невский проспект, 28`.
struct CyrillicStreetDetector: Detector {
  let kind = DetectedKind.postalAddress
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 1, having: .foreignLetters)

  private static let streets = Set(
    """
    ул улица улице улицы вул вулиця пр просп пр-т проспект проспекте пер переулок переулке провулок бул бульвар бульваре
    ш шоссе пл площадь площади площа наб набережная набережной аллея аллее проезд проезде тупик
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  private static let houses = Set("д дом буд будинок бл".split(separator: " ").map { Array($0.utf8) })
  private static let mostWords = 5

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    // Asked at every number, it reads on in few.
    guard text[offset - 2] == DetectorText.letter || text[offset - 3] == DetectorText.letter,
      let number = StreetNumber(at: offset, in: text), number.value < 2000
    else { return nil }
    var (at, names, street): (Int, Int, Range<Int>?) = (offset, 0, nil)
    for _ in 0..<Self.mostWords {
      guard let word = word(before: at, in: text) else { break }
      at = word.lowerBound
      let written = small(word, in: text)
      if let street {
        // `Невский проспект, 28`
        let start = isCapital(word, in: text) ? word.lowerBound : street.lowerBound
        return start < street.lowerBound ? DetectorMatch(start..<number.range.upperBound, strength: .form) : nil
      }
      if Self.streets.contains(written) {
        if names > 0 { return DetectorMatch(word.lowerBound..<number.range.upperBound, strength: .form) }
        street = word
      } else if names > 0 || !Self.houses.contains(written) {
        names += 1
      }
    }
    return nil
  }

  /// The word of letters outside ASCII before `offset`, with a space, comma or full stop between.
  private func word(before offset: Int, in text: DetectorText) -> Range<Int>? {
    var end = offset
    while offset - end < 4, end > 0, " .,".utf8.contains(text[end - 1]) { end -= 1 }
    var start = end
    while end - start < 24, start > 0, text[start - 1] == DetectorText.letter || text[start - 1] == 0x2D { start -= 1 }
    return start < end && text[start] == DetectorText.letter ? start..<end : nil
  }

  private func small(_ word: Range<Int>, in text: DetectorText) -> [UInt8] {
    Array(text.written(word).lowercased().utf8)
  }

  private func isCapital(_ word: Range<Int>, in text: DetectorText) -> Bool {
    text.written(word).unicodeScalars.first?.properties.isUppercase ?? false
  }
}
