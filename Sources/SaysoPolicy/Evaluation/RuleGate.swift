import SaysoText

/// Tells which rules can have anything to say of a post, so that the others need not be judged: most posts hold none of
/// the words that most rules look for.
///
/// A rule is left out only when judging it could yield nothing: `find` holds only where one of its leaves was found, and
/// none was. Where a text is known to exist and was not given, every rule is judged.
public struct RuleGate: Sendable {
  /// By the position of the rule: the leaves of which one must be found; `nil` where the rule may hold without.
  private let needed: [[LeafID]?]
  private let findsLinks: [Bool]

  public init(_ policy: Policy) {
    needed = policy.rules.map { rule in
      guard !rule.find.isEmpty, rule.find.allSatisfy({ $0.onlyFindsWords(policy) }) else { return nil }
      return Array(Set(rule.find.flatMap { $0.leaves(in: policy) }))
    }
    findsLinks = needed.map { leaves in leaves?.contains { policy.leaf($0).content.isLinks } ?? false }
  }

  /// The positions of the rules to judge, in order.
  public func open(_ scene: Scene) -> [Int] {
    if scene.scan.hasUndescribedImage || !scene.unseen(in: ZoneSet(.quoted)).isEmpty {
      return Array(scene.policy.rules.indices)
    }
    return scene.policy.rules.indices.filter { mayApply($0, scene) }
  }

  private func mayApply(_ position: Int, _ scene: Scene) -> Bool {
    let rule = scene.policy.rules[position]
    if rule.kind.mayConcern(scene, rule) { return true }
    guard let leaves = needed[position] else { return !rule.find.isEmpty }
    let mayFindLinks = findsLinks[position] && !(scene.links.isEmpty && scene.unreadPictures.isEmpty)
    return mayFindLinks || leaves.contains { !scene.scan.hits(of: $0).isEmpty }
  }
}
