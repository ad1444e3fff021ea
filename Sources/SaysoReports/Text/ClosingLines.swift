import SaysoCalendar
import SaysoModel
import SaysoText

/// The last lines: how many drafts came out how, what was assumed, and by which policy and clock.
struct ClosingLines {
  let reports: [Report]
  let style: TextStyle

  var lines: [String] {
    guard let first = reports.first else { return [] }
    var sentences: [String] = []
    if reports.count > 1 { sentences.append(count) }
    if let assumed { sentences.append(assumed) }
    let moment = format(first.policy).withCity(first.checkedAt)
    sentences.append("\(first.policy.title) \(first.policy.version), as of \(moment).")
    return sentences.flatMap { Paragraph.wrap(style.terminal.line($0), width: style.width) }
  }

  private var count: String {
    let parts = Verdict.allCases.sorted(by: >).compactMap { verdict -> String? in
      let count = reports.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(Wording.counted(verdict))"
    }
    return "\(reports.count) drafts: \(parts.joined(separator: ", "))."
  }

  private var assumed: String? {
    var words: [String] = []
    for assumption in reports.flatMap(\.assumed) {
      let phrase = Wording.assumption(assumption)
      if !words.contains(phrase) { words.append(phrase) }
    }
    return words.isEmpty ? nil : "Taken for granted: \(words.joined(separator: ", "))."
  }
}
