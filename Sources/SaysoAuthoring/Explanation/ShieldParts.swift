import SaysoModel
import SaysoPolicy

/// The parts of the explanation of a shield over protected speech.
struct ShieldParts {
  let policy: Policy
  let words: PolicyWords
  let shield: Shield
  let element: PolicyElement

  var all: [ExplainedRule.Part] {
    let reach = shield.reach == .sentence ? "a sentence" : "a post"
    let find = element.elements.first { $0.name == "find" }
    return [
      ExplainedRule.Part(
        subject: .fires, sentences: ["It protects \(reach) that holds any of these:"],
        points: find.map(words.conditions(in:)) ?? []),
      ExplainedRule.Part(
        subject: .speakers, sentences: ["Everybody: it takes freedom from nobody."], points: []),
      ExplainedRule.Part(subject: .outcome, sentences: outcome, points: []),
    ]
  }

  private var outcome: [String] {
    let rules = policy.rules.filter(\.isShielded).map { "“\($0.id)”" }
    let kept =
      rules.isEmpty
      ? "No rule is shielded, so it changes nothing."
      : "There, what these rules find becomes a mere note: \(rules.joined(separator: ", "))."
    let contact = shield.contact.flatMap { policy.contacts[$0] }.map { "\($0.name) answers questions." }
    return [kept, contact].compactMap { $0 }
  }
}
