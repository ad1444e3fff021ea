import SaysoModel
import SaysoPolicy

/// What conditions stand in, as the subject and the verb of a sentence about them.
struct ConditionContainer {
  /// `Rule “falcon”`, `Talk of results`; it begins the sentence.
  let bearer: QuotingText
  /// `looks for`, after `now also` and `no longer`, where the grammar lets it stand.
  let verb: Verb
  let place: PolicyChange.Place
  let subject: PolicyChange.Subject
  let touches: Set<Dependency>
  /// Whether what it looks for is secret until a date.
  var isConfidential = false
  /// In which group of conditions, as it ends a sentence: ` (within 10 words of one another)`.
  var group = ""

  enum Verb {
    case looksFor, isToldBy, spares, appliesWhen, turnsRound

    /// Whether a finding tells the line of what stands in it: an exception's words are told by none.
    var tellsLines: Bool { self == .looksFor || self == .isToldBy }

    var more: String {
      switch self {
      case .looksFor: "now also looks for"
      case .isToldBy: "is now also told by"
      case .spares: "now also spares"
      case .appliesWhen: "now applies only given"
      case .turnsRound: "now also count"
      }
    }

    var less: String {
      switch self {
      case .looksFor: "no longer looks for"
      case .isToldBy: "is no longer told by"
      case .spares: "no longer spares"
      case .appliesWhen: "no longer asks for"
      case .turnsRound: "no longer count"
      }
    }

    var other: String {
      switch self {
      case .looksFor: "looks for"
      case .isToldBy: "is told by"
      case .spares: "spares"
      case .appliesWhen: "applies only given"
      case .turnsRound: "count"
      }
    }
  }

  /// The same, a level deeper.
  func inside(_ group: PolicyElement, _ words: PolicyWords) -> ConditionContainer {
    var inner = self
    switch group.name {
    case "near":
      let text = words.condition(group)?.text ?? ""
      inner.group = " (\(text.split(separator: ",").first.map(String.init) ?? text) with other words)"
    case "none": inner.group = " (among what must not be there)"
    case "all": inner.group = " (among what must all be there)"
    default: break
    }
    return inner
  }
}
