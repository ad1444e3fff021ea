import SaysoModel
import SaysoPolicy
import SaysoReports

/// Sections and clauses, numbered as findings cite them, each sentence that counts with what sees to it.
struct SectionsPart {
  private let policy: Policy
  private let page: OverviewPage
  private let enforcement: Enforcement

  init(_ policy: Policy, _ page: OverviewPage) {
    self.policy = policy
    self.page = page
    enforcement = Enforcement(policy)
  }

  private static let indent = 2
  private static let column = 10

  var lines: [String] {
    var lines: [String] = []
    for (index, section) in policy.sections.enumerated() {
      if index > 0 { lines += ["", ""] }
      lines += page.title("\(index + 1)  \(section.title)") + section.prose.flatMap { [""] + prose($0) }
      for clause in section.clauses {
        lines += [""] + page.text("\(clause.number)  \(clause.title)", indent: Self.indent, tone: .advise)
        lines += clause.prose.flatMap(prose)
      }
    }
    return lines
  }

  /// Runs of plain words together; a sentence that counts on lines of its own.
  private func prose(_ prose: Prose) -> [String] {
    var lines: [String] = []
    var words = ""
    func flush() {
      let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      words = ""
      guard !plain.isEmpty else { return }
      lines += prose.form == .point ? page.item(plain, indent: Self.column) : page.text(plain, indent: Self.column)
    }
    for run in prose.runs {
      switch run {
      case .words(let more): words += more
      case .sentence(let id):
        flush()
        lines += policy.sentence(id).map(sentence) ?? []
      }
    }
    flush()
    return lines
  }

  private func sentence(_ sentence: Sentence) -> [String] {
    let tone: Tone =
      switch sentence.force {
      case .must: .block
      case .should: .hold
      case .may: .clear
      }
    return page.labelled(sentence.force.rawValue, sentence.text, indent: Self.indent, column: Self.column, tone: tone)
      + enforcement.notes(on: sentence).flatMap { page.item($0, indent: Self.column) }
  }
}
