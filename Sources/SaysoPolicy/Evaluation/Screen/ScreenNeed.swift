import SaysoDetectors
import SaysoText

/// What a post must hold for a rule to have anything to say of it: at least one of these.
public struct ScreenNeed: Sendable {
  /// Nothing in particular: it may speak of any post.
  private(set) var isAlways = false
  private(set) var leaves: Set<LeafID> = []
  /// A link of any sort.
  private(set) var links = false
  private(set) var forms: [FormNeed] = []
  /// The same leaves in more detail: one clause at least must be met.
  private(set) var clauses: [ScreenClause] = []

  static let always = ScreenNeed(isAlways: true)
  static let never = ScreenNeed()
  static let links = ScreenNeed(links: true)

  static func leaf(_ leaf: LeafID) -> ScreenNeed { ScreenNeed(leaves: [leaf], clauses: [ScreenClause(sets: [[leaf]])]) }
  static func form(_ form: FormNeed) -> ScreenNeed { ScreenNeed(forms: [form]) }

  var isNever: Bool { !isAlways && leaves.isEmpty && !links && forms.isEmpty }

  static func any(_ needs: [ScreenNeed]) -> ScreenNeed {
    needs.reduce(into: .never) { all, need in
      all.isAlways = all.isAlways || need.isAlways
      all.leaves.formUnion(need.leaves)
      all.links = all.links || need.links
      all.forms += need.forms
      all.clauses += need.clauses
    }
  }

  /// Where all must be met one of them is enough to look for: that which the fewest posts meet.
  static func all(_ needs: [ScreenNeed], _ policy: Policy) -> ScreenNeed {
    let ordered = needs.sorted { $0.frequency(policy) < $1.frequency(policy) }
    guard var chosen = ordered.first else { return .always }
    let others = ordered.dropFirst().filter { $0.isOfLeaves }.map(\.leaves)
    for index in chosen.clauses.indices { chosen.clauses[index].sets += others }
    return chosen
  }

  /// The same where each set of a clause so far is all that a part of a `near` looks for: one of each must stand within
  /// so many words.
  func near(_ words: Int?) -> ScreenNeed {
    guard let words else { return self }
    var near = self
    for index in near.clauses.indices where near.clauses[index].near == nil {
      near.clauses[index].near = (near.clauses[index].sets.count, words)
    }
    return near
  }

  private var isOfLeaves: Bool { !isAlways && !links && forms.isEmpty }

  /// How many posts meet it, roughly. Decides how fast a screen is, never what it finds.
  private func frequency(_ policy: Policy) -> Int {
    if isAlways { return .max }
    let found = leaves.reduce(0) { $0 + policy.leaf($1).content.frequency }
    return found + (links ? 2_000 : 0) + forms.count * 1_000
  }
}

/// What must be there together: one leaf of each set.
struct ScreenClause: Sendable {
  /// What fewest posts hold comes first.
  var sets: [Set<LeafID>]
  /// The first of them must stand close together: how many, and within how many words.
  var near: (sets: Int, words: Int)?
}

extension Leaf.Content {
  /// In ten thousand posts, roughly.
  fileprivate var frequency: Int {
    switch self {
    case .terms(let terms): terms.reduce(0) { $0 + $1.frequency }
    case .expression: 100
    case .detections: 300
    case .repeated: 500
    case .links: 2_000
    case .form: 1_000
    }
  }
}

extension Condition {
  /// What a post must hold for it to hold, or to be undecided. `scene` is a post of the same circumstances in which
  /// nothing is found.
  func need(_ scene: Scene) -> ScreenNeed {
    if let ownTopic {
      return .any((scene.policy.topics[ownTopic]?.conditions ?? []).map { $0.need(scene) })
    }
    // What another post's text might give, a post that shares none can't repeat.
    if self is RepeatedCondition, scene.unseen(in: ZoneSet(.quoted)).isEmpty { return .never }
    // The hour at which a post went out is told of each post, not of many.
    if self is DuringCondition { return .always }
    if self is NearCondition || self is AllCondition {
      let members = children.filter { !(self is NearCondition && $0 is NoneCondition) }
      let need = ScreenNeed.all(members.map { $0.need(scene) }, scene.policy)
      // Of a part that is made of several, any one word close by is enough, and which one isn't told by what it needs.
      guard let near = self as? NearCondition, members.allSatisfy({ $0.isOneOfLeaves(scene.policy) }) else {
        return need
      }
      return need.near(near.window.words)
    }
    if self is AnyCondition || self is TermListCondition { return .any(children.map { $0.need(scene) }) }
    if self is NoneCondition, children.contains(where: { $0.dependsOnTime(scene.policy) }) { return .always }
    if evaluate(scene).value != .no { return .always }
    return ownLeaf.map { .leaf($0) } ?? .never
  }

  /// Whether it holds where any of its leaves is found, and finds nothing else.
  private func isOneOfLeaves(_ policy: Policy) -> Bool {
    if ownLeaf != nil { return children.isEmpty }
    if let ownTopic { return policy.topics[ownTopic]?.conditions.allSatisfy { $0.isOneOfLeaves(policy) } ?? false }
    return (self is AnyCondition || self is TermListCondition) && children.allSatisfy { $0.isOneOfLeaves(policy) }
  }

  private func dependsOnTime(_ policy: Policy) -> Bool {
    self is DuringCondition
      || (children + (ownTopic.flatMap { policy.topics[$0]?.conditions } ?? [])).contains {
        $0.dependsOnTime(policy)
      }
  }
}

extension Rule {
  /// What a post must hold for the rule to have anything to say of it.
  func need(_ scene: Scene) -> ScreenNeed {
    let scene = scene.reading(as: type(of: kind).reading)
    let found = find.isEmpty ? ScreenNeed.always : .any(find.map { $0.need(scene) })
    let said = kind.need(found, scene, self)
    return .all([said] + when.map { $0.need(scene) }, scene.policy)
  }
}
