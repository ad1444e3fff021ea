import SaysoModel
import SaysoText

/// The second layer, for the author of the policy: which rule, which leaf, read how, and what kept it quiet.
struct ExplanationBlock {
  let explanations: [RuleExplanation]
  let style: TextStyle

  var lines: [String] {
    guard !explanations.isEmpty else { return [] }
    let rule = String(repeating: style.unicode ? "─" : "-", count: style.width - 2)
    return ["", "  " + style.paint(rule, .quiet)] + explanations.flatMap(lines)
  }

  private func lines(_ explanation: RuleExplanation) -> [String] {
    let place = "\(explanation.file):\(explanation.line)"
    let outcome = "\(explanation.rule) · \(explanation.kind) · \(explanation.outcome.rawValue) · \(place)"
    return hanging(outcome, 2) + explanation.leaves.flatMap { hanging(sentence($0), 4) }
      + explanation.notes.flatMap { hanging($0, 4) }
  }

  private func sentence(_ leaf: RuleExplanation.Leaf) -> String {
    let range = leaf.span.span.range
    let views = leaf.span.views.views.map(\.rawValue)
    let through = views.isEmpty ? "" : ", read through \(views.joined(separator: ", "))"
    let field = leaf.span.span.field == .text ? "" : " of \(leaf.span.span.field.name)"
    return "line \(leaf.line), \(leaf.description): “\(leaf.span.text)” at bytes "
      + "\(range.lowerBound)–\(range.upperBound)\(field)\(through)"
  }

  private func hanging(_ text: String, _ indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent - 2).enumerated().map {
      String(repeating: " ", count: indent + ($0.offset == 0 ? 0 : 2)) + $0.element
    }
  }
}
