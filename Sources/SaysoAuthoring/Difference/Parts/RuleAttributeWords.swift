import SaysoModel
import SaysoPolicy

/// A changed attribute of a rule, in a sentence.
struct RuleAttributeWords {
  private let old: PolicyElement
  private let new: PolicyElement
  private let sides: (old: DocumentSide, new: DocumentSide)

  init(_ old: PolicyElement, _ new: PolicyElement, _ recorder: DifferenceRecorder) {
    (self.old, self.new) = (old, new)
    sides = (recorder.old, recorder.new)
  }

  private var subject: QuotingText { RuleDifference.subject(new) }
  private var name: QuotingText { RuleDifference.named(new) }

  func sentence(_ change: AttributeChange) -> QuotingText {
    switch change.name {
    case "until", "through", "from": date(change)
    case "tier": "What \(name) finds is now \(change.new ?? "") instead of \(change.old ?? "")."
    case "evasion-tier":
      "What \(name) finds only in disguise is now \(change.new ?? tier(new)) instead of \(change.old ?? tier(old))."
    case "enforces":
      "\(subject) now enforces \(quoted(change.new, sides.new)) instead of \(quoted(change.old, sides.old))."
    case "permits":
      "\(subject) now rests on \(quoted(change.new, sides.new)) instead of \(quoted(change.old, sides.old))."
    case "shielded":
      "Protected speech \(change.new == "yes" || change.new == nil && new.name == "speaking" ? "now" : "no longer") turns what \(name) finds into a note."
    case "owner": "\(subject) is now looked after by \(change.new ?? "nobody") instead of \(change.old ?? "nobody")."
    case "otherwise":
      "Links that no line of \(name) names may \(change.new == "deny" ? "no longer" : "now") be used."
    case "placement":
      "For \(name), the statement must now stand \(placement(change.new)) instead of \(placement(change.old))."
    case "most-hashtags-before":
      "For \(name), the statement may stand behind \(change.new ?? "any number of") hashtags instead of \(change.old ?? "any number")."
    case "contact":
      "\(subject) now names \(contact(change.new, sides.new)) instead of \(contact(change.old, sides.old))."
    default: "For \(name), \(change.name) \(change.words)."
    }
  }

  private func tier(_ rule: PolicyElement) -> String { rule.value("tier") ?? "" }

  private func date(_ change: AttributeChange) -> QuotingText {
    let after = moment(change.name, change.new)
    var before = moment(change.name, change.old)
    // “until 1 May instead of 1 March”
    if after.hasPrefix("until "), before.hasPrefix("until ") { before.removeFirst("until ".count) }
    guard RuleDifference.isSecret(new), change.name != "from" else {
      let verb = change.name == "from" ? "begins" : "ends"
      return "\(subject) \(verb) \(after) instead of \(before)."
    }
    let what = new.first("find")?.elements.first { $0.name == "term" }?.words
    guard let what else { return "What \(name) looks for stays secret \(secret: "\(after) instead of \(before)")." }
    return "\(secret: "“\(what)”") stays secret \(secret: "\(after) instead of \(before)")."
  }

  private func moment(_ name: String, _ text: String?) -> String {
    guard let text else { return name == "from" ? "at once" : new.name == "confidential" ? "for good" : "never" }
    let moment = PolicyWords.moment(text)
    if name == "from" { return "on \(moment)" }
    let isSecret = RuleDifference.isSecret(new)
    if name == "through" { return isSecret ? "until the end of \(moment)" : "at the end of \(moment)" }
    return isSecret ? "until \(moment)" : "at \(moment)"
  }

  private func quoted(_ id: String?, _ side: DocumentSide) -> String {
    guard let id else { return "nothing" }
    let sentence = side.places.contents.lazy.flatMap(\.element.family).first {
      ["must", "should", "may"].contains($0.name) && $0.id == id
    }
    return "“\(sentence?.words ?? id)”"
  }

  private func contact(_ id: String?, _ side: DocumentSide) -> String {
    id.map { side.words.name(of: $0, among: "contact") } ?? "nobody"
  }

  private func placement(_ name: String?) -> String {
    switch name {
    case "start": "at the very start"
    case "same-post": "anywhere in the post"
    default: "before the platform’s “more”"
    }
  }
}
