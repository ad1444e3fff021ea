import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoReports

/// What a check does about a clause: how grave it is, whom to ask, what to do instead.
struct ClauseGuide {
  let matter: PageMatter

  func pieces(_ rules: [Rule], _ shields: [Shield]) -> [HTML] { rules.map(box) + shields.map(box) }

  private func box(_ rule: Rule) -> HTML {
    let tier = matter.policy.tier(rule.tier)
    let action = tier?.action ?? .advise
    var rows: [(String, [HTML])] = []
    if let advice = matter.unlessSecret(rule.advice) { rows.append(("Do", [.text(advice)])) }
    rows += RuleSuggestions(matter: matter).rows(rule)
    let insteads = rule.insteads.compactMap(matter.unlessSecret)
    if !insteads.isEmpty { rows.append(("Say instead", [.joined(insteads.map { .element(.q, $0) }, by: " ")])) }
    if let asked = ask(tier) { rows.append(("Ask", asked)) }
    if rule.isSecret { rows.append(("Kept secret", [matter.own(SecretClass(matter: matter).words(rule))])) }
    if let dates = dates(rule) { rows.append(("In force", [matter.own(dates)])) }
    if let owner = matter.unlessSecret(rule.owner) { rows.append(("Looked after by", [.text(owner)])) }
    return .element(
      .div, [.class("guide \(action.rawValue)")],
      [heading(rule, action), list(rows)])
  }

  private func heading(_ rule: Rule, _ action: Action) -> HTML {
    .element(
      .p, [.class("verdict")],
      [
        matter.own("If a check marks it: "), matter.own(.b, [.class("mark \(action.rawValue)")], action.words), " ",
        .element(.span, [.class("tier")], rule.tier.rawValue),
      ])
  }

  private func list(_ rows: [(String, [HTML])]) -> HTML {
    .element(.dl, rows.flatMap { [matter.own(.dt, [], $0.0), .element(.dd, $0.1)] })
  }

  private func ask(_ tier: Tier?) -> [HTML]? {
    guard let contact = tier?.contact.flatMap({ matter.policy.contacts[$0] }) else { return nil }
    let time = tier?.within.map { ", who answers within \(DurationWords.of($0))" } ?? ""
    return [matter.link(contact), matter.own(time)]
  }

  /// The dates of what is confidential are part of the secret.
  private func dates(_ rule: Rule) -> String? {
    guard !rule.isSecret else { return nil }
    return GrantWords.dates(rule.window, in: matter.policy.zone)
  }

  private func box(_ shield: Shield) -> HTML {
    let asked = shield.contact.flatMap { matter.policy.contacts[$0] }.map {
      [("Ask", [matter.link($0), matter.own(", if a check marks it all the same")])]
    }
    return .element(
      .div, [.class("guide clear")],
      [
        .element(.p, [.class("verdict")], [matter.own(.b, [.class("mark shield")], "Protected")]),
        list([("Do", [matter.own("Nothing. It is yours to say.")])] + (asked ?? [])),
      ])
  }
}

/// What a confidential rule guards, by its class alone.
struct SecretClass {
  let matter: PageMatter

  /// `12 names or phrases, until they are announced`
  func words(_ rule: Rule) -> String {
    var count = 0
    var others: [String] = []
    for condition in rule.find { gather(condition, &count, &others) }
    let names = count > 0 ? [counted(count, "name or phrase", "names or phrases")] : []
    let all = names + Set(others).sorted()
    let what = all.isEmpty ? "what it looks for" : all.joined(separator: ", ")
    return rule.window.until == nil ? what : "\(what), until announced"
  }

  private func gather(_ condition: any Condition, _ terms: inout Int, _ others: inout [String]) {
    switch condition {
    case is TermCondition: terms += 1
    case is PatternCondition: others.append("words of a certain form")
    case is MentionCondition: others.append("names the policy lists")
    case is DetectCondition, is RepeatedCondition: others.append("numbers of a certain form")
    case is LinkCondition: others.append("addresses")
    default: break
    }
    let below = condition.children + (condition.ownTopic.flatMap { matter.policy.topics[$0]?.conditions } ?? [])
    for child in below { gather(child, &terms, &others) }
  }
}
