import SaysoCalendar
import SaysoModel
import SaysoText

/// One post under the sentence it breaks: who, where and when, the words with what is meant underlined, and why.
struct ScanPostBlock {
  let report: Report
  let entry: ScanEntry
  /// A masked post has nothing to show.
  let showsPost: Bool
  let style: TextStyle

  private static let indent = 4

  var lines: [String] { [""] + heading + post + reasons }

  /// Whom to ask and by when: told once for posts that share it.
  var ask: String {
    guard let contact = entry.first.contact else { return "" }
    var words = [contact.name, contact.phone, contact.email].compactMap(\.self).joined(separator: ", ")
    if let moment = entry.first.respondBy {
      words += ", who answers by \(format(report.policy).relative(moment, to: report.checkedAt))"
    }
    return words + "." + (contact.backup.map { " If nobody does: \($0)." } ?? "")
  }

  private var heading: [String] {
    let separator = style.terminal.line(" · ")
    var rows: [String] = []
    for fact in facts.map(style.terminal.line) {
      if let last = rows.last, DisplayWidth.columns(last + separator + fact) + Self.indent <= style.width {
        rows[rows.count - 1] = last + separator + fact
      } else {
        rows.append(fact)
      }
    }
    return rows.flatMap { Paragraph.wrap($0, width: style.width - Self.indent) }.map {
      indented(style.paint($0, .quiet))
    }
  }

  private var facts: [String] {
    var facts: [String] = []
    if let author = report.author {
      let roles = author.roles.isEmpty ? "" : " (\(author.roles.joined(separator: ", ")))"
      facts.append(author.person.name + roles)
    } else {
      facts.append(report.post.author.map { "\($0) (not in the policy)" } ?? "author not known")
    }
    let place = [
      report.post.platform.map { "on \(Wording.platform($0))" },
      report.post.account.map { "from @\($0.hasPrefix("@") ? String($0.dropFirst()) : $0)" },
    ].compactMap(\.self)
    if !place.isEmpty { facts.append(place.joined(separator: " ")) }
    if let moment = report.post.publishAt { facts.append(format(report.policy).withWeekday(moment)) }
    if let origin = report.post.origin { facts.append(RecordPlace.words(origin)) }
    return facts
  }

  private var post: [String] {
    guard showsPost else { return [] }
    var marks: [PostField: [DraftLines.Mark]] = [:]
    for span in entry.spans {
      marks[span.span.field, default: []].append(
        DraftLines.Mark(range: span.span.range, number: nil, tone: Tone(entry.first.verdict)))
    }
    if marks.isEmpty { marks[.text] = [] }
    let narrow = TextStyle(width: style.width - Self.indent, colour: style.colour, unicode: style.unicode)
    return marks.sorted { $0.key < $1.key }.flatMap { field, marks -> [String] in
      guard let text = report.post.text(of: field), !text.isEmpty else { return [] }
      let title = Wording.field(field).map { [indented("  " + $0)] } ?? []
      return title
        + DraftLines(text, marks: marks, firstLine: 1, style: narrow).rendered.map(indented)
    }
  }

  private var reasons: [String] {
    var sentences = entry.reasons
    if case .expired(let waiver) = entry.first.standing {
      sentences.append("\(waiver.owner) answered for this until \(waiver.until).")
    }
    return sentences.flatMap { Paragraph.wrap(style.terminal.line($0), width: style.width - Self.indent - 2) }.map {
      indented("  " + $0)
    }
  }

  private func indented(_ line: String) -> String {
    line.isEmpty ? "" : String(repeating: " ", count: Self.indent) + line
  }
}
