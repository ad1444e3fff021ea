public import SaysoModel
import SaysoPolicy
public import SaysoReports

/// The rules of a policy in plain English, for reports that explain themselves.
///
/// The report of a rule that keeps things confidential shows what it found, and not what else it looks for; examples
/// that tell something confidential are left out.
public struct ReportedRules: Sendable {
  private let describer: RuleDescriber
  private let secrets: SecretWords

  public init(_ document: PolicyDocument) {
    describer = RuleDescriber(document)
    secrets = SecretWords(document.policy)
  }

  /// Those that the reports explain. The cost of one that did not stay quiet is a check for each of its examples.
  public func descriptions(for reports: [Report]) -> [RuleID: RuleDescription] {
    var spoke: [RuleID: Bool] = [:]
    for told in reports.flatMap(\.explanations) {
      spoke[told.rule] = spoke[told.rule] == true || told.outcome != .quiet
    }
    var descriptions: [RuleID: RuleDescription] = [:]
    for (rule, isWhole) in spoke {
      guard let explained = try? describer.explain(rule, withExamples: isWhole) else { continue }
      descriptions[rule] = description(explained, isWhole: isWhole)
    }
    return descriptions
  }

  private func description(_ rule: ExplainedRule, isWhole: Bool) -> RuleDescription {
    RuleDescription(
      clause: "\(rule.clause.number) \(rule.clause.title)", sentence: rule.sentence.text,
      parts: isWhole ? rule.parts.map { part($0, of: rule) } : [],
      nearMisses: isWhole && !rule.isSecret ? rule.nearMisses.compactMap(nearMiss) : [])
  }

  private func part(_ part: ExplainedRule.Part, of rule: ExplainedRule) -> RuleDescription.Part {
    let holdsSecrets = rule.isSecret && (part.subject == .fires || part.subject == .spares)
    let pointer = RuleDescription.Point("what the policy keeps to itself: “sayso policy explain \(rule.rule)” tells it")
    return RuleDescription.Part(
      subject: part.subject.rawValue, heading: ExplainedRuleText.heading(part.subject, of: rule),
      sentences: part.sentences, points: holdsSecrets ? [pointer] : part.points.map(Self.point))
  }

  private static func point(_ item: ExplainedItem) -> RuleDescription.Point {
    RuleDescription.Point(item.text, item.items.map(point))
  }

  private func nearMiss(_ example: ExplainedRule.Case) -> RuleDescription.NearMiss? {
    guard let miss = example.nearMiss, !secrets.occur(in: example.text) else { return nil }
    return RuleDescription.NearMiss(
      text: example.text, circumstances: example.circumstances, found: miss.found, reasons: miss.reasons)
  }
}
