import SaysoModel
import SaysoPolicy
import SaysoText

/// An exception that can never spare anything: its words share none with what the rule finds, or its circumstances are
/// those in which the rule does not apply.
///
/// Words free only what they overlap, so an exception's words must have at least one in common with what is found. Where
/// a rule looks for patterns, values or links anything may overlap, and nothing is said.
enum DeadException: LintCheck {
  static let pages = [
    LintPage(
      .deadException, "An exception that can never apply",
      why: "It promises a freedom that nobody gets: words free only what they overlap.",
      example: "<find><term>falcon</term></find> <unless><term>day off</term></unless>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.attribute("enforces") != nil }.flatMap { rule in
      let circumstances = rule.elements.filter { $0.name == "when" }.flatMap(\.elements)
      let words = FoundWords(rule, subject)
      return rule.elements.filter { $0.name == "unless" }.flatMap { exception in
        exception.elements.compactMap { condition in
          excludes(condition, circumstances) ?? misses(condition, words, subject)
        }
      }
    }
  }

  private static func excludes(_ condition: PolicyElement, _ circumstances: [PolicyElement]) -> LintFinding? {
    guard let attribute = facts[condition.name], let own = condition.attribute(attribute)?.value.split(separator: " ")
    else { return nil }
    let others = circumstances.filter { $0.name == condition.name && $0.attributes.count == condition.attributes.count }
      .compactMap { $0.attribute(attribute)?.value.split(separator: " ") }
    guard others.contains(where: { Set($0).isDisjoint(with: own) }) else { return nil }
    return LintFinding(
      .deadException, at: condition.location,
      "The rule applies only where this exception can't: its <when> asks for another \(condition.name).",
      fix: "Take the exception away, or widen the rule's <when>.")
  }

  /// Circumstances of which a post has exactly one, and the attribute that says which.
  private static let facts = ["account": "class", "platform": "name", "language": "name"]

  private static func misses(
    _ condition: PolicyElement, _ words: FoundWords, _ subject: LintSubject
  ) -> LintFinding? {
    guard condition.name == "term", !words.isOpen, let leaf = subject.leaf(of: condition),
      case .terms(let patterns) = leaf.content, !patterns.contains(where: { words.mayMeet($0.phrase) })
    else { return nil }
    return LintFinding(
      .deadException, at: condition.location,
      "None of the exception's words is among those the rule finds, so it overlaps nothing and frees nothing.",
      fix: "Write the found words into it, as in “peregrine falcon” for “falcon”, or take it away.")
  }
}

/// The words that a rule can underline.
private struct FoundWords {
  /// Whether it may find what nobody can list.
  let isOpen: Bool
  private let words: Set<String>

  init(_ rule: PolicyElement, _ subject: LintSubject) {
    guard let element = rule.elements.first(where: { $0.name == "find" }),
      let found = subject.policy.rule(RuleID(rule.attribute("id")?.value ?? ""))
    else {
      (isOpen, words) = (true, [])
      return
    }
    let leaves = found.find.flatMap { $0.leaves(in: subject.policy) }.map { subject.policy.leaf($0) }
    var isOpen = rule.name == "links" || rule.name == "form" || element.elements.isEmpty
    var words: Set<String> = []
    for leaf in leaves {
      guard case .terms(let patterns) = leaf.content else {
        isOpen = true
        continue
      }
      words.formUnion(patterns.flatMap { Self.stems($0.phrase) })
    }
    self.isOpen = isOpen
    self.words = words
  }

  func mayMeet(_ phrase: String) -> Bool { !words.isDisjoint(with: Self.stems(phrase)) }

  /// Words by their first letters, so that “launched” meets “launch”; and all of them joined, as in a tag.
  private static func stems(_ phrase: String) -> [String] {
    let words = phrase.lowercased().split { !$0.isLetter && !$0.isNumber }
    let parts = words.isEmpty ? [phrase] : words.map { String($0.prefix(4)) }
    return parts + [String(words.joined().prefix(4))]
  }
}
