import SaysoCalendar
import SaysoModel

/// Whether an author may speak on a topic: who they are, when, where, and from which account.
struct Authority {
  let value: Truth
  let missing: Set<MissingInput>

  init(_ topic: TopicID, _ scene: Scene) {
    guard let author = scene.facts.author.value else {
      // Somebody might hold a grant; if nobody does, it does not matter who it was.
      let anybody = scene.policy.people.persons.contains { person in
        scene.policy.people.grants(of: person).contains { Self.covers($0, topic, scene).value != .no }
      }
      (value, missing) = anybody ? (.unknown, [scene.facts.authorInput]) : (.no, [])
      return
    }
    let grants = scene.policy.people.grants(of: author).map { Self.covers($0, topic, scene) }
    let best = Evaluation.any(grants)
    (value, missing) = (best.value, best.missing)
  }

  private static func covers(_ grant: Grant, _ topic: TopicID, _ scene: Scene) -> Evaluation {
    guard grant.topic == topic else { return .no }
    var parts: [Evaluation] = []
    if grant.window != .always {
      parts.append(.fact(scene.facts.publishAt, missing: .publishAt) { grant.window.contains($0) })
    }
    if grant.platforms != nil { parts.append(.fact(scene.facts.platform, missing: .platform) { grant.covers($0) }) }
    if let needed = grant.accountClass {
      parts.append(.fact(scene.facts.accountClass, missing: scene.facts.accountInput) { $0 == needed })
    }
    return .all(parts)
  }
}
