public import SaysoModel

/// The topics that goals of the policy count, and what each needs: most posts touch none of them.
public struct MeasuredTopics: Sendable {
  private let topics: [(id: TopicID, need: LeafNeed)]

  public init(_ policy: Policy) {
    let probe = Scene.emptyPost(policy)
    topics = policy.measuredTopics.sorted().map { id in
      (id, .anyOf((policy.topics[id]?.conditions ?? []).map { LeafNeed(of: $0, probe) }))
    }
  }

  /// Those that the post touches for certain.
  public func touched(_ scene: Scene) -> Set<TopicID> {
    var touched: Set<TopicID> = []
    for topic in topics where topic.need.isMet(by: scene.scan, mayLink: true) && scene.touches(topic.id) {
      touched.insert(topic.id)
    }
    return touched
  }
}
