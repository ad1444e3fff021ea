import SaysoModel
import SaysoPolicy
import SaysoReports

/// Who may speak on what, where and until when.
struct SpeakersPart {
  let policy: Policy
  let page: OverviewPage

  var lines: [String] {
    let topics = policy.topics.values.sorted { $0.location < $1.location }
    let entries = topics.map { ($0, speakers($0.id)) }.filter { !$0.1.isEmpty }
    guard !entries.isEmpty else { return [] }
    return page.title("Who may speak")
      + entries.flatMap { topic, speakers in
        [""] + page.text(topic.title, indent: 2, tone: .advise)
          + speakers.flatMap { page.labelled($0.name, $0.limits, indent: 4, column: 32, tone: .quiet) }
      }
  }

  private struct Speaker {
    let name: String
    let limits: String
  }

  private func speakers(_ topic: TopicID) -> [Speaker] {
    let roles = policy.people.roles.flatMap { role in
      role.grants.filter { $0.topic == topic }.map {
        Speaker(name: "\(role.name): \(players(role.id))", limits: limits($0))
      }
    }
    let persons = policy.people.persons.flatMap { person in
      person.grants.filter { $0.topic == topic }.map { Speaker(name: person.name, limits: limits($0)) }
    }
    return roles + persons
  }

  private func players(_ role: RoleID) -> String {
    let names = policy.people.persons.filter { $0.roles.contains(role) }.map(\.name)
    return names.isEmpty ? "nobody" : names.joined(separator: ", ")
  }

  private func limits(_ grant: Grant) -> String {
    let platforms = grant.platforms.map { $0.sorted().map { policy.platforms[$0]?.name ?? $0.rawValue } }
    let parts: [String?] = [
      platforms.map { "on \($0.joined(separator: " and "))" },
      grant.accountClass.map { "from \($0.rawValue) accounts" },
      GrantWords.dates(grant.window, in: policy.zone),
    ]
    let limits = parts.compactMap(\.self).joined(separator: ", ")
    return limits.isEmpty ? "everywhere" : limits
  }
}
