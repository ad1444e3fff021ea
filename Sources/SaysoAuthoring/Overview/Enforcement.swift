import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// What sees to each sentence of a policy, in words.
struct Enforcement {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  func notes(on sentence: Sentence) -> [String] {
    let goals = policy.purpose.goals.filter { $0.enforces == sentence.id }.map { "the goal “\($0.id)”, in scans" }
    let rules = policy.rules.filter { $0.enforces == sentence.id }.map(describe) + goals
    let exceptions = policy.rules.filter { rule in rule.exceptions.contains { $0.permits == sentence.id } }
      .map { "an exception to \(name($0))" }
    let shields = policy.shields.filter { $0.permits == sentence.id }.map { "the shield “\($0.id)”" }
    let people = sentence.judge == .people || sentence.judge == .both ? ["judged by people"] : []
    let isDue = sentence.force != .may && sentence.judge != .people && rules.isEmpty
    return rules + exceptions + shields + people + (isDue ? ["no rule checks this yet"] : [])
  }

  /// `“reserved” (speaking), orange`
  private func describe(_ rule: Rule) -> String {
    let format = MomentFormat(zone: policy.zone)
    let facts: [String?] = [
      name(rule), rule.tier.rawValue, rule.window.from.map { "from \(format.short($0))" },
      rule.window.until.map { "until \(format.short($0))" }, terms(rule), rule.owner.map { "looked after by \($0)" },
    ]
    return facts.compactMap(\.self).joined(separator: ", ")
  }

  private func name(_ rule: Rule) -> String {
    isSecret(rule) ? "a \(rule.kindID) rule" : "“\(rule.id)” (\(rule.kindID))"
  }

  /// How many spellings a confidential rule looks for; which ones is nobody's business here.
  private func terms(_ rule: Rule) -> String? {
    guard isSecret(rule) else { return nil }
    let spellings = Set(rule.find.flatMap { $0.leaves(in: policy) }).reduce(0) { count, id in
      switch policy.leaf(id).content {
      case .terms(let terms): count + terms.count
      case .expression: count + 1
      case .links, .form, .detections, .repeated: count
      }
    }
    return spellings == 1 ? "1 term" : "\(spellings) terms"
  }

  private func isSecret(_ rule: Rule) -> Bool { type(of: rule.kind).isSecret }
}
