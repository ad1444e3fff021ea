import SaysoModel
import SaysoPolicy
public import SaysoReports

/// An explained rule for people.
public struct ExplainedRuleText: Sendable {
  private let page: OverviewPage

  public init(style: TextStyle = TextStyle()) { page = OverviewPage(style) }

  public func output(_ rule: ExplainedRule) -> String {
    let place = "\(rule.location.file):\(rule.location.line)"
    var lines = page.title("Rule “\(rule.rule)” (\(rule.kind))")
    lines += page.text("Clause \(rule.clause.number), \(rule.clause.title): “\(rule.sentence.text)”", indent: 2)
    lines += page.text(place, indent: 2, tone: .quiet)
    for part in rule.parts {
      lines += [""] + page.title(Self.heading(part.subject, of: rule))
      lines += part.sentences.flatMap { page.text($0, indent: 2) }
      lines += points(part.points, indent: part.sentences.isEmpty ? 2 : 4)
    }
    for role in ExplainedRule.Case.Role.allCases { lines += cases(rule, role) }
    return (lines + nearMisses(rule)).joined(separator: "\n") + "\n"
  }

  static func heading(_ subject: ExplainedRule.Part.Subject, of rule: ExplainedRule) -> String {
    switch subject {
    case .fires: rule.kind == "protected" ? "What it protects" : "What makes it fire"
    case .spares: "What spares a post"
    case .speakers: "Who may"
    case .time: "When"
    case .outcome: "What happens then"
    }
  }

  private func points(_ items: [ExplainedItem], indent: Int) -> [String] {
    items.flatMap { item in
      page.item(item.items.isEmpty ? item.text : "\(item.text):", indent: indent)
        + points(item.items, indent: min(indent + 2, Self.deepest))
    }
  }

  /// Deeper points stand no further to the right, or a nest of conditions would run out of the page.
  private static let deepest = 16

  private func cases(_ rule: ExplainedRule, _ role: ExplainedRule.Case.Role) -> [String] {
    let cases = rule.cases.filter { $0.role == role }
    guard !cases.isEmpty else { return [] }
    return [""] + page.title(Self.heading(role)) + cases.flatMap { page.item(Self.line($0), indent: 2) }
  }

  private static func line(_ example: ExplainedRule.Case) -> String {
    let circumstances = example.circumstances.isEmpty ? "" : " (\(example.circumstances.joined(separator: ", ")))"
    return "“\(example.text)”\(circumstances)"
  }

  private static func heading(_ role: ExplainedRule.Case.Role) -> String {
    switch role {
    case .breaks: "Posts that break it"
    case .keeps: "Posts that keep it"
    case .unsure: "Posts it can’t decide"
    case .gap: "Posts it gets wrong, as its author knows"
    case .shielded: "Posts it protects"
    }
  }

  private func nearMisses(_ rule: ExplainedRule) -> [String] {
    let close = rule.nearMisses.prefix(Self.mostNearMisses)
    guard !close.isEmpty else { return [] }
    return [""] + page.title("Near misses: kept, though something was found") + close.flatMap(lines)
  }

  private static let mostNearMisses = 6

  private func lines(_ example: ExplainedRule.Case) -> [String] {
    guard let miss = example.nearMiss else { return [] }
    let found = miss.found.isEmpty ? [] : ["Found: \(miss.found.map { "“\($0)”" }.joined(separator: ", "))."]
    return page.item(Self.line(example), indent: 2) + (found + miss.reasons).flatMap { page.text($0, indent: 6) }
  }
}
