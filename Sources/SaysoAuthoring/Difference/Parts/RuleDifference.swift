import SaysoModel
import SaysoPolicy

/// Rules and shields: their attributes, and what they look for, spare and say.
enum RuleDifference {
  static func record(in recorder: inout DifferenceRecorder) {
    let old = rules(recorder.old)
    let new = rules(recorder.new)
    let clauses = Dictionary((old + new).map { ($0.element.id, $0.clause) }, uniquingKeysWith: { $1 })
    let matching = ElementMatching(old.map(\.element), new.map(\.element), by: \.id)
    for rule in matching.removed {
      let text: QuotingText = "\(subject(rule)) (\(kind(rule))) is gone\(quoted(rule, recorder.old))."
      recorder.record(
        .removed, .rule, in: recorder.place(clauses[rule.id] ?? ""), text, old: rule, touches: touches(rule))
    }
    for rule in matching.added {
      let text: QuotingText =
        "\(subject(rule)) (\(kind(rule))) is new\(quoted(rule, recorder.new)).\(looksFor(rule, recorder.new))"
      recorder.record(
        .added, .rule, in: recorder.place(clauses[rule.id] ?? ""), text, new: rule, touches: touches(rule))
    }
    for (old, new) in matching.pairs {
      var difference = OneRuleDifference(old: old, new: new, place: recorder.place(clauses[new.id] ?? ""))
      difference.record(in: &recorder)
    }
  }

  private static func rules(_ side: DocumentSide) -> [(element: PolicyElement, clause: String)] {
    side.places.contents.filter { $0.element.name == "protected" || $0.element.value("enforces") != nil }
  }

  /// A shield works on every rule that is shielded.
  static func touches(_ rule: PolicyElement) -> Set<Dependency> {
    rule.name == "protected" ? [.shields] : [.rule(rule.id)]
  }

  /// `Rule “falcon”`, whose name is a secret when the rule guards one.
  static func subject(_ rule: PolicyElement) -> QuotingText {
    let noun = rule.name == "protected" ? "The shield" : "Rule"
    return isSecret(rule) ? "\(noun) \(secret: "“\(rule.id)”")" : "\(noun) “\(rule.id)”"
  }

  /// The same within a sentence.
  static func named(_ rule: PolicyElement) -> QuotingText {
    let noun = rule.name == "protected" ? "the shield" : "rule"
    return isSecret(rule) ? "\(noun) \(secret: "“\(rule.id)”")" : "\(noun) “\(rule.id)”"
  }

  static func isSecret(_ rule: PolicyElement) -> Bool { rule.name == "confidential" }

  private static func kind(_ rule: PolicyElement) -> String { rule.name }

  private static func quoted(_ rule: PolicyElement, _ side: DocumentSide) -> String {
    let id = rule.value("enforces") ?? rule.value("permits") ?? ""
    let sentence = side.places.contents.lazy.flatMap(\.element.family).first { $0.id == id }
    guard let sentence, !sentence.words.isEmpty else { return "" }
    return rule.name == "protected" ? "; it rests on “\(sentence.words)”" : "; it enforces “\(sentence.words)”"
  }

  private static func looksFor(_ rule: PolicyElement, _ side: DocumentSide) -> QuotingText {
    let items = (rule.first("find")?.elements ?? []).map { ConditionDifference.words($0, side) }
    return items.isEmpty ? "" : " It looks for \(secret: items.joined(separator: "; "))."
  }
}
