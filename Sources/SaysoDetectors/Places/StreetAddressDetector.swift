/// The beginning of a postal address with the number first: `14 Mill Lane`, `221B Baker Street`, `350 5th Ave, Apt 4`,
/// `5 rue de la Paix`; and what follows of it (``AddressTail``). A cue that somebody's address is given away, not proof
/// that there is such a street.
///
/// English names need capitals unless a word announces an address; years, days of a month and words of measure
/// (`2 way street`, `5 Day Drive`) are no house numbers.
struct StreetAddressDetector: Detector {
  let kind = DetectedKind.postalAddress
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 1, having: .street)

  private static let mostWords = 5

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let number = StreetNumber(at: offset, in: text), StreetNumber.mayBegin(at: offset, in: text) else {
      return nil
    }
    guard let end = french(after: number, in: text) ?? english(after: number, in: text) else { return nil }
    return DetectorMatch(offset..<AddressTail.end(from: end, in: text), strength: .form)
  }

  // MARK: English

  private static let months = CueWords(
    """
    january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,
    sep,sept,oct,nov,dec,top,the,these,those,all,of,chapter,page,episode,season,day,week,vol,grade,interstate,number,nos,on
    """)
  /// `Street party`, `Road trip`: what follows makes another thing of the word.
  private static let compounds = CueWords(
    """
    party,parties,art,artist,artists,food,fair,festival,market,performer,performers,light,lights,style,level,sign,signs,
    team,cred,credibility,wear,racing,race,fighter,dance,photography,trip,trips,rage,safety,works,map,film,movie,song,
    album,show,series,novel,theatre,theater
    """)
  /// What is said of films: `21 Jump Street is a film`.
  private static let works = CueWords("film,movie,song,album,show,series,novel,book,comedy,sitcom,musical,play")

  private func english(after number: StreetNumber, in text: DetectorText) -> Int? {
    var at = number.range.upperBound
    guard text[at] == 0x20 || text[at] == UInt8(ascii: ","), !text.isNewline(at) else { return nil }
    var (end, names, capitals): (Int?, Int, Bool) = (nil, 0, true)
    for _ in 0..<Self.mostWords {
      guard let word = nextWord(from: at, isFirst: names == 0, in: text) else { break }
      if names > 0, let stop = streetEnd(word, in: text) {
        end = stop
        if !DetectorText.isUppercase(text[word.lowerBound]) { capitals = false }
      }
      if names == 0, StreetWord.notNames.isWord(at: word.lowerBound, in: text) { return nil }
      let isName = isCapital(word, in: text)
      if !isName, end != nil { break }
      if !isName { capitals = false }
      names += 1
      at = word.upperBound
    }
    guard let end, names > 0, !isTitle(endingAt: end, in: text) else { return nil }
    let isAnnounced = StreetWord.cues.stand(before: number.range.lowerBound, in: text, within: 2)
    if isAnnounced { return end }
    if number.isYear || Self.months.stand(before: number.range.lowerBound, in: text, within: 1) { return nil }
    return capitals ? end : nil
  }

  /// Whether a thing (`… Street party`) or a work (`… Street is a film`) is spoken of.
  private func isTitle(endingAt end: Int, in text: DetectorText) -> Bool {
    guard text[end] == 0x20 else { return false }
    if Self.compounds.isWord(at: end + 1, in: text) { return true }
    var at = end + 1
    guard text.has("is ", at: at) || text.has("was ", at: at) else { return false }
    for _ in 0..<4 {
      at = text.skippingSpaces(from: text.endOfWord(from: at), limit: 1)
      if Self.works.isWord(at: at, in: text) { return true }
    }
    return false
  }

  private func nextWord(from offset: Int, isFirst: Bool, in text: DetectorText) -> Range<Int>? {
    var at = offset
    if isFirst, text[at] == UInt8(ascii: ",") { at += 1 }
    // An abbreviation's full stop: `N. Main St.`
    if text[at] == UInt8(ascii: "."), !isFirst, text[at + 1] == 0x20 { at += 1 }
    guard text[at] == 0x20 || text[at] == UInt8(ascii: "-") && !isFirst || text[at] == 0x27 else { return nil }
    at += 1
    let end = text.endOfWord(from: at)
    return end > at && end - at <= 20 ? at..<end : nil
  }

  /// Capitalised, or an ordinal.
  private func isCapital(_ word: Range<Int>, in text: DetectorText) -> Bool {
    let first = text[word.lowerBound]
    if DetectorText.isUppercase(first) { return true }
    if first == 0x73, word.count == 1 { return true }
    return DetectorText.isDigit(first) && word.count <= 5 && DetectorText.isLetter(text[word.upperBound - 1])
  }

  private func streetEnd(_ word: Range<Int>, in text: DetectorText) -> Int? {
    if StreetWord.english.isWord(at: word.lowerBound, in: text) {
      let isAbbreviated =
        text[word.upperBound] == UInt8(ascii: ".") && StreetWord.abbreviations.isWord(at: word.lowerBound, in: text)
      return isAbbreviated ? word.upperBound + 1 : word.upperBound
    }
    guard StreetWord.ambiguous.isWord(at: word.lowerBound, in: text) else { return nil }
    let next = text.skippingSpaces(from: word.upperBound, limit: 1)
    let endsPhrase = next >= text.count || !DetectorText.isWord(text[next]) || text[next] == DetectorText.letter
    return endsPhrase || DetectorText.isUppercase(text[next]) || Self.prepositions.isWord(at: next, in: text)
      ? word.upperBound : nil
  }

  private static let prepositions = CueWords(
    "in,near,and,is,by,for,off,opposite,behind,apt,unit,flat,suite,if,before,after,tomorrow,today,tonight,at")

  // MARK: French

  private func french(after number: StreetNumber, in text: DetectorText) -> Int? {
    var at = number.range.upperBound
    if text[at] == UInt8(ascii: ",") { at += 1 }
    at = text.skippingSpaces(from: at, limit: 1)
    if Self.repetitions.isWord(at: at, in: text) {
      at = text.skippingSpaces(from: text.endOfWord(from: at), limit: 2)
      if text[at] == UInt8(ascii: ",") { at = text.skippingSpaces(from: at + 1, limit: 1) }
    }
    let isPlace = StreetWord.frenchPlace.isWord(at: at, in: text)
    guard at > number.range.upperBound, isPlace || StreetWord.french.isWord(at: at, in: text) else { return nil }
    at = text.endOfWord(from: at)
    if text[at] == UInt8(ascii: ".") { at += 1 }
    return AddressName.end(from: at, in: text, needsParticle: isPlace)
  }

  private static let repetitions = CueWords("bis,ter,quater")
}

extension DetectorText {
  func isNewline(_ offset: Int) -> Bool { self[offset] == UInt8(ascii: "\n") }
}
