import SaysoModel

extension Policy {
  /// The examples of a suite: a file of its own beside the policy, held to the same vocabulary as those in it.
  ///
  /// - Parameters:
  ///   - suite: Its root, `examples`.
  ///   - root: What this policy was made of, where the suite's references lead.
  ///   - known: Problems found on the way here.
  /// - Throws: Every problem at once.
  public func examples(
    of suite: PolicyElement, beside root: PolicyElement, known: [PolicyProblem] = []
  ) throws(PolicyProblems) -> [Example] {
    var problems = known + VocabularyCheck.problems(in: suite, beside: root) + MomentCheck.problems(in: suite, zone)
    var decoding = Decoding(root: root, zone: zone)
    let elements = suite.children(named: "example")
    let examples = elements.compactMap { ExampleDecoder.example($0, effective, &decoding) }
    problems += decoding.problems + unknownPlatforms(elements)
    guard problems.isEmpty else { throw PolicyProblems(problems) }
    return examples
  }

  /// A misspelt platform would count as none at all, and the example would fail for a reason that nobody sees.
  private func unknownPlatforms(_ elements: [PolicyElement]) -> [PolicyProblem] {
    let known = knownPlatforms.map(\.rawValue)
    return elements.compactMap { $0.attribute("platform") }.filter { !known.contains($0.value) }.map { attribute in
      PolicyProblem(
        .badValue(attribute: attribute.name, value: attribute.value, expected: "a platform", choices: known),
        at: attribute.location)
    }
  }
}
