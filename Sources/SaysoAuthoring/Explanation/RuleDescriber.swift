import SaysoCalendar
import SaysoEngine
public import SaysoModel
import SaysoPolicy

/// Puts the rules of a policy into plain English.
///
/// The cost of one rule is one check for each of its examples, to tell which of those it keeps were close; of a shield,
/// one for each example of the rules it stands over.
public struct RuleDescriber: Sendable {
  private let document: PolicyDocument
  private let words: PolicyWords
  private let checker: Checker

  public init(_ document: PolicyDocument) {
    self.document = document
    words = PolicyWords(document.root)
    checker = Checker(document.policy)
  }

  private var policy: Policy { document.policy }

  /// Rules and shields, in order of the document.
  public var rules: [RuleID] {
    (policy.rules.map { ($0.id, $0.location) } + policy.shields.map { ($0.id, $0.location) })
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// - Parameter withExamples: Whether to look for them and try those it keeps.
  /// - Throws: When there is no such rule, with the nearest name.
  public func explain(_ id: RuleID, withExamples: Bool = true) throws(UnknownRule) -> ExplainedRule {
    let cases = withExamples ? self.cases(of: id) : []
    let element = document.root.family.first { isRule($0) && $0.attribute("id")?.value == id.rawValue }
    if let element, let rule = policy.rule(id), let explained = explain(rule, element, cases) { return explained }
    if let element, let shield = policy.shields.first(where: { $0.id == id }),
      let explained = explain(shield, element, withExamples ? self.cases(of: shield) : [])
    {
      return explained
    }
    let names = rules.map(\.rawValue)
    throw UnknownRule(
      name: id.rawValue, nearest: NearestName.of(id.rawValue, among: names),
      others: NearestName.ranked(id.rawValue, among: names, most: UnknownRule.mostOthers))
  }

  private func isRule(_ element: PolicyElement) -> Bool {
    element.name == "protected" || element.attribute("enforces") != nil
  }

  private func explain(
    _ rule: Rule, _ element: PolicyElement, _ cases: [ExplainedRule.Case]
  ) -> ExplainedRule? {
    guard let sentence = policy.sentence(rule.enforces), let clause = policy.clause(rule.clause),
      let kind = words.kind(element)
    else { return nil }
    let parts = RuleParts(policy: policy, words: words, rule: rule, element: element, kind: kind)
    return ExplainedRule(
      rule: rule.id, kind: rule.kindID.rawValue, isSecret: type(of: rule.kind).isSecret, clause: clause.reference,
      sentence: sentence.reference, location: rule.location, parts: parts.all, cases: cases)
  }

  private func explain(
    _ shield: Shield, _ element: PolicyElement, _ cases: [ExplainedRule.Case]
  ) -> ExplainedRule? {
    guard let sentence = policy.sentence(shield.permits), let clause = policy.clause(shield.clause) else { return nil }
    return ExplainedRule(
      rule: shield.id, kind: "protected", isSecret: false, clause: clause.reference, sentence: sentence.reference,
      location: shield.location, parts: ShieldParts(policy: policy, words: words, shield: shield, element: element).all,
      cases: cases)
  }

  /// The examples of other rules in which the shield turns a finding into a note.
  private func cases(of shield: Shield) -> [ExplainedRule.Case] {
    let shielded = Set(policy.rules.filter(\.isShielded).map(\.id))
    return document.examples.filter { example in
      shielded.contains(example.rule) && report(example).findings.contains { $0.shieldedBy == shield.id }
    }.map { example in
      ExplainedRule.Case(
        role: .shielded, text: text(example.post), circumstances: circumstances(example.post),
        location: example.location, nearMiss: nil)
    }
  }

  private func cases(of rule: RuleID) -> [ExplainedRule.Case] {
    document.examples.filter { $0.rule == rule }.map { example in
      ExplainedRule.Case(
        role: role(example), text: text(example.post), circumstances: circumstances(example.post),
        location: example.location, nearMiss: nearMiss(example))
    }
  }

  private func role(_ example: Example) -> ExplainedRule.Case.Role {
    if example.isKnownGap { return .gap }
    switch example.expectation {
    case .breaks: return .breaks
    case .keeps: return .keeps
    case .unsure: return .unsure
    }
  }

  private func text(_ post: Post) -> String {
    let alt = post.media?.compactMap(\.alt).filter { !$0.isEmpty } ?? []
    return alt.isEmpty ? post.text : "\(post.text) [image: \(alt.joined(separator: "; "))]"
  }

  private func circumstances(_ post: Post) -> [String] {
    let author = post.author.map { policy.people.person(PersonID($0))?.name ?? $0 }
    let kind = post.kind.map(\.rawValue).flatMap { $0 == "post" ? nil : $0 }
    return [author, post.platform.map { words.platform($0.rawValue) }, post.account.map { "from @\($0)" }, kind]
      .compactMap { $0 }
  }

  /// What the engine says of a post that keeps the rule although something it looks for stands there.
  private func nearMiss(_ example: Example) -> ExplainedRule.NearMiss? {
    guard case .keeps = example.expectation, !example.isKnownGap else { return nil }
    return report(example).explanations.first { $0.rule == example.rule }.map(ExplainedRule.NearMiss.init)
  }

  private func report(_ example: Example) -> Report {
    let moment = example.post.publishAt ?? policy.zone.startOfDay(policy.effective)
    return checker.check(example.post, at: moment, options: [.explanations])
  }
}
