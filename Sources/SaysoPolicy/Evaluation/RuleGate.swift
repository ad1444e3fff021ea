import SaysoModel
import SaysoText

/// Tells which rules can have anything to say of a post, so that the others need not be judged: most posts hold none of
/// the words that most rules look for.
///
/// A rule is left out only when judging it could yield nothing: what its `find` needs was not found, and its kind finds
/// nothing by itself. Where an image is known to exist and nobody described it, every rule is judged.
public struct RuleGate: Sendable {
  private let ofGivenTexts: Gate
  /// Where the post shares another whose text is not given, or may.
  private let ofHiddenQuotation: Gate

  public init(_ policy: Policy) {
    ofGivenTexts = Gate(policy, .emptyPost(policy))
    ofHiddenQuotation = Gate(policy, .emptyQuotation(policy))
  }

  /// The positions of the rules to judge, in order.
  public func open(_ scene: Scene) -> [Int] {
    if scene.scan.hasUndescribedImage { return Array(scene.policy.rules.indices) }
    return scene.unseen(in: ZoneSet(.quoted)).isEmpty ? ofGivenTexts.open(scene) : ofHiddenQuotation.open(scene)
  }
}

/// What rules need among posts of which the same texts are hidden.
private struct Gate: Sendable {
  private final class Entry: Sendable {
    let rule: Rule
    /// `nil` where the rule's `find` is empty: then its kind alone can tell.
    let found: LeafNeed?
    /// Met when what the kind has of its own speaks; `nil` where it has nothing.
    let own: LeafNeed?

    init(_ rule: Rule, _ probe: Scene) {
      self.rule = rule
      let probe = probe.reading(as: type(of: rule.kind).reading)
      let further = rule.kind.furtherConditions
      found = rule.find.isEmpty ? nil : .anyOf(rule.find.map { LeafNeed(of: $0, probe) })
      own = further.isEmpty ? nil : .anyOf(further.map { LeafNeed(of: $0, probe) })
    }
  }

  private let entries: [Entry]
  /// By rule: whether it must be asked even where none of its leaves is found.
  private let isAlwaysAsked: [Bool]
  /// By leaf, the rules to ask.
  private let rulesOfLeaf: [[Int]]

  init(_ policy: Policy, _ probe: Scene) {
    let entries = policy.rules.map { Entry($0, probe) }
    var rulesOfLeaf = [[Int]](repeating: [], count: policy.leaves.count)
    for (position, entry) in entries.enumerated() {
      let leaves = Set((entry.found?.leaves ?? []) + (entry.own?.leaves ?? []))
      for leaf in leaves { rulesOfLeaf[leaf.position].append(position) }
    }
    isAlwaysAsked = entries.map { $0.found?.mayDoWithoutLeaves ?? true || $0.own?.mayDoWithoutLeaves ?? false }
    self.rulesOfLeaf = rulesOfLeaf
    self.entries = entries
  }

  func open(_ scene: Scene) -> [Int] {
    var isAsked = isAlwaysAsked
    for leaf in scene.scan.leavesFound {
      for position in rulesOfLeaf[leaf.position] { isAsked[position] = true }
    }
    let mayLink = !scene.links.isEmpty || !scene.unreadPictures.isEmpty
    return isAsked.indices.filter { isAsked[$0] && mayApply(entries[$0], scene, mayLink: mayLink) }
  }

  private func mayApply(_ entry: Entry, _ scene: Scene, mayLink: Bool) -> Bool {
    let isFound =
      entry.found?.isMet(by: scene.scan, mayLink: mayLink) ?? entry.rule.kind.mayConcern(scene, entry.rule)
    return isFound || entry.own?.isMet(by: scene.scan, mayLink: mayLink) ?? false
  }
}

extension Scene {
  /// A post of which everything is given and in which nothing is found.
  static func emptyPost(_ policy: Policy) -> Scene { empty(policy, Post(text: "", kind: .post, media: [])) }

  /// The same of one that shares another, whose text nobody gives.
  static func emptyQuotation(_ policy: Policy) -> Scene {
    empty(policy, Post(text: "", kind: .quote, media: [], reference: ReferencedPost()))
  }

  private static func empty(_ policy: Policy, _ post: Post) -> Scene {
    let text = TokenizedText("", field: .text, entities: [])
    let scan = ScannedPost(texts: [text], links: [], hits: [:], hasUndescribedImage: false)
    return Scene(policy: policy, facts: PostFacts(post, policy), scan: scan)
  }
}
