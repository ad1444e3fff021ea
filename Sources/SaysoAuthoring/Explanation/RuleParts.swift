import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// The parts of a rule's explanation that all kinds share, around what its kind says.
struct RuleParts {
  let policy: Policy
  let words: PolicyWords
  let rule: Rule
  let element: PolicyElement
  let kind: KindExplanation

  var all: [ExplainedRule.Part] { [fires] + [spares, speakers, time, outcome].compactMap { $0 } }

  private var fires: ExplainedRule.Part {
    let circumstances = element.elements.filter { $0.name == "when" }.flatMap(words.conditions(in:))
    return ExplainedRule.Part(
      subject: .fires, sentences: kind.notes + [kind.opening], points: kind.looksFor + narrowing(circumstances))
  }

  private func narrowing(_ circumstances: [ExplainedItem]) -> [ExplainedItem] {
    guard circumstances.count == 1, let only = circumstances.first else {
      return circumstances.isEmpty ? [] : [ExplainedItem("and only when all of these hold", circumstances)]
    }
    return [ExplainedItem("and only when this holds: \(only.text)", only.items)]
  }

  private var spares: ExplainedRule.Part? {
    let exceptions = element.elements.filter { $0.name == "unless" }.flatMap(exception)
    let shields = rule.isShielded ? policy.shields.map(shield) : []
    let points = kind.spares + exceptions + shields
    return points.isEmpty ? nil : ExplainedRule.Part(subject: .spares, sentences: [], points: points)
  }

  private func exception(_ unless: PolicyElement) -> [ExplainedItem] {
    let permits = unless.attribute("permits").flatMap { policy.sentence(SentenceID($0.value)) }
    let reason = permits.map { ": “\($0.text)”" } ?? ""
    let conditions = words.conditions(in: unless)
    guard conditions.count == 1, let only = conditions.first else {
      return [ExplainedItem("any of these\(reason)", conditions)]
    }
    return [ExplainedItem("\(only.text)\(reason)", only.items)]
  }

  private func shield(_ shield: Shield) -> ExplainedItem {
    let topics = words.kindTopics(shield.find)
    let reach = shield.reach == .sentence ? "in the same sentence" : "anywhere in the post"
    let sentence = policy.sentence(shield.permits).map { ": “\($0.text)”" } ?? ""
    return ExplainedItem("protected speech \(reach)\(topics), which makes a finding a mere note\(sentence)")
  }

  private var speakers: ExplainedRule.Part? {
    switch kind.speakers {
    case .nobody(let sentence), .anybody(let sentence):
      return ExplainedRule.Part(subject: .speakers, sentences: [sentence], points: [])
    case .holders(let topics):
      let points = topics.map { ExplainedItem("on \(words.topic($0.rawValue))", holders(of: $0)) }
      return ExplainedRule.Part(
        subject: .speakers, sentences: points.isEmpty ? ["Nobody: it asks about no topic."] : [], points: points)
    }
  }

  private func holders(of topic: TopicID) -> [ExplainedItem] {
    let roles = policy.people.roles.flatMap { role in
      role.grants.filter { $0.topic == topic }.map { grant in
        let players = policy.people.persons.filter { $0.roles.contains(role.id) }.map(\.name)
        let names = players.isEmpty ? "nobody at present" : players.joined(separator: ", ")
        return ExplainedItem(
          "whoever plays the part of \(role.name) (\(names))\(GrantLimits(policy, words).limits(grant))")
      }
    }
    let persons = policy.people.persons.flatMap { person in
      person.grants.filter { $0.topic == topic }.map {
        ExplainedItem("\(person.name)\(GrantLimits(policy, words).limits($0))")
      }
    }
    let all = roles + persons
    return all.isEmpty ? [ExplainedItem("nobody")] : all
  }

  private var time: ExplainedRule.Part? {
    let period = words.period(element).map { "It is in force \($0), by the clock of \(policy.zone.city)." }
    return ExplainedRule.Part(subject: .time, sentences: [period ?? "It is always in force."], points: [])
  }

  private var outcome: ExplainedRule.Part? {
    guard let tier = policy.tier(rule.tier) else { return nil }
    var sentences = TierWords(policy).sentences(tier)
    if let evasion = rule.evasionTier, evasion != rule.tier {
      sentences.append("What was found only in disguise is \(evasion).")
    }
    if let advice = rule.advice { sentences.append("Its advice: “\(advice)”") }
    sentences += rule.insteads.map { "What one could write instead: “\($0)”" }
    if let owner = rule.owner { sentences.append("\(owner) looks after the rule.") }
    return ExplainedRule.Part(subject: .outcome, sentences: sentences, points: [])
  }
}

extension PolicyWords {
  /// ` (talk of working life)` for what a shield finds by topic.
  fileprivate func kindTopics(_ find: [any Condition]) -> String {
    let topics = find.compactMap(\.ownTopic).map { topic($0.rawValue) }
    return topics.isEmpty ? "" : " (talk of \(topics.joined(separator: ", ")))"
  }
}
