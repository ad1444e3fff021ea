import SaysoModel
import SaysoText

/// Sets the rows of a scan under their headings, as they come: verdict, clause, sentence, posts.
struct ScanPage {
  let style: TextStyle
  let mostPosts: Int
  /// How many posts stand under each sentence, shown or not.
  let counts: [[String]: Int]
  /// How to see the others.
  let hint: String
  private var rank: Int?
  private var clause = ""
  private var group: Int?
  private var guidance: [String] = []
  private var shown = 0

  init(style: TextStyle, mostPosts: Int, counts: [[String]: Int], hint: String) {
    self.style = style
    self.hint = hint
    self.mostPosts = mostPosts
    self.counts = counts
  }

  /// What the next row adds, worst first and sentence by sentence.
  mutating func lines(_ row: SpillRow) -> [String] {
    let fields = SpillFields(row.payload)
    var lines: [String] = []
    if row.rank != rank || row.group != group {
      lines += closing
      if row.rank != rank { lines += headline(row.rank) }
      if row.rank != rank || fields[0] != clause { lines += clauseLine(fields[0]) }
      lines += paragraph("“\(fields[1])”", "  ")
      (rank, group, clause, guidance, shown) = (row.rank, row.group, fields[0], [], 0)
    }
    guard shown < mostPosts else { return lines }
    shown += 1
    if guidance != [fields[2], fields[3]] {
      guidance = [fields[2], fields[3]]
      lines += labelled("Do", fields[2]) + labelled("Ask", fields[3])
    }
    return lines + [fields[4]]
  }

  /// What ends the sentence before.
  var closing: [String] {
    guard let rank, let group else { return [] }
    let more = (counts["group", String(rank), String(group)] ?? 0) - shown
    guard more > 0 else { return [""] }
    return ["", "    and \(ScanWords.number(more)) more \(more == 1 ? "post" : "posts")\(hint).", ""]
  }

  /// Named where nobody has said how much to list.
  static func hint(_ ending: ScanEnding) -> String {
    ending.header.maxResults == nil ? " (--max-results says how many to list)" : ""
  }

  private func headline(_ rank: Int) -> [String] {
    let verdict = Verdict.allCases.indices.contains(rank) ? Verdict.allCases[rank] : .clear
    return [style.paint(Wording.headline(verdict), Tone(verdict)), ""]
  }

  private func clauseLine(_ clause: String) -> [String] { paragraph(clause, "") }

  private func labelled(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return Paragraph.wrap(style.terminal.line(text), width: style.width - 7).enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return "  " + style.paint(head, .quiet) + String(repeating: " ", count: 5 - head.count) + line
    }
  }

  private func paragraph(_ text: String, _ indent: String) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent.count).map { indent + $0 }
  }
}

extension [[String]: Int] {
  fileprivate subscript(_ names: String...) -> Int? { self[names] }
}
