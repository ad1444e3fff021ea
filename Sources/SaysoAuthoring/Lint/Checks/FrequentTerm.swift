import SaysoPolicy
import SaysoText

/// A word so common that a rule asking for it alone fires on ordinary posts.
///
/// Words count from thirty in a million on (a Zipf value of 4.5), two words together only where both are among the very
/// commonest. Shields are left out: they may be as wide as they like.
enum FrequentTerm: LintCheck {
  static let pages = [
    LintPage(
      .commonTerm, "A term of everyday language",
      why:
        "It fires on posts that have nothing to do with the rule, and people stop reading findings. Frequencies: wordfreq 3.1.1 (Robyn Speer), CC BY-SA 4.0.",
      example: "<confidential …><find><term>light</term></find>")
  ]

  private static let commonWord = 4.5
  private static let commonestWord = 6.0

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let finds = subject.root.family.filter { $0.attribute("enforces") != nil }
      .flatMap { $0.elements.filter { $0.name == "find" } }
    let asked = Set(finds.flatMap(topicsAskedAlone))
    let topics = subject.root.elements.filter { $0.name == "topic" && asked.contains($0.attribute("id")?.value ?? "") }
    return (finds + topics).flatMap { SpelledTerm.alternatives(of: $0, subject) }.compactMap { finding($0, subject) }
  }

  /// The topics of which one hit is enough.
  private static func topicsAskedAlone(_ parent: PolicyElement) -> [String] {
    parent.elements.flatMap { child -> [String] in
      switch child.name {
      case "any": topicsAskedAlone(child)
      case "about" where child.attribute("signals") == nil: child.attribute("topic").map { [$0.value] } ?? []
      default: []
      }
    }
  }

  private static func finding(_ term: SpelledTerm, _ subject: LintSubject) -> LintFinding? {
    guard term.isReadAsWritten, term.pattern.match != .exact else { return nil }
    let words = term.pattern.phrase.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 2 else { return nil }
    let values = words.compactMap { WordFrequency.zipf($0, language: term.pattern.language) }
    guard values.count == words.count, let rarest = values.min() else { return nil }
    let limit = words.count == 1 ? commonWord : commonestWord
    guard rarest >= limit else { return nil }
    let often =
      words.count == 1
      ? "stands about \(WordFrequency.perMillion(rarest)) times in a million words of ordinary text"
      : "is made of the commonest words there are"
    let isSecret = subject.isSecret(term.element.location)
    return LintFinding(
      .commonTerm, at: term.element.location,
      "\(isSecret ? "A spelling of this term" : "“\(term.pattern.phrase)”") \(often), and it is looked for on its own.",
      fix: "Ask for it with <near> beside what makes it matter\(isSecret ? "" : ", such as \(first) and a name")."
    )
  }
}
