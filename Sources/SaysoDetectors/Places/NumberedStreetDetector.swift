/// The beginning of a postal address with the number last: `Hauptstraße 5`, `Kölner Str. 12a`, `Keizersgracht 123`,
/// `Calle Mayor 10`, `Via Roma, 12`, before a town `Abbey Road 3, London`; and what follows of it (``AddressTail``).
struct NumberedStreetDetector: Detector {
  let kind = DetectedKind.postalAddress
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 1, having: .street)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[offset - 1] == 0x20 || text[offset - 1] == UInt8(ascii: ","),
      let number = StreetNumber(at: offset, in: text), number.value < 3000, !number.isYear,
      text[number.range.upperBound] != UInt8(ascii: "%"), text[number.range.upperBound] != UInt8(ascii: ":")
    else { return nil }
    var before = offset - 1
    if before > 0, text[before - 1] == UInt8(ascii: ",") { before -= 1 }
    guard let start = germanic(before: before, in: text) ?? AddressName.start(before: before, in: text) else {
      return english(before: before, number: number, in: text)
    }
    return DetectorMatch(start..<AddressTail.end(from: number.range.upperBound, in: text), strength: .form)
  }

  /// English puts the number first: last it is one only where a town follows.
  private func english(before offset: Int, number: StreetNumber, in text: DetectorText) -> DetectorMatch? {
    guard let street = AddressName.word(before: offset, in: text), street.upperBound == offset,
      DetectorText.isUppercase(text[street.lowerBound]), StreetWord.english.isWord(at: street.lowerBound, in: text),
      let name = AddressName.word(before: street.lowerBound, in: text), AddressName.isName(name, in: text),
      !StreetWord.english.isWord(at: name.lowerBound, in: text)
    else { return nil }
    let end = number.range.upperBound
    let tail = AddressTail.end(from: end, in: text)
    if tail > end { return DetectorMatch(name.lowerBound..<tail, strength: .form) }
    guard text[end] == UInt8(ascii: ","), text[end + 1] == 0x20 else { return nil }
    let town = end + 2..<text.endOfWord(from: end + 2)
    guard town.count >= 3, AddressName.isName(town, in: text) else { return nil }
    return DetectorMatch(name.lowerBound..<town.upperBound, strength: .form)
  }

  private func germanic(before offset: Int, in text: DetectorText) -> Int? {
    guard let word = AddressName.word(before: offset, in: text), offset - word.upperBound <= 1, word.count >= 3 else {
      return nil
    }
    guard let ending = StreetWord.endings.first(where: { ends(word, in: $0, text) }) else { return nil }
    let isShort = ending.count == 3 && !ending.elementsEqual("weg".utf8)
    guard !isShort || text[word.upperBound] == UInt8(ascii: ".") || word.count > 6 else { return nil }
    if StreetWord.notCompounds.isWord(at: word.lowerBound, in: text) { return nil }
    if word.count > ending.count {
      let isCompound = word.count >= ending.count + 2 && DetectorText.isUppercase(text[word.lowerBound])
      return isCompound ? startOfHyphenated(word, in: text) : nil
    }
    // The street word by itself: the name stands before it.
    guard DetectorText.isUppercase(text[word.lowerBound]),
      let name = AddressName.word(before: word.lowerBound, in: text),
      AddressName.isName(name, in: text), !StreetWord.notGermanNames.isWord(at: name.lowerBound, in: text)
    else { return nil }
    return startOfHyphenated(name, in: text)
  }

  private func ends(_ word: Range<Int>, in ending: [UInt8], _ text: DetectorText) -> Bool {
    let start = word.upperBound - ending.count
    return start >= word.lowerBound
      && ending.indices.allSatisfy { DetectorText.lowercased(text[start + $0]) == ending[$0] }
  }

  /// `Karl-Marx-Allee`
  private func startOfHyphenated(_ word: Range<Int>, in text: DetectorText) -> Int {
    var start = word.lowerBound
    for _ in 0..<3 {
      guard text[start - 1] == UInt8(ascii: "-"), let before = AddressName.word(before: start - 1, in: text),
        before.upperBound == start - 1
      else { break }
      start = before.lowerBound
    }
    return start
  }
}
