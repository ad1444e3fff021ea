import SaysoModel
import SaysoText

/// The second layer, for the author of the policy: which rule, which leaf, read how, and what kept it quiet.
struct ExplanationBlock {
  let explanations: [RuleExplanation]
  let descriptions: [RuleID: RuleDescription]
  let style: TextStyle

  var lines: [String] {
    guard !explanations.isEmpty else { return [] }
    let rule = String(repeating: style.unicode ? "─" : "-", count: style.width - 2)
    let spoke = explanations.filter { $0.outcome != .quiet }
    let near = explanations.filter { $0.outcome == .quiet }.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)
    let opening =
      near.isEmpty ? [] : [""] + hanging("Rules that found something and stayed quiet, the nearest first:", 2)
    return ["", "  " + style.paint(rule, .quiet)] + parted(spoke.map(lines)) + opening + near.flatMap(lines)
  }

  /// With an empty line between blocks that have parts of their own.
  private func parted(_ blocks: [[String]]) -> [String] {
    descriptions.isEmpty ? blocks.flatMap(\.self) : Array(blocks.joined(separator: [""]))
  }

  private func lines(_ explanation: RuleExplanation) -> [String] {
    let place = "\(explanation.file):\(explanation.line)"
    let outcome = "\(explanation.rule) · \(explanation.kind) · \(explanation.outcome.rawValue) · \(place)"
    let description = descriptions[explanation.rule].map { RuleDescriptionLines(description: $0, style: style) }
    let isQuiet = explanation.outcome == .quiet
    // Of one that found next to nothing the sentence would only be in the way.
    let isNear = isQuiet && explanation.distance < RuleExplanation.far
    return hanging(outcome, 2) + (isNear ? description?.sentence ?? [] : [])
      + explanation.leaves.flatMap { hanging(sentence($0), 4) }
      + explanation.notes.flatMap { hanging($0, 4) } + (isQuiet ? [] : description?.lines ?? [])
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
