import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Compares what an example promises with what the check says.
struct ExampleJudge {
  private let example: Example
  private let report: Report
  private let isStrict: Bool

  init(_ example: Example, _ report: Report, isStrict: Bool) {
    self.example = example
    self.report = report
    self.isStrict = isStrict
  }

  var failures: [ExampleFailure] { own + others + answer + (isStrict ? unannounced : []) }

  /// Where the example's rule finds something in the text, or might.
  var found: [Range<Int>] {
    findings(of: example.rule).isEmpty ? places(entries.flatMap(\.spans)) : places(of: example.rule)
  }

  private var own: [ExampleFailure] {
    switch example.expectation {
    case .breaks: breaks
    case .keeps: keeps
    case .unsure(let missing): unsure(missing)
    }
  }

  private var breaks: [ExampleFailure] {
    guard findings(of: example.rule).isEmpty else { return misplaced }
    if !entries.isEmpty { return [.undetermined(missing)] }
    let note = report.findings.first { $0.rule == example.rule }
    return [note?.shieldedBy.map { .shielded(by: $0) } ?? .quiet]
  }

  private var keeps: [ExampleFailure] {
    if !findings(of: example.rule).isEmpty { return [.fires] }
    return entries.isEmpty ? [] : [.undetermined(missing)]
  }

  private func unsure(_ expected: Set<MissingInput>) -> [ExampleFailure] {
    guard !entries.isEmpty else { return [.decided(fires: !findings(of: example.rule).isEmpty)] }
    return (expected.isEmpty || expected == missing ? [] : [.otherMissing(expected: expected, found: missing)])
      + misplaced
  }

  /// No mark at all: any place will do.
  private var misplaced: [ExampleFailure] {
    let marked = example.hits.filter { $0.rule == example.rule }.map(\.range)
    return marked.isEmpty || Set(marked) == Set(found) ? [] : [.otherPlaces(expected: marked, found: found)]
  }

  private var others: [ExampleFailure] {
    example.hits.filter { $0.rule != example.rule && !places(of: $0.rule).contains($0.range) }
      .map { .otherRuleQuiet($0.rule, at: $0.range) }
      + example.also.filter { findings(of: $0).isEmpty }.map { .alsoQuiet($0) }
  }

  /// What else the example asks of the answer: of findings, of the shield's notes where it keeps the rule, of what is
  /// undetermined where it is unsure.
  private var answer: [ExampleFailure] {
    var failures: [ExampleFailure] = []
    let findings = answering
    if let expected = example.answer.tier {
      let tiers = Set(findings.map(\.tier) + (findings.isEmpty ? entries.map(\.tier) : [])).sorted()
      if tiers != [expected] { failures.append(.otherTier(expected: expected, found: tiers)) }
    }
    if let expected = example.answer.contact {
      let contacts = Set(findings.compactMap(\.contact?.id)).sorted()
      if contacts != [expected] { failures.append(.otherContact(expected: expected, found: contacts)) }
    }
    failures += deadline(findings)
    if let expected = example.answer.verdict, expected != report.verdict {
      failures.append(.otherVerdict(expected: expected, found: report.verdict))
    }
    return failures
  }

  private func deadline(_ findings: [Finding]) -> [ExampleFailure] {
    let found = Set(findings.compactMap(\.respondBy)).sorted()
    guard let expected = example.answer.respondBy, found != [expected] else { return [] }
    let zone = (try? PolicyZone(report.policy.zone)) ?? .utc
    return [.otherDeadline(expected: zone.local(expected), found: found.map(zone.local))]
  }

  private var answering: [Finding] {
    let all = report.findings.filter { $0.rule == example.rule }
    if case .keeps = example.expectation { return all.filter { $0.shieldedBy != nil } }
    return all.filter { $0.shieldedBy == nil }
  }

  private var unannounced: [ExampleFailure] {
    let announced = Set(example.hits.map(\.rule) + example.also + [example.rule])
    var seen: Set<RuleID> = []
    return report.findings.filter {
      $0.action > .clear && !announced.contains($0.rule) && seen.insert($0.rule).inserted
    }
    .map { .unannounced($0.rule, at: places(of: $0.rule)) }
  }

  private func findings(of rule: RuleID) -> [Finding] {
    report.findings.filter { $0.rule == rule && $0.shieldedBy == nil }
  }

  private var entries: [UndeterminedEntry] {
    report.undetermined.filter { $0.rule == example.rule && $0.shieldedBy == nil }
  }

  private var missing: Set<MissingInput> { Set(entries.flatMap(\.missing)) }

  private func places(of rule: RuleID) -> [Range<Int>] { places(findings(of: rule).flatMap(\.spans)) }

  private func places(_ spans: [FindingSpan]) -> [Range<Int>] {
    let inText = Set(spans.map(\.span).filter { $0.field == .text }.map(\.range))
    return inText.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
