import SaysoModel
import SaysoPolicy
import SaysoReports

/// The tallies of all goals that a whole export tells something of, in order of the document.
struct ExportMeasures: Sendable, Codable {
  private var tallies: [MeasureTally] = []

  mutating func add(_ report: Report, _ plan: MeasurePlan) {
    report.post.withBytes { add($0, report.topics, report.post.origin ?? Origin(file: ""), plan) }
  }

  mutating func add(_ bytes: PostBytes, _ topics: Set<TopicID>, _ origin: Origin, _ plan: MeasurePlan) {
    if tallies.isEmpty { tallies = plan.goals.map { _ in MeasureTally() } }
    let post = plan.measured(bytes, topics, origin)
    for (index, goal) in plan.goals.enumerated() { tallies[index].add(post, goal) }
  }

  /// Adds what was counted behind it.
  mutating func merge(_ next: ExportMeasures) {
    if tallies.isEmpty { return tallies = next.tallies }
    for (index, tally) in next.tallies.enumerated() where tallies.indices.contains(index) {
      tallies[index].merge(tally)
    }
  }

  func results(_ plan: MeasurePlan) -> [MeasureResult] {
    plan.goals.enumerated().map { index, goal in
      let tally = tallies.indices.contains(index) ? tallies[index] : MeasureTally()
      return result(goal, tally.outcome(goal, plan.policy), plan.policy)
    }
  }

  private func result(_ goal: Goal, _ outcome: MeasureOutcome, _ policy: Policy) -> MeasureResult {
    var result = MeasureResult(
      goal: goal.id, measure: goal.measure.rawValue, sentence: goal.text, file: goal.location.file,
      line: goal.location.line, outcome: outcome)
    guard let sentence = goal.enforces.flatMap(policy.sentence) else { return result }
    result.sentence = sentence.text
    (result.file, result.line) = (sentence.location.file, sentence.location.line)
    result.sentenceID = sentence.id
    result.clause = policy.clause(sentence.clause)?.reference
    result.isConfidential = policy.rules.contains { $0.enforces == sentence.id && type(of: $0.kind).isSecret }
    return result
  }
}

extension Post {
  /// What a measure looks at, as bytes that are good while `body` runs.
  fileprivate func withBytes(_ body: (PostBytes) -> Void) {
    with(text) { text in
      with(platform?.rawValue) { platform in
        with(account) { account in
          with(author) { author in
            var bytes = PostBytes(text: text ?? UnsafeRawBufferPointer(start: nil, count: 0))
            (bytes.platform, bytes.account, bytes.author) = (platform, account, author)
            (bytes.publishAt, bytes.kind) = (publishAt, kind)
            body(bytes)
          }
        }
      }
    }
  }

  private func with(_ text: String?, _ body: (UnsafeRawBufferPointer?) -> Void) {
    guard var text else { return body(nil) }
    text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
