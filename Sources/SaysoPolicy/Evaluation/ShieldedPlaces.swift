public import SaysoModel
import SaysoText

/// The places of a post that shields cover, or may cover once more is known.
public struct ShieldedPlaces: Sendable {
  private struct Place {
    let shield: Shield
    let span: TextSpan
  }

  private var covered: [Place] = []
  private var doubtful: [Place] = []
  private var wholePost: Shield?
  /// What would have to be known to say whether the whole post, or a doubtful place of it, is covered.
  private var wholePostDoubts: Set<MissingInput> = []
  private var doubts: Set<MissingInput> = []

  public init(_ scene: Scene) {
    for shield in scene.policy.shields {
      let evaluation = shield.alternatives.evaluate(scene)
      guard evaluation.value != .no else { continue }
      let places = evaluation.settled.hits.compactMap { hit in
        scene.scan.sentence(around: hit.span).map { Place(shield: shield, span: TextSpan(hit.span.field, $0)) }
      }
      if evaluation.value == .yes {
        if shield.reach == .post { wholePost = wholePost ?? shield }
        covered += places
      } else {
        doubtful += places
        doubts.formUnion(evaluation.missing)
        if shield.reach == .post { wholePostDoubts.formUnion(evaluation.missing) }
      }
    }
  }

  /// Whether no place is covered for certain.
  public var isEmpty: Bool { covered.isEmpty && wholePost == nil }

  /// Every covered place.
  public var spans: [TextSpan] { covered.map(\.span) }

  /// The hits that a shield covers, and the shield.
  public func cover(of outcome: KindOutcome) -> (hits: [Hit], shield: Shield)? {
    if let wholePost { return (outcome.hits, wholePost) }
    let hits = outcome.hits.filter { hit in covered.contains { $0.span.overlaps(hit.span) } }
    guard let first = hits.first, let place = covered.first(where: { $0.span.overlaps(first.span) }) else { return nil }
    return (hits, place.shield)
  }

  /// Whether everything the outcome found is covered.
  public func coversAll(of outcome: KindOutcome) -> Bool {
    cover(of: outcome).map { wholePost != nil || $0.hits.count == outcome.hits.count } ?? false
  }

  /// What is missing to say whether a shield covers the outcome: until then it is no definite finding.
  public func doubts(about outcome: KindOutcome) -> Set<MissingInput> {
    if !wholePostDoubts.isEmpty { return wholePostDoubts }
    let isDoubtful = outcome.hits.contains { hit in doubtful.contains { $0.span.overlaps(hit.span) } }
    return isDoubtful ? doubts : []
  }
}
