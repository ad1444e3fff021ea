import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// One example with everything that its rule made of it.
struct ExampleWitness {
  enum Side { case breaks, keeps, unsure }

  let example: Example
  let rule: Rule
  let scene: Scene
  let judgement: RuleJudgement
  let traces: SpellingScanner.Traces
  let trials: [EntryTrial]
  /// What the rule would find but for a shield.
  let isShielded: Bool
  /// Whether the example holds and is no known gap: what it shows is then what its author meant.
  let counts: Bool

  var side: Side {
    switch example.expectation {
    case .breaks: .breaks
    case .keeps: .keeps
    case .unsure: .unsure
    }
  }

  /// The scene as the rule's own leaves read it.
  var read: Scene { scene.reading(as: type(of: rule.kind).reading) }

  static func all(of document: PolicyDocument, _ study: PolicyStudy) -> [ExampleWitness] {
    let policy = document.policy
    let scanner = PolicyScanner(policy)
    let spellings = SpellingScanner(policy)
    let runner = ExampleRunner(policy)
    let rules = Dictionary(policy.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return document.examples.compactMap { example in
      rules[example.rule].map { rule in
        ExampleWitness(
          example, rule,
          Scene(policy: policy, facts: PostFacts(example.post, policy), scan: scanner.scan(example.post)),
          spellings, holds: runner.run(example).failures.isEmpty)
      }
    }
  }

  private init(_ example: Example, _ rule: Rule, _ scene: Scene, _ spellings: SpellingScanner, holds: Bool) {
    self.example = example
    self.rule = rule
    self.scene = scene
    let plain = rule.judge(scene)
    let shielded = rule.isShielded ? ShieldedPlaces(scene) : nil
    isShielded =
      shielded.map { places in plain.outcomes.contains { $0.value == .yes && places.cover(of: $0) != nil } }
      ?? false
    judgement = isShielded ? rule.judge(scene, freeing: shielded?.spans ?? []) : plain
    traces = spellings.traces(in: scene.scan, language: example.post.language)
    trials = rule.kind.trials(scene, rule)
    counts = holds && !example.isKnownGap
  }

  /// The places of a leaf that a finding of the rule is about.
  func accused(_ leaf: LeafID) -> Set<TextSpan> {
    Set(judgement.outcomes.filter { $0.value == .yes }.flatMap(\.hits).filter { $0.leaf == leaf }.map(\.span))
  }

  /// Which spellings of the leaf found one of those places.
  func spellings(of leaf: LeafID, at spans: Set<TextSpan>) -> Set<Int> {
    guard !spans.isEmpty else { return [] }
    return Set((traces.places[leaf] ?? [:]).filter { !$0.value.isDisjoint(with: spans) }.map(\.key))
  }

  /// Whether the leaf is found in the post, or something comes near it.
  func isNear(_ leaf: LeafID) -> Bool { !scene.scan.hits(of: leaf).isEmpty || traces.near.contains(leaf) }
}
