import SaysoModel
import SaysoPolicy

/// Every exception needed somewhere, and no help somewhere else.
enum ExceptionPart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    let occasions = Occasions(study, witnesses).has
    return study.policy.rules.flatMap { rule -> [CoveragePoint] in
      let own = zip(witnesses, occasions).filter { $0.0.counts && $0.0.rule.id == rule.id }
      return rule.exceptions.indices.flatMap { index -> [CoveragePoint] in
        let applied = own.filter { $0.1 && $0.0.side == .keeps && $0.0.applies(index) }.map(\.0)
        let idle = own.filter { $0.0.side == .breaks && !$0.0.applies(index) }.map(\.0)
        return [(CoverageWant.applied, applied), (.notApplied, idle)].map { want, shown in
          CoveragePoint(
            .exception, want, of: name(of: rule.exceptions[index], rule), at: rule.exceptions[index].location,
            clause: rule.clause, rules: [rule.id], witnesses: shown.map(\.example.location))
        }
      }
    }
  }

  private static func name(_ permits: SentenceID) -> String { "unless, by “\(permits)”" }

  private static func name(of exception: RuleException, _ rule: Rule) -> String {
    exception.permits.map(name) ?? "unless, of “\(rule.id)”"
  }
}

extension ExampleWitness {
  fileprivate func applies(_ exception: Int) -> Bool {
    guard judgement.exceptions.indices.contains(exception) else { return false }
    let tried = judgement.exceptions[exception]
    return !tried.freed.isEmpty || tried.spares == .yes
  }
}
