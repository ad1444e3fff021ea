import SaysoModel
import SaysoPolicy

/// Every spelling fired, every leaf spared.
enum LeafPart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    let occasions = Occasions(study, witnesses)
    return study.leaves.flatMap { points($0, study, witnesses, occasions) } + ownLeaves(study, witnesses)
      + NegatorPart.points(study, witnesses)
  }

  private static func points(
    _ leaf: StudiedLeaf, _ study: PolicyStudy, _ witnesses: [ExampleWitness], _ occasions: Occasions
  ) -> [CoveragePoint] {
    var fired: [Int: [SourceLocation]] = [:]
    var spared: [SourceLocation] = []
    for (index, witness) in witnesses.enumerated() {
      let shown = WitnessedSpellings(leaf, witness, hasOccasion: occasions.has[index])
      for spelling in shown.fired { fired[spelling, default: []].append(witness.example.location) }
      if shown.isSpared { spared.append(witness.example.location) }
    }
    return points(
      LeafSubject(leaf, study), fired: leaf.spellings(in: study.policy).indices.map { fired[$0] ?? [] }, spared: spared)
  }

  /// Conditions that only a kind has, such as the words of an acknowledgement.
  private static func ownLeaves(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    study.policy.rules.flatMap { rule -> [CoveragePoint] in
      let entries = Set(rule.kind.entries.compactMap(\.leaf))
      return rule.kind.leaves(in: study.policy).filter { !entries.contains($0) }.flatMap { id -> [CoveragePoint] in
        let own = witnesses.filter { $0.counts && $0.rule.id == rule.id }
        let leaf = study.policy.leaf(id)
        let fired = leaf.spellings.indices.map { position in
          own.filter { $0.side == .breaks && $0.spellings(of: id, at: $0.accused(id)).contains(position) }
            .map(\.example.location)
        }
        let spared = own.filter { $0.side == .keeps && $0.isNear(id) }.map(\.example.location)
        return points(LeafSubject(leaf, rule), fired: fired, spared: spared)
      }
    }
  }

  static func points(
    _ subject: LeafSubject, fired: [[SourceLocation]], spared: [SourceLocation]
  ) -> [CoveragePoint] {
    zip(subject.spellings, fired).map { subject.point(.fired, $0, $1) } + [
      subject.point(.spared, subject.spellings.first ?? subject.name, spared)
    ]
  }
}

/// What a leaf's points have in common.
struct LeafSubject {
  let name: String
  let spellings: [String]
  let location: SourceLocation
  let clause: ClauseID?
  let rules: [RuleID]

  init(_ leaf: StudiedLeaf, _ study: PolicyStudy) {
    spellings = leaf.spellings(in: study.policy)
    name = spellings.first ?? ""
    location = leaf.location
    rules = leaf.rules + leaf.shields
    clause =
      leaf.rules.first.flatMap { study.policy.rule($0)?.clause }
      ?? study.policy.shields.first { leaf.shields.contains($0.id) }?.clause
  }

  init(_ leaf: Leaf, _ rule: Rule) {
    spellings = leaf.spellings
    name = leaf.description
    location = leaf.location
    rules = [rule.id]
    clause = rule.clause
  }

  func point(_ want: CoverageWant, _ subject: String, _ witnesses: [SourceLocation]) -> CoveragePoint {
    CoveragePoint(.leaf, want, of: subject, at: location, clause: clause, rules: rules, witnesses: witnesses)
  }
}

/// For each example, whether its post holds something that its rule looks for: only then can anything be excused.
struct Occasions {
  let has: [Bool]

  init(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) {
    var accusing: [RuleID: [StudiedLeaf]] = [:]
    for rule in study.policy.rules { accusing[rule.id] = study.leaves(of: rule.id, excuses: false) }
    has = witnesses.map { witness in
      let leaves = accusing[witness.rule.id] ?? []
      return leaves.isEmpty
        || leaves.contains { leaf in
          leaf.leaf.map { !witness.scene.scan.hits(of: $0).isEmpty }
            ?? (leaf.condition.evaluate(witness.read).value == .yes)
        }
    }
  }
}
