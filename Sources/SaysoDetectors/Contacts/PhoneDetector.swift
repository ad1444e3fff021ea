/// A telephone number: international (ITU-T E.164, notation E.123), with the trunk prefix of the countries of
/// ``NationalNumbering/countries``, or any number beside a word that announces one (``PhoneCues``). With its extension,
/// if any. Not a part of an account number in groups of four, whatever its check digits.
struct PhoneDetector: Detector {
  let kind = DetectedKind.phone
  let trigger: DetectorTrigger
  let need = DetectorNeed(digits: 6)

  static let all: [any Detector] = [
    PhoneDetector(trigger: .digit), PhoneDetector(trigger: .sign(UInt8(ascii: "+"))),
    PhoneDetector(trigger: .sign(UInt8(ascii: "("))),
  ]

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard mayBegin(at: offset, in: text), let run = DigitRun(at: offset, in: text, fewest: 6) else { return nil }
    if run.hasPlus { return international(run, in: text) }
    if isContinued(from: offset, run: run, in: text) { return nil }
    let found = international(run, in: text) ?? national(run, in: text) ?? announced(run, in: text)
    return found == nil || IBANDetector.isInsideForm(offset, in: text) ? nil : found
  }

  private func mayBegin(at offset: Int, in text: DetectorText) -> Bool {
    let before = text[offset - 1]
    if DetectorText.isWord(before) { return before == DetectorText.letter }
    switch before {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      return false
    case UInt8(ascii: ","): return !DetectorText.isDigit(text[offset - 2])
    case UInt8(ascii: "+"): return text[offset] == UInt8(ascii: "(")
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return !DetectorText.isLetter(text[offset - 2])
    default: return true
    }
  }

  /// Whether digits before belong to the same number. After a space a trunk prefix, a parenthesis or other separators
  /// may begin a new one: `open 24/7 020 7946 0001`.
  private func isContinued(from offset: Int, run: DigitRun, in text: DetectorText) -> Bool {
    var at = offset - 1
    while offset - at <= 2, DigitRun.isSeparator(text[at]) { at -= 1 }
    guard at < offset - 1, DetectorText.isDigit(text[at]) else { return false }
    guard text[offset - 1] == 0x20 else { return true }
    if text[at + 1] == UInt8(ascii: ")") { return true }
    let separators = Set(run.groups.dropFirst().map(\.separator))
    return run.digits.first != UInt8(ascii: "0") && text[offset] != UInt8(ascii: "(")
      && separators.isSubset(of: [.space])
  }

  // MARK: With a country code

  private func international(_ run: DigitRun, in text: DetectorText) -> DetectorMatch? {
    var skipped = 0
    if !run.hasPlus {
      guard let prefix = internationalPrefix(of: run) else { return nil }
      skipped = prefix
    }
    for dropped in 0...min(3, max(0, run.groups.count - 1)) {
      if dropped > 0, run.groups[run.groups.count - dropped].separator != .space { break }
      let shorter = run.dropping(dropped)
      guard let split = CallingCode.split(significant(shorter).dropFirst(skipped)), split.isComplete,
        ends(shorter.end, in: text), Set(shorter.digits).count > 1
      else { continue }
      return found(shorter, strength: .form, in: text)
    }
    return nil
  }

  /// The digits without a trunk prefix in parentheses: `+44 (0)20`.
  private func significant(_ run: DigitRun) -> ArraySlice<UInt8> {
    guard let trunk = run.groups.dropFirst().first(where: \.isInParentheses), run.digits[trunk.digits] == [0x30] else {
      return run.digits[...]
    }
    var digits = run.digits
    digits.remove(at: trunk.digits.lowerBound)
    return digits[...]
  }

  /// `00` in most countries; `011` in North America, set off from the code.
  private func internationalPrefix(of run: DigitRun) -> Int? {
    if run.digits.starts(with: "00".utf8), run.digits[2] != UInt8(ascii: "0"), run.digits.count >= 11 { return 2 }
    return run.shape.first == 3 && run.digits.starts(with: "011".utf8) && run.digits.count >= 12 ? 3 : nil
  }

  // MARK: Within a country

  private func national(_ run: DigitRun, in text: DetectorText) -> DetectorMatch? {
    if run.isOverlong || PhoneCues.others.stand(before: run.start, in: text, within: 1)
      || PhoneCues.codes.stand(before: run.start, in: text, within: 5)
    {
      return nil
    }
    for dropped in 0...1 where run.groups.count > dropped {
      if dropped > 0, !maySetOff(run) { break }
      let shorter = run.dropping(dropped)
      guard ends(shorter.end, in: text), !NumberLookalike.isOther(shorter),
        NationalNumberPlan.recognises(shorter) || NationalNumberPlan.recognisesUndivided(shorter)
      else { continue }
      return found(shorter, strength: .form, in: text)
    }
    return nil
  }

  /// Whether the last group may be a number of its own: `call 202-555-0142 24 hours a day`.
  private func maySetOff(_ run: DigitRun) -> Bool {
    guard let last = run.groups.last, last.separator == .space else { return false }
    // Groups of one length throughout are one number, or none: `04 12 23 34 45 49`.
    if run.groups.count > 2, run.groups.allSatisfy({ $0.digits.count == last.digits.count }) { return false }
    return last.digits.count <= 2 || run.groups.dropFirst().dropLast().allSatisfy { $0.separator != .space }
  }

  // MARK: Beside a word

  private func announced(_ run: DigitRun, in text: DetectorText) -> DetectorMatch? {
    guard run.digits.count <= 15, ends(run.end, in: text), !NumberLookalike.isOther(run), Set(run.digits).count > 1,
      !NumberLookalike.isRoundOrGrouped(run)
    else { return nil }
    let start = openingParenthesis(before: run.start, in: text)
    let thing = PhoneCues.things.start(before: start, in: text, within: 4)
    let use = run.digits.count >= 7 ? PhoneCues.uses.start(before: start, in: text, within: 4) : nil
    let isAfter = run.digits.count >= 7 && PhoneCues.things.stand(after: run.end, in: text)
    let other = PhoneCues.others.start(before: start, in: text, within: 5)
    let number =
      run.digits.count >= 7 && other == nil ? PhoneCues.numbers.start(before: start, in: text, within: 3) : nil
    guard let cue = [thing, use].compactMap({ $0 }).max() ?? number ?? (isAfter ? start : nil) else { return nil }
    if let other, other > cue { return nil }
    if PhoneCues.units.stand(after: run.end, in: text) { return nil }
    return found(run, strength: .cue, in: text)
  }

  private func openingParenthesis(before offset: Int, in text: DetectorText) -> Int {
    text[offset - 1] == UInt8(ascii: "(") ? offset - 1 : offset
  }

  // MARK: The end

  private func ends(_ end: Int, in text: DetectorText) -> Bool {
    let (next, after) = (text[end], text[end + 1])
    if DetectorText.isWord(next) {
      return PhoneExtension.end(from: end, in: text) != nil || next == DetectorText.letter
    }
    switch next {
    case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "$"): return false
    case UInt8(ascii: ":"), UInt8(ascii: ","): return !DetectorText.isDigit(after)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return !DetectorText.isWord(after)
    default: return true
    }
  }

  private func found(_ run: DigitRun, strength: DetectorMatch.Strength, in text: DetectorText) -> DetectorMatch {
    DetectorMatch(run.start..<(PhoneExtension.end(from: run.end, in: text) ?? run.end), strength: strength)
  }
}
