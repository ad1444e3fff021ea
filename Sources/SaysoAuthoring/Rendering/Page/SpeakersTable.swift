import SaysoModel
import SaysoPolicy
import SaysoReports

/// Who may speak about what, where, from which accounts and until when.
struct SpeakersTable {
  let matter: PageMatter

  var pieces: [HTML] {
    let rows = topics.flatMap(rows)
    guard !rows.isEmpty else { return [] }
    let heads = ["Subject", "Who", "Where", "From", "When"].map {
      matter.own(.th, [HTMLAttribute(.scope, "col")], $0)
    }
    return [
      .element(
        .section, [.class("chapter"), .id("page:speakers")],
        [
          matter.own(.h2, [], "Who may speak about what"),
          matter.own(
            .p, [],
            "On these subjects the people named here speak for the company. Anybody else passes a question on to them."),
          .element(.table, [.class("cards")], [.element(.thead, [.element(.tr, heads)]), .element(.tbody, rows)]),
        ])
    ]
  }

  private var topics: [Topic] { matter.policy.topics.values.sorted { $0.location < $1.location } }

  private struct Speaker {
    let who: [HTML]
    let grant: Grant
  }

  private func rows(_ topic: Topic) -> [HTML] {
    let roles = matter.policy.people.roles.flatMap { role in
      role.grants.filter { $0.topic == topic.id }.map { Speaker(who: players(role), grant: $0) }
    }
    let persons = matter.policy.people.persons.flatMap { person in
      person.grants.filter { $0.topic == topic.id }.map { Speaker(who: [.text(person.name)], grant: $0) }
    }
    let speakers = roles + persons
    return speakers.enumerated().map { row($0.element, topic, isFirst: $0.offset == 0, count: speakers.count) }
  }

  private func row(_ speaker: Speaker, _ topic: Topic, isFirst: Bool, count: Int) -> HTML {
    let isSecret = isSecret(topic)
    let subject: [HTML] = isSecret ? [matter.own("a subject that is not public")] : [.text(topic.title)]
    let when = isSecret ? "" : GrantWords.dates(speaker.grant.window, in: matter.policy.zone) ?? "always"
    return .element(
      .tr, [.class(isFirst ? "first" : "more"), .flag(.dataKey)],
      [
        .element(.th, [HTMLAttribute(.scope, "row")], subject + rules(topic)), cell("Who", speaker.who),
        cell("Where", [.text(platforms(speaker.grant))]), cell("From", [.text(accounts(speaker.grant))]),
        cell("When", [.text(when)]),
      ])
  }

  private func cell(_ label: String, _ content: [HTML]) -> HTML {
    .element(.td, [HTMLAttribute(.dataLabel, label)], content)
  }

  private func players(_ role: Role) -> [HTML] {
    let names = matter.policy.people.persons.filter { $0.roles.contains(role.id) }.map(\.name)
    let listed = names.isEmpty ? "nobody at present" : names.joined(separator: ", ")
    return [.element(.b, role.name), .text(": \(listed)")]
  }

  private func platforms(_ grant: Grant) -> String {
    grant.platforms.map { $0.sorted().map(matter.name).joined(separator: ", ") } ?? "everywhere"
  }

  private func accounts(_ grant: Grant) -> String {
    grant.accountClass.map { "\($0.rawValue) accounts" } ?? "any account"
  }

  /// The clauses that reserve the subject.
  private func rules(_ topic: Topic) -> [HTML] {
    let clauses = Set(matter.policy.rules.filter { !$0.isSecret && seeks(topic.id, $0.find) }.map(\.clause))
    let links = matter.policy.sections.flatMap(\.clauses).filter { clauses.contains($0.id) }.map { matter.link($0) }
    return links.isEmpty ? [] : [" ", .element(.span, [.class("quiet")], ["(", .joined(links, by: ", "), ")"])]
  }

  /// A subject that only confidential rules ask about is named after what they guard.
  private func isSecret(_ topic: Topic) -> Bool {
    let seekers = matter.policy.rules.filter { seeks(topic.id, $0.find) }
    return matter.secrets.occur(inName: topic.title) || (!seekers.isEmpty && seekers.allSatisfy(\.isSecret))
  }

  /// A policy has no topic that is made of itself, so this ends.
  private func seeks(_ topic: TopicID, _ conditions: [any Condition]) -> Bool {
    conditions.contains { condition in
      if condition is NoneCondition { return false }
      if condition.ownTopic == topic { return true }
      let below = condition.ownTopic.flatMap { matter.policy.topics[$0]?.conditions } ?? []
      return seeks(topic, condition.children) || seeks(topic, below)
    }
  }
}
