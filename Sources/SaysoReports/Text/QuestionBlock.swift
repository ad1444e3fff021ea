import SaysoModel
import SaysoText

/// A question that must be answered before the policy can be applied. The entries miss the same inputs.
struct QuestionBlock {
  let entries: [UndeterminedEntry]
  let number: Int?
  let style: TextStyle

  var lines: [String] {
    var seen: Set<SentenceReference> = []
    let sentences = entries.filter { seen.insert($0.sentence).inserted }
    var lines = paragraph(opening(sentences), isFirst: true)
    for entry in sentences {
      if sentences.count > 1 { lines += paragraph("\(entry.clause.number) \(entry.clause.title)") }
      lines += ClauseQuotation(clause: entry.clause, sentence: entry.sentence, style: style).quotation
    }
    let options = missing.compactMap(Wording.option)
    return options.isEmpty ? lines : lines + paragraph("Run again with \(options.joined(separator: " ")).")
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
