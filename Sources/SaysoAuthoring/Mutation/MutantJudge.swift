import SaysoCalendar
import SaysoEngine
import SaysoModel
import SaysoPolicy

/// Runs the examples of a policy against one mutant of it. Immutable, and shared by all workers.
struct MutantJudge: Sendable {
  let ground: MutationGround
  /// Those that hold of the original: one that does not can't tell anything.
  let examples: [Example]
  private let platforms: [PlatformID]

  init(_ ground: MutationGround, examples: [Example]) {
    self.ground = ground
    self.examples = examples
    platforms = ground.policy.knownPlatforms
  }

  /// - Parameter isIncremental: `false`: run every example, also those the change can't reach.
  func judge(_ mutant: Mutant, isIncremental: Bool) -> MutantResult {
    MutantResult(
      mutant: mutant, outcome: outcome(mutant, isIncremental), sentence: sentence(mutant), offer: nil)
  }

  func checker(of mutant: Mutant) -> Checker? {
    let root = ground.root.replacing(mutant.path, with: mutant.replacement)
    return (try? Policy(root, sha256: ground.policy.reference.sha256)).map { Checker($0) }
  }

  private func outcome(_ mutant: Mutant, _ isIncremental: Bool) -> MutantResult.Outcome {
    guard let checker = checker(of: mutant) else { return .invalid }
    // A platform that only the changed element named is nobody's platform now, whatever rule asks.
    let knowsOthers = checker.policy.knownPlatforms != platforms
    if !knowsOthers, let proof = EquivalenceProof.proof(for: mutant, ground) { return .equivalent(proof) }
    let reachesAll = !isIncremental || knowsOthers
    for example in examples where reachesAll || mutant.site.reach.touches(example) {
      if !Self.holds(example, checker) { return .killed(by: example.location) }
    }
    return .survived
  }

  static func holds(_ example: Example, _ checker: Checker) -> Bool {
    ExampleJudge(example, checker.check(example), isStrict: false).failures.isEmpty
  }

  private func sentence(_ mutant: Mutant) -> Sentence? {
    if let rule = mutant.site.rule {
      let id = rule.attribute("enforces")?.value ?? rule.attribute("permits")?.value
      return id.flatMap { ground.policy.sentence(SentenceID($0)) }
    }
    guard case .rules(let rules) = mutant.site.reach, rules.count == 1, let rule = rules.first else { return nil }
    return ground.policy.rule(rule).flatMap { ground.policy.sentence($0.enforces) }
  }
}

extension Checker {
  /// What it says of an example's post, at a moment that is the same in every run.
  func check(_ example: Example) -> Report {
    check(example.post, at: example.post.publishAt ?? policy.zone.startOfDay(policy.effective), options: [])
  }
}
