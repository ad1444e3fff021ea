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

  static func answers(_ judgement: RuleJudgement, _ scene: Scene, _ shielded: ShieldedPlaces) -> [ShieldedAnswer] {
    guard judgement.rule.isShielded else { return judgement.outcomes.compactMap(plain) }
    guard !shielded.isEmpty else { return judgement.outcomes.compactMap { doubted($0, shielded) } }
    var answers = judgement.outcomes.compactMap { covered($0, shielded) }
    guard !judgement.outcomes.allSatisfy(shielded.coversAll) else { return answers }
    // What no shield covers is judged again without the rest, so that it is underlined and explained by itself.
    let open = judgement.rule.judge(scene, freeing: shielded.spans)
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
