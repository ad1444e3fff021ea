/// What must be found before a condition can hold: its leaves, put together as it puts them together.
///
/// Told of a post in which every text is given, or all but the one it shares (``init(of:_:)``). Errs on one side: what
/// it does not meet would come to ``Truth/no``.
indirect enum LeafNeed: Sendable {
  /// It may hold whatever is found: a circumstance, or something that must not be there.
  case nothing
  case leaf(LeafID)
  /// One of many.
  case anyLeaf(Set<LeafID>)
  /// A link, or a picture that may hold one.
  case link
  case any([LeafNeed])
  case all([LeafNeed])

  /// `probe` is a post in which nothing is found and of which the same texts are hidden: a leaf that is undecided there
  /// needs nothing to be found.
  init(of condition: any Condition, _ probe: Scene) {
    if let leaf = condition.ownLeaf {
      let isLink = probe.policy.leaf(leaf).content.isLinks
      self = condition.evaluate(probe).value != .no ? .nothing : isLink ? .link : .leaf(leaf)
    } else if let topic = condition.ownTopic {
      self = .anyOf((probe.policy.topics[topic]?.conditions ?? []).map { LeafNeed(of: $0, probe) })
    } else if condition is NoneCondition || condition.children.isEmpty {
      self = .nothing
    } else {
      let members = condition.children.filter { !(condition is NearCondition && $0 is NoneCondition) }
      let needs = members.map { LeafNeed(of: $0, probe) }
      self = condition is NearCondition || condition is AllCondition ? .allOf(needs) : .anyOf(needs)
    }
  }

  /// A list of terms may be long, what is found in a post is not: the leaves are put together.
  static func anyOf(_ needs: [LeafNeed]) -> LeafNeed {
    var leaves: Set<LeafID> = []
    var others: [LeafNeed] = []
    for need in needs {
      switch need {
      case .nothing: return .nothing
      case .leaf(let leaf): leaves.insert(leaf)
      case .anyLeaf(let more): leaves.formUnion(more)
      case .link, .any, .all: others.append(need)
      }
    }
    if !leaves.isEmpty { others.append(.anyLeaf(leaves)) }
    return others.count == 1 ? others[0] : .any(others)
  }

  private static func allOf(_ needs: [LeafNeed]) -> LeafNeed {
    let asking = needs.filter { if case .nothing = $0 { false } else { true } }
    return asking.isEmpty ? .nothing : asking.count == 1 ? asking[0] : .all(asking)
  }

  /// Whether so much is found. `mayLink`: whether there is a link, or a picture that may hold one.
  func isMet(by scan: ScannedPost, mayLink: Bool) -> Bool {
    switch self {
    case .nothing: true
    case .leaf(let leaf): scan.holds(leaf)
    case .anyLeaf(let leaves): scan.leavesFound.contains(where: leaves.contains)
    case .link: mayLink
    case .any(let needs): needs.contains { $0.isMet(by: scan, mayLink: mayLink) }
    case .all(let needs): needs.allSatisfy { $0.isMet(by: scan, mayLink: mayLink) }
    }
  }

  /// Every leaf that has a say.
  var leaves: [LeafID] {
    switch self {
    case .nothing, .link: []
    case .leaf(let leaf): [leaf]
    case .anyLeaf(let leaves): leaves.sorted()
    case .any(let needs), .all(let needs): needs.flatMap(\.leaves)
    }
  }

  /// Whether it may be met where no leaf is found.
  var mayDoWithoutLeaves: Bool {
    switch self {
    case .nothing, .link: true
    case .leaf, .anyLeaf: false
    case .any(let needs): needs.contains(where: \.mayDoWithoutLeaves)
    case .all(let needs): needs.allSatisfy(\.mayDoWithoutLeaves)
    }
  }
}
