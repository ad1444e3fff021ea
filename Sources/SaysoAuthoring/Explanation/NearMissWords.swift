import SaysoModel

extension ExplainedRule.NearMiss {
  /// Exceptions that did nothing are left out: in a post that keeps the rule they are no reason.
  init(_ told: RuleExplanation) {
    var seen = Set<String>()
    found = told.leaves.map(\.span.text).filter { seen.insert($0).inserted }
    let notes = told.notes.filter { !$0.hasSuffix("does not apply.") }
    reasons = told.outcome == .shielded ? ["It is protected speech, so the finding is a mere note."] + notes : notes
    // Words that do not stand together are one step further off than a finding that something spared.
    let apart = notes.count { $0.contains("<find>") }
    distance = told.outcome == .shielded ? 0 : max(reasons.count - 1, 0) + 2 * apart
  }
}
