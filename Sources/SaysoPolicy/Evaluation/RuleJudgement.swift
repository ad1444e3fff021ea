import SaysoCalendar
public import SaysoModel

/// What a rule makes of a post, with every step that led there.
public struct RuleJudgement: Sendable {
  public let rule: Rule
  /// Whether the rule is in force at the moment of publication.
  public let inForce: Evaluation
  /// One for each condition of `when`.
  public let circumstances: [Evaluation]
  public let exceptions: [TriedException]
  /// What `find` found, less what exceptions freed.
  public let found: Evaluation
  /// The kind's outcomes under all of the above: the value of each is final.
  public let outcomes: [KindOutcome]

  /// An exception and what came of it.
  public struct TriedException: Sendable {
    public let exception: RuleException
    /// Places it frees.
    public let freed: [Hit]
    /// Whether it spares the post as a whole.
    public let spares: Truth
  }
}

extension Rule {
  /// Judges a post: what the exceptions free is taken away first; then the rule holds as far as it is in force, it
  /// finds something, its circumstances hold, no exception spares the post, and its kind says so. `freed` are places
  /// that do not count whatever its exceptions say.
  public func judge(_ scene: Scene, freeing freed: [TextSpan] = []) -> RuleJudgement {
    let scene = scene.reading(as: type(of: kind).reading)
    return judge(scene, Circumstances(self, scene), freeing: freed)
  }

  /// The outcomes of ``judge(_:freeing:)``, and none where circumstances alone keep the rule quiet: then nothing needs
  /// to be looked for.
  public func outcomes(_ scene: Scene) -> [KindOutcome] {
    let scene = scene.reading(as: type(of: kind).reading)
    let circumstances = Circumstances(self, scene)
    return circumstances.holdOrMayHold ? judge(scene, circumstances, freeing: []).outcomes : []
  }

  private func judge(_ scene: Scene, _ circumstances: Circumstances, freeing freed: [TextSpan]) -> RuleJudgement {
    var exemptions = kind.exemptions(scene, self)
    exemptions.certain += freed
    var hitless: [Evaluation] = []
    var tried: [RuleJudgement.TriedException] = []
    for exception in exceptions {
      let evaluations = exception.alternatives.found(scene).map { (condition: $0, evaluation: $0.evaluate(scene)) }
      let freeing = evaluations.map(\.evaluation).filter { !$0.hits.isEmpty }
      // A condition that can only find words spares nothing while it finds none: what it might find in a text that
      // nobody gave would free words of that text alone.
      let sparing = evaluations.filter { $0.evaluation.hits.isEmpty && !$0.condition.onlyFindsWords(scene.policy) }
        .map(\.evaluation)
      freeing.forEach { exemptions.add($0) }
      hitless += sparing
      tried.append(
        RuleJudgement.TriedException(
          exception: exception, freed: freeing.flatMap(\.hits), spares: sparing.map(\.value).max() ?? .no))
    }
    let freed = scene.exempting(exemptions)
    let found = find.isEmpty ? Evaluation.yes : alternatives.evaluate(freed).settled
    let applies = circumstances.together(unless: hitless)
    let said = (found.value == .no ? [] : kind.outcomes(found, freed, self)) + kind.furtherOutcomes(freed, self)
    let outcomes = said.map { $0.limited(by: applies) }
    return RuleJudgement(
      rule: self, inForce: circumstances.inForce, circumstances: circumstances.when, exceptions: tried, found: found,
      outcomes: outcomes)
  }
}

/// What must hold of a post besides what the rule finds in it.
private struct Circumstances {
  let inForce: Evaluation
  let when: [Evaluation]

  init(_ rule: Rule, _ scene: Scene) {
    let window = rule.window
    inForce = window == .always ? .yes : .fact(scene.facts.publishAt, missing: .publishAt) { window.contains($0) }
    when = rule.when.map { $0.evaluate(scene) }
  }

  /// Whether they hold and no exception spares the post.
  func together(unless sparing: [Evaluation]) -> Evaluation {
    if when.isEmpty, sparing.isEmpty { return inForce }
    return .all([inForce, .none(.any(sparing))] + when)
  }

  var holdOrMayHold: Bool { inForce.value != .no && when.allSatisfy { $0.value != .no } }
}

extension KindOutcome {
  /// The outcome under circumstances: as far as they hold, with what is missing only while nothing decides.
  fileprivate func limited(by applies: Evaluation) -> KindOutcome {
    var outcome = self
    outcome.value = min(value, applies.value)
    let own = value == .unknown ? missing : []
    outcome.missing = outcome.value == .unknown ? own.union(applies.missing) : []
    return outcome
  }
}
