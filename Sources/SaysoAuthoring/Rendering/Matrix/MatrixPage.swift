import SaysoModel
import SaysoPolicy
import SaysoReports

/// The matrix as a page.
struct MatrixPage {
  let matrix: TraceabilityMatrix
  private var matter: PageMatter { matrix.matter }

  var text: String {
    let title = "\(matter.policy.reference.title): what stands behind each sentence"
    return HTMLDocument(
      language: matter.policy.language, title: title, style: [PagePalette.screen, PageStyle.sheet], script: nil,
      body: [
        .element(.header, [matter.own(.h1, [], title), edition, summary]),
        .element(.main, [.class("matrix")], [table]),
      ]
    ).text
  }

  private var edition: HTML {
    matter.own(.p, [.class("quiet")], "Version \(matter.policy.reference.version)")
  }

  private var summary: HTML {
    let sentences = matter.policy.sentences
    let due = sentences.filter { $0.force != .may }
    let enforced = Set(matrix.rows.filter { $0.relation == .enforces }.map(\.sentence.id))
    let people = due.count { $0.judge == .people && !enforced.contains($0.id) }
    let open = due.count { $0.judge != .people && !enforced.contains($0.id) }
    let words = [
      counted(sentences.count, "sentence", "sentences"),
      "\(due.count(where: { enforced.contains($0.id) })) enforced by rules",
      "\(people) left to people", "\(open) enforced by nothing", "\(sentences.count - due.count) that allow",
      counted(matrix.rows.count(where: \.isGap), "row to look at", "rows to look at"),
    ]
    return matter.own(.p, [], words.joined(separator: " · "))
  }

  private var table: HTML {
    let heads = ["Clause", "Sentence", "Rule", "Breaks", "Keeps", "Unsure", "Gaps", "State"].map {
      matter.own(.th, [HTMLAttribute(.scope, "col")], $0)
    }
    return .element(
      .table, [.class("cards")],
      [.element(.thead, [.element(.tr, heads)]), .element(.tbody, matrix.rows.map(row))])
  }

  private func row(_ row: TraceabilityMatrix.Row) -> HTML {
    let force = row.sentence.force
    let sentence = HTML.element(
      .span, [.class("s \(force.rawValue)")],
      [.element(.b, [.class("force")], force.rawValue), .text(" \(row.sentence.text)")])
    let head = HTML.element(
      .th, [HTMLAttribute(.scope, "row")], "\(row.clause?.number ?? "") \(row.clause?.title ?? "")")
    return .element(
      .tr, [.class(row.isFirst ? "first" : "more")] + (row.isFirst ? [.id(row.anchor)] : []),
      [
        head, cell("Sentence", [sentence]), cell("Rule", rule(row)), count("Breaks", row.breaking),
        count("Keeps", row.keeping), count("Unsure", row.unsure), count("Gaps", row.gaps), state(row),
      ])
  }

  private func rule(_ row: TraceabilityMatrix.Row) -> [HTML] {
    guard row.relation != .none else { return [] }
    let relation =
      switch row.relation {
      case .permits: "exception to "
      case .protects: "shield "
      case .enforces, .none: ""
      }
    let details = [row.kind, row.tier].filter { !$0.isEmpty }.joined(separator: ", ")
    return [.text(relation), .element(.code, row.rule), .element(.span, [.class("quiet")], " \(details)")]
  }

  private func count(_ label: String, _ places: [SourceLocation]) -> HTML {
    guard !places.isEmpty else { return cell(label, [.element(.span, [.class("quiet")], "0")]) }
    let lines = places.sorted().map(matter.names.place).joined(separator: " ")
    return cell(label, [.element(.abbr, [HTMLAttribute(.title, lines)], String(places.count))])
  }

  private func state(_ row: TraceabilityMatrix.Row) -> HTML {
    cell("State", [.element(row.isGap ? .b : .span, row.isGap ? [.class("mark hold")] : [], row.state)])
  }

  private func cell(_ label: String, _ content: [HTML]) -> HTML {
    .element(.td, [HTMLAttribute(.dataLabel, label)], content)
  }
}
