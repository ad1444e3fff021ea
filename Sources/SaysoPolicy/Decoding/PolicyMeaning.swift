import SaysoModel

/// What only shows when the whole policy is there: tiers out of order, topics and backups that go in circles.
enum PolicyMeaning {
  static func problems(in policy: Policy) -> [PolicyProblem] {
    tierProblems(policy) + topicProblems(policy) + backupProblems(policy)
  }

  private static func tierProblems(_ policy: Policy) -> [PolicyProblem] {
    zip(policy.tiers, policy.tiers.dropFirst()).filter { $0.action < $1.action }.map { earlier, later in
      PolicyProblem(
        .tierStrongerThanEarlier(later.id.rawValue, earlier: earlier.id.rawValue), at: later.location)
    }
  }

  private static func topicProblems(_ policy: Policy) -> [PolicyProblem] {
    let circular = policy.topics.values.filter { TopicGraph.reaches($0.id, from: $0, policy) }
    guard circular.isEmpty else {
      return circular.map { PolicyProblem(.topicNeedsItself($0.id.rawValue), at: $0.location) }
    }
    var sizes = TopicSizes(policy)
    return policy.topics.values.filter { sizes.size(of: $0.id) > TopicSizes.limit }.map {
      PolicyProblem(.topicTooLarge($0.id.rawValue, limit: TopicSizes.limit), at: $0.location)
    }
  }

  private static func backupProblems(_ policy: Policy) -> [PolicyProblem] {
    policy.contacts.values.sorted { $0.id < $1.id }.compactMap { contact in
      var chain = [contact.id]
      var next = contact.backup
      while let id = next, !chain.contains(id) {
        chain.append(id)
        next = policy.contacts[id]?.backup
      }
      // Told once, at the contact of the circle whose name comes first.
      guard next == contact.id, chain.min() == contact.id else { return nil }
      return PolicyProblem(.backupCycle(chain.map(\.rawValue)), at: contact.location)
    }
  }
}

/// Which topics a topic is made of.
enum TopicGraph {
  static func reaches(_ target: TopicID, from topic: Topic, _ policy: Policy) -> Bool {
    var seen = Set<TopicID>()
    var open = references(of: topic.conditions)
    while let id = open.popLast() {
      if id == target { return true }
      if seen.insert(id).inserted, let next = policy.topics[id] { open += references(of: next.conditions) }
    }
    return false
  }

  private static func references(of conditions: [any Condition]) -> [TopicID] { conditions.flatMap(\.topics) }
}

/// How many conditions a topic comes to when the topics it is made of are written out, which is what judging a post
/// costs: a few topics that each name the one before twice would otherwise double it every time.
private struct TopicSizes {
  static let limit = 20_000
  private let policy: Policy
  private var known: [TopicID: Int] = [:]

  init(_ policy: Policy) { self.policy = policy }

  mutating func size(of id: TopicID) -> Int {
    if let size = known[id] { return size }
    var size = 0
    for condition in policy.topics[id]?.conditions ?? [] { size = min(size + self.size(of: condition), Self.limit + 1) }
    known[id] = size
    return size
  }

  private mutating func size(of condition: any Condition) -> Int {
    var size = 1 + (condition.ownTopic.map { self.size(of: $0) } ?? 0)
    for child in condition.children { size = min(size + self.size(of: child), Self.limit + 1) }
    return size
  }
}
