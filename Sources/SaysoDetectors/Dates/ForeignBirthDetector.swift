/// A date of birth behind a word for it in a script other than Latin: `дата рождения 12.03.1985`, `生年月日 1985年3月12日`.
struct ForeignBirthDetector: Detector {
  let kind = DetectedKind.dateOfBirth
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 3, having: .foreignLetters)

  private static let cues = IdentifierCues(
    """
    дата рождения, рождения, родился, родилась, род, д.р, дата народження, народився, народилася, дата на раждане, \
    роден, родена, датум рођења, ημερομηνία γέννησης, γεννήθηκε, 生年月日, 誕生日, 生まれ, 出生日期, 出生年月日, 生日, \
    출생, 생년월일, תאריך לידה, تاريخ الميلاد, تاریخ تولد, जन्म, วันเกิด
    """)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard isBesideForeignWord(offset, in: text),
      let range = WrittenDate(at: offset, in: text)?.range ?? ideographic(at: offset, in: text),
      Self.cues.stand(rightBefore: range, in: text)
    else { return nil }
    return DetectorMatch(range, strength: .cue)
  }

  /// Asked at every number, it reads on in few.
  private func isBesideForeignWord(_ offset: Int, in text: DetectorText) -> Bool {
    var at = offset - 1
    while offset - at < 4, at >= 0, !DetectorText.isWord(text[at]) { at -= 1 }
    return text[at] == DetectorText.letter
  }

  /// Four digits, a letter, one or two digits, a letter, one or two digits, a letter. Whether the month has the day is
  /// not asked: nobody writes so but for a date.
  private func ideographic(at offset: Int, in text: DetectorText) -> Range<Int>? {
    var (at, numbers) = (offset, [Int]())
    for _ in 0..<3 {
      let start = at
      while at - start < 5, DetectorText.isDigit(text[at]) { at += 1 }
      guard at > start, text[at] == DetectorText.letter else { return nil }
      numbers.append(text[start..<at].reduce(0) { $0 * 10 + Int($1 &- 0x30) })
      at += 1
    }
    let isDate = (1900...2030).contains(numbers[0]) && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
    return isDate ? offset..<at : nil
  }
}
