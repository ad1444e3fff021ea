public import SaysoModel

/// Words that a `near` asks for and that are all there, only too far apart, or with something among them that spoils it.
public struct NearMiss: Hashable, Sendable {
  /// Of the `near`.
  public let location: SourceLocation
  /// The closest words, one of each child.
  public let spans: [TextSpan]
  /// From the first to the last, both counted.
  public let words: Int
  /// How many words may be between them; `nil` where they must stand in one sentence or text.
  public let allowed: Int?
}

extension Rule {
  /// What almost counted, in the order of the document.
  public func nearMisses(_ scene: Scene) -> [NearMiss] {
    let scene = scene.reading(as: type(of: kind).reading)
    var seen: Set<NearMiss> = []
    return find.flatMap { misses($0, scene) }.filter { seen.insert($0).inserted }
  }

  private func misses(_ condition: any Condition, _ scene: Scene) -> [NearMiss] {
    let own = (condition as? NearCondition)?.nearMiss(scene).map { [$0] } ?? []
    let below = condition.children + (condition.ownTopic.flatMap { scene.policy.topics[$0]?.conditions } ?? [])
    return own + below.flatMap { misses($0, scene) }
  }
}
