import SaysoEngine
import SaysoModel
import SaysoPolicy

/// Finds a post that a survivor judges otherwise than the policy does, by trying likely ones on both.
///
/// What it offers is proved: read back as an example, it holds of the policy and not of the mutant.
struct KillerFinder: Sendable {
  /// How many posts are tried for one survivor: less than a second's worth.
  static let usualLimit = 4000

  private let limit: Int
  private let judge: MutantJudge
  private let original: Checker
  private var ground: MutationGround { judge.ground }

  init(_ judge: MutantJudge, limit: Int = usualLimit) {
    self.limit = limit
    self.judge = judge
    original = Checker(judge.ground.policy)
  }

  func offer(for mutant: Mutant) -> KillingExample? {
    guard let checker = judge.checker(of: mutant) else { return nil }
    var undecided: KillingExample?
    var seen: Set<DraftExample> = []
    for draft in drafts(mutant) {
      guard seen.count < limit else { break }
      guard seen.insert(draft).inserted, differs(draft, checker, mutant.operation),
        let example = example(draft, mutant.operation)
      else { continue }
      guard !MutantJudge.holds(example.example, checker) else { continue }
      if !example.isUnsure { return KillingExample(mutant: mutant, checker: checker, draft: draft, promised: example) }
      undecided = undecided ?? KillingExample(mutant: mutant, checker: checker, draft: draft, promised: example)
    }
    return undecided
  }

  /// Whether the two policies say different things of the post: most posts end here.
  private func differs(_ draft: DraftExample, _ mutant: Checker, _ operation: MutationOperation) -> Bool {
    guard let bare = bare(draft) else { return false }
    return Promise(original.check(bare), draft.rule, operation) != Promise(mutant.check(bare), draft.rule, operation)
  }

  private func bare(_ draft: DraftExample) -> Example? {
    ground.policy.example(
      draft.element(["keeps": draft.rule.rawValue], marks: [], location: ground.root.location))
  }

  /// The draft with what the policy says of it as its promise; `nil` when it does not hold after all.
  func example(_ draft: DraftExample, _ operation: MutationOperation) -> PromisedExample? {
    guard let bare = bare(draft) else { return nil }
    let report = original.check(bare)
    let promise = Promise(report, draft.rule, operation)
    let told = draft.element(promise.attributes, marks: promise.marks, location: ground.root.location)
    guard let example = ground.policy.example(told), MutantJudge.holds(example, original) else { return nil }
    return PromisedExample(element: told, example: example, isUnsure: promise.isUnsure)
  }

  /// A few examples of each rule that stand for others in like circumstances: those that break it, and first those
  /// with words to show for it.
  private static func bases(_ seeds: [(Example, DraftExample)]) -> [(Example, DraftExample)] {
    var count: [RuleID: Int] = [:]
    let breaking = seeds.filter { if case .breaks = $0.0.expectation { true } else { false } }
    return (breaking.filter { !$0.0.hits.isEmpty } + breaking.filter(\.0.hits.isEmpty)).filter { example, _ in
      count[example.rule, default: 0] += 1
      return count[example.rule, default: 0] <= 2
    }
  }

  private func drafts(_ mutant: Mutant) -> some Sequence<DraftExample> {
    let texts = CandidateTexts(mutant, ground)
    let overrides = CandidateCircumstances.overrides(mutant, ground)
    let seeds = judge.examples.filter { mutant.site.reach.isFor($0.rule) }.compactMap { example in
      ground.exampleElements[example.location].map { (example, DraftExample($0, example)) }
    }
    let constructed = texts.constructed
    let bases = Self.bases(seeds)
    let plain = [[:]] + overrides.filter { !$0.isEmpty }.prefix(mutant.hints.moments.isEmpty ? 0 : 24)
    let stages: [[DraftExample]] = [
      seeds.flatMap { example, draft in
        texts.texts(from: example).flatMap { text in plain.map { draft.saying(text).with($0) } }
      },
      bases.flatMap { _, draft in constructed.map { draft.saying($0) } },
      seeds.flatMap { _, draft in overrides.map { draft.with($0) } },
      bases.flatMap { _, draft in constructed.flatMap { text in overrides.map { draft.saying(text).with($0) } } },
    ]
    return stages.joined()
  }
}

extension MutationReach {
  func isFor(_ rule: RuleID) -> Bool {
    if case .rules(let rules) = self { rules.contains(rule) } else { true }
  }
}

/// An example with what it promises, as it would stand in the policy.
struct PromisedExample: Sendable {
  let element: PolicyElement
  let example: Example
  let isUnsure: Bool
}

/// An example that a mutant fails.
struct KillingExample: Sendable {
  let mutant: Mutant
  /// That judges by the mutant.
  let checker: Checker
  let draft: DraftExample
  let promised: PromisedExample
}
