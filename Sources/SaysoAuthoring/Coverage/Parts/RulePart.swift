import SaysoModel
import SaysoPolicy

/// Every rule broken, kept, and nearly broken.
enum RulePart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    study.policy.rules.flatMap { rule -> [CoveragePoint] in
      let own = witnesses.filter { $0.counts && $0.rule.id == rule.id }
      let breaking = own.filter { $0.side == .breaks }
      let keeping = own.filter { $0.side == .keeps }
      let leaves = study.leaves(of: rule.id, excuses: false)
      let near = keeping.filter { isNearMiss($0, leaves) }
      return [(CoverageWant.breaking, breaking), (.keeping, keeping), (.nearMiss, near)].map { want, shown in
        CoveragePoint(
          .rule, want, of: rule.id.rawValue, at: rule.location, clause: rule.clause, rules: [rule.id],
          witnesses: shown.map(\.example.location))
      }
    }
  }

  /// Something the rule looks for is there or near, or an entry of its own was tried.
  private static func isNearMiss(_ witness: ExampleWitness, _ leaves: [StudiedLeaf]) -> Bool {
    !witness.trials.isEmpty || witness.rule.kind.leaves(in: witness.scene.policy).contains(where: witness.isNear)
      || leaves.contains { leaf in
        leaf.leaf.map(witness.isNear) ?? (leaf.condition.evaluate(witness.read).value == .yes)
      }
  }
}
