import SaysoModel

/// The page's own words for what it counts.
enum BoardWords {
  static let notTold = "Not told"

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .clear: "OK"
    case .advise: "Think again"
    case .undetermined: "Can’t tell"
    case .hold: "Ask first"
    case .block: "Don’t post"
    }
  }

  /// As counted: `2 don’t post`.
  static func lowered(_ verdict: Verdict) -> String {
    let word = self.verdict(verdict)
    return verdict == .clear ? word : word.prefix(1).lowercased() + word.dropFirst()
  }

  /// The class that gives a verdict its colour.
  static func style(_ verdict: Verdict) -> String { verdict == .undetermined ? "unknown" : verdict.rawValue }

  /// `1,204`
  static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// `1 post`, `1,204 posts`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(self.number(number)) \(number == 1 ? one : many)"
  }

  static func posts(_ number: Int) -> String { count(number, "post", "posts") }

  /// `1 finding`, `3 open questions`, `4 findings and open questions`.
  static func results(_ tally: VerdictTally) -> String {
    let (all, questions) = (tally.total, tally[.undetermined])
    if questions == 0 { return count(all, "finding", "findings") }
    if questions == all { return count(all, "open question", "open questions") }
    return "\(number(all)) findings and open questions"
  }

  /// `2 don’t post · 1 ask first`; of what is OK only when asked.
  static func tally(_ tally: VerdictTally, withClear: Bool = false, separator: String = " · ") -> String {
    let parts = VerdictTally.worstFirst.compactMap { verdict -> String? in
      guard tally[verdict] > 0, withClear || verdict != .clear else { return nil }
      return "\(number(tally[verdict])) \(lowered(verdict))"
    }
    return parts.joined(separator: separator)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }

  static func platform(_ name: String) -> String { name.isEmpty ? notTold : Wording.platform(PlatformID(name)) }

  static func clause(_ clause: ClauseReference) -> String { "\(clause.number) \(clause.title)" }
}
