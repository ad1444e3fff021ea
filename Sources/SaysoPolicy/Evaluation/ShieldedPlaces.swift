import SaysoModel
import SaysoText

/// The places of a post that a shield covers.
public struct ShieldedPlaces: Sendable {
  private var spans: [(shield: Shield, span: TextSpan)] = []
  private var wholePost: Shield?

  public init(_ scene: Scene) {
    for shield in scene.policy.shields {
      let evaluation = Evaluation.any(shield.find.map { $0.evaluate(scene) })
      guard evaluation.value == .yes else { continue }
      if shield.reach == .post { wholePost = wholePost ?? shield }
      for hit in evaluation.settled.hits {
        guard let sentence = scene.scan.sentence(around: hit.span) else { continue }
        spans.append((shield, TextSpan(hit.span.field, sentence)))
      }
    }
  }

  public var isEmpty: Bool { spans.isEmpty && wholePost == nil }

  /// The hits of an outcome that no shield covers, and the shield that covers the others.
  public func split(_ outcome: KindOutcome) -> (open: [Hit], shield: Shield?) {
    if let wholePost { return ([], wholePost) }
    let covered = outcome.hits.filter { hit in spans.contains { $0.span.overlaps(hit.span) } }
    guard let first = covered.first else { return (outcome.hits, nil) }
    let shield = spans.first { $0.span.overlaps(first.span) }?.shield
    return (outcome.hits.filter { !covered.contains($0) }, shield)
  }
}
