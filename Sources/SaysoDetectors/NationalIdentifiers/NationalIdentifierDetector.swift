/// Recognises the ``NationalIdentifier``s that begin with a digit, or those that begin with a letter.
///
/// The forms are filed by how many digits (or letters) they begin with, so that a year or a price, and nearly every
/// word, is told from all of them by its length.
struct NationalIdentifierDetector: Detector {
  enum Opening {
    case digit, letter
  }

  let kind = DetectedKind.nationalID
  let need: DetectorNeed
  let trigger: DetectorTrigger
  private let opening: Opening
  /// By the length of the run of digits or letters.
  private let candidates: [[Candidate]]

  private struct Candidate: Sendable {
    let identifier: NationalIdentifier
    /// The identifier's place in the list.
    let index: Int
    let form: WrittenForm
  }

  private struct Finding {
    let match: DetectorMatch
    let hasCue: Bool

    /// A cue first, then the proof; the earlier identifier stays where they are equal.
    func isBetter(than other: Finding) -> Bool {
      (hasCue ? 1 : 0, match.strength.rawValue) > (other.hasCue ? 1 : 0, other.match.strength.rawValue)
    }
  }

  private static let longestRun = 20

  init(beginningWith opening: Opening) {
    self.opening = opening
    var candidates = [[Candidate]](repeating: [], count: Self.longestRun + 1)
    for (index, identifier) in NationalIdentifier.all.enumerated() {
      // Of forms that continue one another the longest is what was meant.
      let forms = identifier.forms.sorted { $0.places.count > $1.places.count }
      for form in forms where Self.opens(form) == opening {
        let runs = form.openings(Self.isOf(opening), sign: opening == .digit ? 0x23 : 0x40)
        for run in runs where run <= Self.longestRun {
          candidates[run].append(Candidate(identifier: identifier, index: index, form: form))
        }
      }
    }
    self.candidates = candidates
    let fewest = candidates.joined().map { $0.form.places.count { $0 == UInt8(ascii: "#") } }.min()
    need = DetectorNeed(digits: max(1, fewest ?? 1))
    trigger = opening == .digit ? .digit : .letters
  }

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let run = run(at: offset, in: text)
    guard run <= Self.longestRun, opening == .digit || Self.mayGoOn(after: run, at: offset + run, in: text) else {
      return nil
    }
    var best: Finding?
    var settled = -1
    for candidate in candidates[run] where candidate.index != settled {
      guard let end = candidate.form.end(at: offset, in: text) else { continue }
      let surroundings = NumberSurroundings(of: offset..<end, in: text)
      if surroundings == .part { continue }
      settled = candidate.index
      guard let found = judge(candidate, offset..<end, surroundings, in: text) else { continue }
      if let best, !found.isBetter(than: best) { continue }
      best = found
    }
    return best?.match
  }

  private func judge(
    _ candidate: Candidate, _ range: Range<Int>, _ surroundings: NumberSurroundings, in text: DetectorText
  ) -> Finding? {
    let identifier = candidate.identifier
    let number = WrittenNumber(text[range])
    guard !number.isOneDigitRepeated, identifier.isValid(number) else { return nil }
    let hasCue = identifier.cues.stand(beside: range, in: text)
    let isAlone =
      surroundings == .free && Self.sufficesAlone(candidate.form, text[range])
      && !OtherNumbers.cues.stand(rightBefore: range, in: text)
    guard hasCue || isAlone else { return nil }
    return Finding(
      match: DetectorMatch(range, type: identifier.type, strength: identifier.proof), hasCue: hasCue)
  }

  private static func sufficesAlone(_ form: WrittenForm, _ value: ArraySlice<UInt8>) -> Bool {
    switch form.need {
    case .nothing: true
    case .capitals: !value.contains { $0 >= 0x61 && $0 <= 0x7A }
    case .notHexadecimal: value.contains { !DetectorText.isDigit($0) && !(0x61...0x66).contains($0) }
    case .cue: false
    }
  }

  private func run(at offset: Int, in text: DetectorText) -> Int {
    var end = offset
    switch opening {
    case .digit: while end - offset <= Self.longestRun, DetectorText.isDigit(text[end]) { end += 1 }
    case .letter: while end - offset <= Self.longestRun, (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    }
    return end - offset
  }

  /// Whether so many letters can begin an identifier: nearly every word is told from one here. After letters stands a
  /// digit, with or without a separator; three letters of a codice fiscale may be followed by three more.
  private static func mayGoOn(after run: Int, at end: Int, in text: DetectorText) -> Bool {
    let next = text[end]
    if DetectorText.isDigit(next) { return true }
    guard run <= 3, next == UInt8(ascii: " ") || next == UInt8(ascii: "-") else { return false }
    return run == 3 || DetectorText.isDigit(text[end + 1])
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
