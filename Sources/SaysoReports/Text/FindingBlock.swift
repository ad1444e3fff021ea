import SaysoCalendar
import SaysoModel
import SaysoText

/// What the policy says about one finding, and what follows from it.
struct FindingBlock {
  let finding: Finding
  let number: Int
  let report: Report
  let style: TextStyle

  var lines: [String] {
    var lines = ClauseQuotation(clause: finding.clause, sentence: finding.sentence, style: style).lines(number: number)
    lines += labelled("Why", why)
    lines += labelled("Do", finding.advice ?? "")
    for suggestion in finding.suggestions.prefix(Self.mostSuggestions) {
      lines += labelled("Instead", "“\(suggestion.correctedText)”")
    }
    lines += labelled("Pass to", passTo)
    for (index, sentence) in ask.enumerated() { lines += labelled(index == 0 ? "Ask" : "", sentence) }
    return lines
  }

  /// More would be a list to study rather than a way out.
  private static let mostSuggestions = 2

  private var why: String {
    var told: [String] = []
    let named = finding.spans.compactMap { span -> String? in
      guard let phrase = SuspiciousCharacters.phrase(span), !told.contains(phrase) else { return nil }
      told.append(phrase)
      return "“\(span.text)” is written \(phrase.hasPrefix("written ") ? String(phrase.dropFirst(8)) : phrase)."
    }
    return ([finding.reason.plain] + named).joined(separator: " ")
  }

  private var passTo: String {
    let names = finding.mayAnswer.map(\.name)
    guard let last = names.last else { return "" }
    let who = names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) or \(last)"
    return "\(who), who may say it."
  }

  private var ask: [String] {
    guard let contact = finding.contact else { return [] }
    var words = [contact.name, contact.phone, contact.email].compactMap(\.self).joined(separator: ", ")
    if let moment = finding.respondBy {
      words += ", who answers by \(format(report.policy).relative(moment, to: report.checkedAt))"
    }
    return [words + "."] + (contact.backup.map { ["If nobody does: \($0)."] } ?? [])
  }

  /// `     Why      …`, further lines under the first word; nothing for an empty text.
  private func labelled(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = Paragraph.wrap(style.terminal.line(text), width: style.width - 14)
    return lines.enumerated().map { index, line in
      let head = index == 0 ? label : ""
      let gap = String(repeating: " ", count: 9 - head.count)
      return "     " + style.paint(head, .quiet) + gap + line
    }
  }
}

/// `The policy says (2.1 Unannounced projects)` and the sentence, word for word.
struct ClauseQuotation {
  let clause: ClauseReference
  let sentence: SentenceReference
  let style: TextStyle

  func lines(number: Int) -> [String] {
    let lead = "  \(number)  "
    let title = style.terminal.line("The policy says (\(clause.number) \(clause.title))")
    return Paragraph.wrap(title, width: style.width - lead.count).enumerated().map {
      ($0.offset == 0 ? lead : String(repeating: " ", count: lead.count)) + $0.element
    } + quotation
  }

  /// The sentence alone.
  var quotation: [String] {
    Paragraph.wrap(style.terminal.line("“\(sentence.text)”"), width: style.width - 7).map { "       " + $0 }
  }
}
