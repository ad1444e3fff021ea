import SaysoCalendar
import SaysoModel
import SaysoText

/// The last lines: how many drafts came out how, what was assumed, and by which policy and clock.
struct ClosingLines {
  let reports: [Report]
  let style: TextStyle
  var notes: [String] = []

  var lines: [String] {
    guard let first = reports.first else { return [] }
    var sentences: [String] = []
    if reports.count > 1 { sentences.append(count) }
    if let unasked { sentences.append(unasked) }
    if let assumed { sentences.append(assumed) }
    let moment = format(first.policy).withCity(first.checkedAt)
    sentences.append("\(first.policy.title) \(first.policy.version), as of \(moment).")
    sentences += notes
    return sentences.flatMap { Paragraph.wrap(style.terminal.line($0), width: style.width) }
  }

  private var count: String {
    let parts = Verdict.allCases.sorted(by: >).compactMap { verdict -> String? in
      let count = reports.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(Wording.counted(verdict))"
    }
    return "\(reports.count) drafts: \(parts.joined(separator: ", "))."
  }

  /// What nobody told and no rule asked for: said, so that OK is not read as OK for everybody everywhere.
  private var unasked: String? {
    let clear = reports.filter { $0.verdict == .clear }
    let anonymous = clear.filter { $0.author == nil }
    var open: [String] = []
    if !anonymous.isEmpty { open.append("who is posting") }
    if clear.contains(where: { $0.post.platform == nil }) { open.append("where") }
    guard !open.isEmpty else { return nil }
    let said = anonymous.contains { $0.post.author != nil } ? "it is not known" : "nobody said"
    let what = open == ["where"] ? "where it goes" : open.joined(separator: " or ")
    guard reports.count > 1 else {
      return "\(said.prefix(1).uppercased() + said.dropFirst()) \(what); nothing in this draft depends on it."
    }
    return "Of some drafts \(said) \(what); nothing in those that are OK depends on it."
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
