import SaysoModel
import SaysoPolicy
import SaysoReports

/// Sections and clauses with their numbers, and with each clause what a check does about it.
struct PageChapters {
  let matter: PageMatter
  private let examples: ClauseExamples?

  init(matter: PageMatter, showsExamples: Bool) {
    self.matter = matter
    examples = showsExamples ? ClauseExamples(matter: matter) : nil
  }

  var sections: [HTML] {
    zip(matter.policy.sections, matter.root.elements(named: "section")).enumerated().map { position, pair in
      section(pair.0, pair.1, number: position + 1)
    }
  }

  private func section(_ section: PolicySection, _ element: PolicyElement, number: Int) -> HTML {
    let id = matter.anchors.id(of: section, number: number)
    let heading = HTML.element(
      .h2, [.element(.span, [.class("number")], String(number)), .text(" \(section.title)")])
    let clauses = zip(section.clauses, element.elements(named: "clause")).map { clause($0, $1) }
    return .element(
      .section, [.class("chapter"), .id(id)], [heading] + PageProse(matter: matter).blocks(of: element) + clauses)
  }

  private func clause(_ clause: Clause, _ element: PolicyElement) -> HTML {
    let id = matter.anchors.id(of: clause)
    let heading = HTML.element(
      .h3,
      [
        .element(.span, [.class("number")], clause.number), .text(" \(clause.title) "),
        .element(
          .a, [.class("anchor"), .href(.fragment(id)), HTMLAttribute(.ariaLabel, "Link to clause \(clause.number)")],
          "#"),
      ])
    let rules = matter.policy.rules.filter { $0.clause == clause.id }
    let shields = matter.policy.shields.filter { $0.clause == clause.id }
    let guide = ClauseGuide(matter: matter).pieces(rules, shields)
    let examples = examples?.pieces(of: clause) ?? []
    return .element(
      .article, [.class("clause"), .id(id), .flag(.dataKey)],
      [heading] + PageProse(matter: matter).blocks(of: element) + guide + examples)
  }
}
