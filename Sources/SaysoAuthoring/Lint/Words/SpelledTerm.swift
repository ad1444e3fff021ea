import SaysoCalendar
import SaysoPolicy
import SaysoText

/// One spelling of a term, with how it is looked for.
struct SpelledTerm {
  let element: PolicyElement
  let pattern: TermPattern
  /// Its place among the spellings of its term, from 1.
  let ordinal: Int
  let window: TimeWindow?
  private let zones: String?
  private let disguise: String?
  private let isSparedByNegation: Bool

  /// All the spellings among alternatives: terms side by side, those of nested `any` and of lists included.
  static func alternatives(of parent: PolicyElement, _ subject: LintSubject) -> [SpelledTerm] {
    parent.elements.flatMap { child -> [SpelledTerm] in
      switch child.name {
      case "term": spellings(of: child, inheriting: parent.name == "terms" ? parent : nil, subject)
      case "any", "terms": alternatives(of: child, subject)
      default: []
      }
    }
  }

  private static func spellings(
    of element: PolicyElement, inheriting parent: PolicyElement?, _ subject: LintSubject
  ) -> [SpelledTerm] {
    guard let leaf = subject.leaf(of: element), case .terms(let patterns) = leaf.content else { return [] }
    func option(_ name: String) -> String? {
      element.attribute(name)?.value ?? parent?.attribute(name)?.value
    }
    return patterns.enumerated().map { index, pattern in
      SpelledTerm(
        element: element, pattern: pattern, ordinal: index + 1, window: leaf.window, zones: option("in"),
        disguise: option("disguised"),
        isSparedByNegation: option("negation") == "spares")
    }
  }

  /// Whether everything that allows the other to be found at a place allows this one, too, but for the words.
  func isAsWide(as other: SpelledTerm) -> Bool {
    let seesAsMuch = disguise == other.disguise && zones == other.zones
    let isAsPatient = window == nil || window == other.window
    let isAsLenient = pattern.slack >= other.pattern.slack && (!isSparedByNegation || other.isSparedByNegation)
    let readsForms =
      [.word, .exact].contains(other.pattern.match)
      || pattern.match == other.pattern.match && pattern.language == other.pattern.language
    return seesAsMuch && isAsPatient && isAsLenient && readsForms && !isBoundToZone
  }

  /// `#Glasswort` is the hashtag and never the plant.
  private var isBoundToZone: Bool { pattern.phrase.hasPrefix("#") || pattern.phrase.hasPrefix("@") }

  /// The words, in lower case unless they must be exact, a space between them.
  var plain: String {
    let words = pattern.phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return pattern.match == .exact ? words : words.lowercased()
  }

  /// Whether it is found in the running text without a disguise.
  var isReadAsWritten: Bool {
    disguise != "only" && zones?.split(whereSeparator: \.isWhitespace).contains("text") != false
  }

  /// The words as a tag in small letters: `#sickpay`.
  var joined: String { pattern.phrase.filter { $0.isLetter || $0.isNumber }.lowercased() }
}
