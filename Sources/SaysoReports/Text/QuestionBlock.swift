import SaysoModel
import SaysoText

/// A question that must be answered before the policy can be applied. The entries miss the same inputs.
struct QuestionBlock {
  let entries: [UndeterminedEntry]
  let number: Int?
  /// Every sentence, however many: for those who asked for an explanation.
  let isWhole: Bool
  let style: TextStyle

  var lines: [String] {
    var seen: Set<SentenceReference> = []
    let sentences = gravestFirst.filter { seen.insert($0.sentence).inserted }
    let shown = isWhole ? sentences[...] : sentences.prefix(Self.mostSentences)
    var lines = paragraph(opening(sentences), isFirst: true)
    for entry in shown {
      if sentences.count > 1 { lines += paragraph("\(entry.clause.number) \(entry.clause.title)") }
      lines += ClauseQuotation(clause: entry.clause, sentence: entry.sentence, style: style).quotation
    }
    let more = sentences.count - shown.count
    if more > 0 { lines += paragraph("and \(more) more, in full with --explain.") }
    return lines + waysOut.flatMap { paragraph($0) }
  }

  private static let mostSentences = 3

  private var gravestFirst: [UndeterminedEntry] {
    entries.enumerated().sorted { ($1.element.action, $0.offset) < ($0.element.action, $1.offset) }.map(\.element)
  }

  /// How each question can be answered.
  private var waysOut: [String] {
    let options = missing.filter { $0 != .reference }.compactMap(Wording.option)
    let last = missing.contains(.reference) ? [Wording.option(.reference)].compactMap(\.self) : []
    var draftLines: [String] = []
    for line in missing.compactMap(Wording.draftLine) where !draftLines.contains(line) { draftLines.append(line) }
    var ways: [String] = []
    if !(options + last).isEmpty { ways.append("Run again with \((options + last).joined(separator: " ")).") }
    if !draftLines.isEmpty {
      ways.append(
        "Add to the top of the draft, between two lines of ---, a line \(draftLines.joined(separator: ", and one ")).")
    }
    return ways
  }

  private var missing: [MissingInput] { entries.first?.missing ?? [] }

  private func opening(_ sentences: [UndeterminedEntry]) -> String {
    let questions = missing.map(Wording.question)
    let subject = questions.count == 1 ? "The answer decides" : "The answers decide"
    let what =
      sentences.count == 1
      ? sentences.map { "this applies (\($0.clause.number) \($0.clause.title)):" }.joined()
      : "these apply:"
    return (questions + ["\(subject) whether \(what)"]).joined(separator: " ")
  }

  private func paragraph(_ text: String, isFirst: Bool = false) -> [String] {
    let lead = number.map { "  \($0)  " } ?? "  "
    let blank = String(repeating: " ", count: lead.count)
    return Paragraph.wrap(style.terminal.line(text), width: style.width - lead.count).enumerated().map {
      (isFirst && $0.offset == 0 ? lead : blank) + $0.element
    }
  }
}
