import SaysoModel
import SaysoPolicy

/// What only a kind has: entries of a link list, statements of a disclosure, published values, checks of form.
enum EntryPart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    study.policy.rules.flatMap { rule -> [CoveragePoint] in
      let own = witnesses.filter { $0.counts && $0.rule.id == rule.id }
      return rule.kind.entries.indices.flatMap { points(rule, $0, own) }
    }
  }

  private static func points(_ rule: Rule, _ position: Int, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    let entry = rule.kind.entries[position]
    let accuses = entry.role != .excuses
    let fired = witnesses.filter { witness in
      witness.side == (accuses ? .breaks : .keeps) && witness.trials.contains { $0.entry == position && $0.holds }
    }
    let spared = witnesses.filter { witness in
      witness.side == (accuses ? .keeps : .breaks)
        && (witness.trials.contains { $0.entry == position && !$0.holds }
          || !witness.trials.contains { $0.entry == position } && isNear(entry, witness))
    }
    func point(_ want: CoverageWant, _ witnesses: [ExampleWitness]) -> CoveragePoint {
      CoveragePoint(
        .leaf, want, of: entry.description, at: entry.location, clause: rule.clause, rules: [rule.id],
        witnesses: witnesses.map(\.example.location))
    }
    // A refused statement decides nothing, so there is nothing it could be too wide for.
    return [point(.fired, fired)] + (entry.role == .explains ? [] : [point(.spared, spared)])
  }

  /// Words near a statement; of a link that no list has reached nothing is near.
  private static func isNear(_ entry: KindEntry, _ witness: ExampleWitness) -> Bool {
    guard let leaf = entry.leaf, case .terms = witness.scene.policy.leaf(leaf).content else { return false }
    return witness.traces.near.contains(leaf)
  }
}
