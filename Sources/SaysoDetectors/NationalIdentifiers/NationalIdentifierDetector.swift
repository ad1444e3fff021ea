/// Recognises the ``NationalIdentifier``s that begin with a digit, or those that begin with a letter.
///
/// The forms are filed by how many digits (or letters) they begin with, so that a year or a price, and nearly every
/// word, is told from all of them by its length.
struct NationalIdentifierDetector: Detector {
  enum Opening {
    case digit, letter
  }

  let kind = DetectedKind.nationalID
  let trigger: DetectorTrigger
  private let opening: Opening
  /// By the length of the run of digits or letters.
  private let candidates: [[Candidate]]

  private struct Candidate: Sendable {
    let identifier: NationalIdentifier
    let form: WrittenForm
  }

  private static let longestRun = 20

  init(beginningWith opening: Opening) {
    self.opening = opening
    var candidates = [[Candidate]](repeating: [], count: Self.longestRun + 1)
    for identifier in NationalIdentifier.all {
      for form in identifier.forms where Self.opens(form) == opening {
        let runs = form.openings(Self.isOf(opening), sign: opening == .digit ? 0x23 : 0x40)
        for run in runs where run <= Self.longestRun {
          candidates[run].append(Candidate(identifier: identifier, form: form))
        }
      }
    }
    self.candidates = candidates
    trigger = opening == .digit ? .digit : .letter(Set(UInt8(ascii: "a")...UInt8(ascii: "z")))
  }

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let run = run(at: offset, in: text)
    guard run < candidates.count, !candidates[run].isEmpty else { return nil }
    // A word of so many letters with neither a digit nor a separator after it.
    if opening == .letter, !continues(text[offset + run]) { return nil }
    var best: (match: DetectorMatch, hasCue: Bool)?
    for candidate in candidates[run] {
      guard let end = candidate.form.end(at: offset, in: text),
        let found = judge(candidate, offset..<end, in: text)
      else { continue }
      if let best, !Self.isBetter(found, than: best) { continue }
      best = found
    }
    return best?.match
  }

  private func judge(
    _ candidate: Candidate, _ range: Range<Int>, in text: DetectorText
  ) -> (match: DetectorMatch, hasCue: Bool)? {
    let identifier = candidate.identifier
    let number = WrittenNumber(text[range])
    guard !number.isOneDigitRepeated, identifier.isValid(number) else { return nil }
    let surroundings = NumberSurroundings(of: range, in: text)
    if surroundings == .part { return nil }
    let hasCue = identifier.cues.stand(beside: range, in: text)
    let isAlone =
      surroundings == .free && Self.sufficesAlone(candidate.form, text[range])
      && !OtherNumbers.cues.stand(rightBefore: range, in: text)
    guard hasCue || isAlone else { return nil }
    return (DetectorMatch(range, type: identifier.type, strength: identifier.proof), hasCue)
  }

  private static func sufficesAlone(_ form: WrittenForm, _ value: ArraySlice<UInt8>) -> Bool {
    switch form.need {
    case .nothing: true
    case .capitals: !value.contains { $0 >= 0x61 && $0 <= 0x7A }
    case .notHexadecimal: value.contains { !DetectorText.isDigit($0) && !(0x61...0x66).contains($0) }
    case .cue: false
    }
  }

  private static func isBetter(
    _ one: (match: DetectorMatch, hasCue: Bool), than other: (match: DetectorMatch, hasCue: Bool)
  ) -> Bool {
    (one.hasCue ? 1 : 0, one.match.strength.rawValue, one.match.range.count)
      > (other.hasCue ? 1 : 0, other.match.strength.rawValue, other.match.range.count)
  }

  private func run(at offset: Int, in text: DetectorText) -> Int {
    var end = offset
    switch opening {
    case .digit: while end - offset <= Self.longestRun, DetectorText.isDigit(text[end]) { end += 1 }
    case .letter: while end - offset <= Self.longestRun, (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    }
    return end - offset
  }

  private func continues(_ byte: UInt8) -> Bool {
    DetectorText.isDigit(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  private static func opens(_ form: WrittenForm) -> Opening {
    guard let first = form.places.first else { return .digit }
    return first == UInt8(ascii: "#") || DetectorText.isDigit(first) ? .digit : .letter
  }

  private static func isOf(_ opening: Opening) -> (UInt8) -> Bool {
    switch opening {
    case .digit: DetectorText.isDigit
    case .letter: { ($0 | 0x20) &- 0x61 < 26 }
    }
  }
}
