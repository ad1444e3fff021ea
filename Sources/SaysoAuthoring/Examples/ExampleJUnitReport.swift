import SaysoModel
import SaysoPolicy
import SaysoReports

/// A run of examples as JUnit's XML, in the form that GitLab, Jenkins and GitHub's reporters read: a suite for each
/// section of the policy, a case for each example, known gaps skipped.
///
/// What failed and why stands in the body as well as in `message`, which GitLab does not show. Such files travel to build
/// servers: what a confidential rule guards is left out unless it is asked for: posts, notes and reasons that speak of it, whatever
/// rule they belong to, the words in titles, and its name, for which the line of its sentence stands. `time` is 0: two runs on the same policy give the same bytes.
public struct ExampleJUnitReport: Sendable {
  private let reveals: Bool

  /// - Parameter reveals: Show the posts and names of confidential rules, too.
  public init(reveals: Bool = false) { self.reveals = reveals }

  public func output(_ run: ExampleRun) -> String {
    let secrecy = reveals ? nil : Secrecy(run.policy)
    let clauses = Dictionary(
      (run.policy.rules.map { ($0.id, $0.clause) } + run.policy.shields.map { ($0.id, $0.clause) }),
      uniquingKeysWith: { first, _ in first })
    let byClause = Dictionary(grouping: run.results) { clauses[$0.example.rule] ?? "" }
    let sections = run.policy.sections.enumerated().compactMap { index, section -> String? in
      let cases = section.clauses.flatMap { clause in (byClause[clause.id] ?? []).map { (clause, $0) } }
      guard !cases.isEmpty else { return nil }
      return suite("\(index + 1) \(section.title)", cases, run.policy, secrecy)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(Self.title(run.policy.reference.title, secrecy))" \(counts(run.results)) time="0">
      \(sections.joined())</testsuites>

      """
  }

  private static func title(_ words: String, _ secrecy: Secrecy?) -> String {
    MarkupText.escaped(secrecy?.told(words) ?? words)
  }

  private func suite(
    _ title: String, _ cases: [(Clause, ExampleResult)], _ policy: Policy, _ secrecy: Secrecy?
  ) -> String {
    """
      <testsuite name="\(Self.title(title, secrecy))" \(counts(cases.map(\.1))) time="0">
    \(cases.map { self.case($0, $1, policy, secrecy) }.joined())  </testsuite>

    """
  }

  private func `case`(
    _ clause: Clause, _ result: ExampleResult, _ policy: Policy, _ secrecy: Secrecy?
  ) -> String {
    let example = result.example
    let isHidden = secrecy?.covers(result) == true
    let rule = secrecy?.name(of: example.rule) ?? example.rule.rawValue
    let title = "\(clause.number) \(clause.title)"
    let place = "\(example.location.file):\(example.location.line)"
    let attributes = [
      ("classname", secrecy?.told(title) ?? title), ("name", "\(rule) \(example.expectation.name), \(place)"),
      ("file", example.location.file), ("line", String(example.location.line)), ("time", "0"),
    ]
    let head = attributes.map { " \($0)=\"\(MarkupText.escaped($1))\"" }.joined()
    let body = isHidden ? hidden(result) : shown(result, policy)
    return body.isEmpty ? "    <testcase\(head)/>\n" : "    <testcase\(head)>\n\(body)    </testcase>\n"
  }

  private func shown(_ result: ExampleResult, _ policy: Policy) -> String {
    let sentences = result.failures.map { $0.sentence(for: result.example, quoting: result.post) }.joined(
      separator: " ")
    let block = ExampleBlock(result, policy, TextStyle(width: 100)).lines.joined(separator: "\n")
    return element(result, sentences, block)
  }

  private func hidden(_ result: ExampleResult) -> String {
    let place = "\(result.example.location.file):\(result.example.location.line)"
    let sentence = "The example of \(place) does not hold."
    return element(
      result, sentence, sentence + " It concerns something confidential; “sayso policy test” says why, or --reveal.")
  }

  private func element(_ result: ExampleResult, _ message: String, _ body: String) -> String {
    let message = MarkupText.escaped(message)
    switch result.outcome {
    case .pass: return ""
    case .fail:
      return "      <failure message=\"\(message)\" type=\"example\">\(MarkupText.escaped(body))</failure>\n"
    case .knownGap: return "      <skipped message=\"Known gap: \(message)\"/>\n"
    case .closedGap:
      return "      <system-out>This known gap passes now. Take known=&quot;gap&quot; away.</system-out>\n"
    }
  }

  private func counts(_ results: [ExampleResult]) -> String {
    let failures = results.count { $0.outcome == .fail }
    let skipped = results.count { $0.outcome == .knownGap }
    return "tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }
}

/// Which examples speak of what must not become known, and what may be said all the same.
private struct Secrecy {
  private let policy: Policy
  private let places: SecretPlaces
  private let secret: Set<RuleID>

  init(_ policy: Policy) {
    self.policy = policy
    places = SecretPlaces(policy)
    secret = Set(policy.rules.filter(\.isSecret).map(\.id))
  }

  /// Whatever rule an example is of: what a confidential one would find in its post or its note is not told.
  func covers(_ result: ExampleResult) -> Bool {
    let example = result.example
    let unannounced = result.failures.compactMap { failure -> RuleID? in
      if case .unannounced(let rule, _) = failure { rule } else { nil }
    }
    let rules = [example.rule] + example.hits.map(\.rule) + example.also + unannounced
    return rules.contains(where: secret.contains) || places.occur(in: example.post)
      || example.note.map(places.occur) == true || result.reasons.contains(where: namesSecretRule)
  }

  /// Titles and names with what is secret in them masked.
  func told(_ words: String) -> String { places.masked(words) }

  /// As reports that leave the house call it.
  func name(of rule: RuleID) -> String {
    guard secret.contains(rule) || places.occur(in: rule.rawValue), let found = policy.rule(rule) else {
      return rule.rawValue
    }
    let line = policy.sentence(found.enforces)?.location.line ?? found.location.line
    return secret.contains(rule) ? "confidential-\(line)" : "rule-\(line)"
  }

  private func namesSecretRule(_ reason: String) -> Bool { secret.contains { reason.contains("“\($0)”") } }
}
