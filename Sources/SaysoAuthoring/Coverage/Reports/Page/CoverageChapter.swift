import SaysoModel
import SaysoPolicy

/// A section of the policy as it reads, its sentences coloured.
struct CoverageChapter {
  private let section: PolicySection
  private let number: Int
  private let coverage: PolicyCoverage
  private let groups: [ClauseID?: [CoveragePoint]]

  init(
    _ section: PolicySection, number: Int, _ coverage: PolicyCoverage, _ groups: [ClauseID?: [CoveragePoint]]
  ) {
    self.section = section
    self.number = number
    self.coverage = coverage
    self.groups = groups
  }

  var html: String {
    let id = MarkupText.escaped("section.\(section.id.rawValue)")
    return "<section id=\"\(id)\">\n<h2>\(number) \(MarkupText.escaped(section.title))</h2>\n"
      + prose(section.prose) + section.clauses.map(clause).joined() + "</section>\n"
  }

  private func clause(_ clause: Clause) -> String {
    let points = groups[clause.id] ?? []
    let title = MarkupText.escaped(clause.title)
    return "<article id=\"\(MarkupText.escaped(clause.id.rawValue))\">\n<h3>\(clause.number) \(title)</h3>\n"
      + prose(clause.prose) + CoverageEvidence(coverage).html(points.filter { $0.dimension != .sentence })
      + "</article>\n"
  }

  private func prose(_ prose: [Prose]) -> String {
    var html = ""
    var isList = false
    for paragraph in prose {
      if (paragraph.form == .point) != isList {
        isList.toggle()
        html += isList ? "<ul>\n" : "</ul>\n"
      }
      let runs = paragraph.runs.map(run).joined()
      html += isList ? "<li>\(runs)</li>\n" : "<p>\(runs)</p>\n"
    }
    return html + (isList ? "</ul>\n" : "")
  }

  private func run(_ run: Prose.Run) -> String {
    switch run {
    case .words(let words): return MarkupText.escaped(words)
    case .sentence(let id):
      guard let sentence = coverage.policy.sentence(id) else { return "" }
      return self.sentence(sentence)
    }
  }

  private func sentence(_ sentence: Sentence) -> String {
    let state = SentenceState(sentence, coverage.policy)
    let rules = Set(coverage.policy.rules.filter { $0.enforces == sentence.id }.map(\.id))
    let ratio = CoverageRatio(coverage.points.lazy.filter { !rules.isDisjoint(with: $0.rules) })
    let (name, note): (String, String) =
      switch state {
      case .enforced: (CoverageMark(ratio).rawValue, "enforced, \(ratio.percent) shown")
      case .people: ("people", "left to people")
      case .allowed: ("may", "allowed")
      case .unseen: ("none", "nothing enforces it")
      }
    let text = MarkupText.escaped(sentence.text)
    return "<span class=\"sentence \(name)\">\(text) <small>[\(sentence.force.rawValue): \(note)]</small></span>"
  }
}
