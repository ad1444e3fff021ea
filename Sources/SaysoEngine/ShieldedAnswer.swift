import SaysoModel
import SaysoPolicy

/// What a rule has to say once the shields have had their say.
enum ShieldedAnswer {
  case finding(KindOutcome)
  case note(KindOutcome, Shield)
  case undetermined(KindOutcome, Shield?)

  /// Where somebody's data stands.
  var hidden: [TextSpan] {
    switch self {
    case .finding(let outcome), .note(let outcome, _), .undetermined(let outcome, _): outcome.hidden
    }
  }

  /// What becomes of the rule's outcomes. Where the shields stand is asked only if that matters to one of them.
  static func answers(
    _ rule: Rule, _ outcomes: [KindOutcome], _ scene: Scene, _ shields: LazyShields
  ) -> [ShieldedAnswer] {
    guard rule.isShielded else { return outcomes.compactMap(plain) }
    let shielded = shields.places
    guard !shielded.isEmpty else { return outcomes.compactMap { doubted($0, shielded) } }
    var answers = outcomes.compactMap { covered($0, shielded) }
    guard !outcomes.allSatisfy(shielded.coversAll) else { return answers }
    // What no shield covers is judged again without the rest, so that it is underlined and explained by itself.
    let open = rule.judge(scene, freeing: shielded.spans)
    answers = open.outcomes.filter { shielded.cover(of: $0) == nil }.compactMap { doubted($0, shielded) } + answers
    return answers
  }

  private static func plain(_ outcome: KindOutcome) -> ShieldedAnswer? {
    switch outcome.value {
    case .yes: .finding(outcome)
    case .unknown: .undetermined(outcome, nil)
    case .no: nil
    }
  }

  /// A finding that a shield may yet cover is not definite.
  private static func doubted(_ outcome: KindOutcome, _ shielded: ShieldedPlaces) -> ShieldedAnswer? {
    let doubts = shielded.doubts(about: outcome)
    guard outcome.value == .yes, !doubts.isEmpty else { return plain(outcome) }
    var outcome = outcome
    outcome.value = .unknown
    outcome.missing = doubts
    return .undetermined(outcome, nil)
  }

  private static func covered(_ outcome: KindOutcome, _ shielded: ShieldedPlaces) -> ShieldedAnswer? {
    guard outcome.value != .no, let cover = shielded.cover(of: outcome) else { return nil }
    var outcome = outcome
    outcome.hits = cover.hits
    return outcome.value == .yes ? .note(outcome, cover.shield) : .undetermined(outcome, cover.shield)
  }
}
