import SaysoPolicy

/// A term that stands twice among the same alternatives, with the same options. Where all must stand together, as in
/// `near`, a word may well be asked for twice.
enum DuplicateTerm: LintCheck {
  static let pages = [
    LintPage(
      .duplicateTerm, "A term that stands twice",
      why: "One of the two does nothing, and an edit of the other will seem to have no effect.",
      example: "<term>wages</term><term aliases=\"Wages\">pay</term>")
  ]

  private static let alternatives: Set<String> = ["find", "any", "topic", "terms", "unless", "negators", "statements"]
  private static let spelled: Set<String> = ["term", "accept", "refuse"]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { alternatives.contains($0.name) }.flatMap { findings(in: $0, subject) }
  }

  private struct Spelling: Hashable {
    let element: String
    let phrase: String
    let options: [String]
  }

  private static func findings(in parent: PolicyElement, _ subject: LintSubject) -> [LintFinding] {
    var first: [Spelling: SourceLocation] = [:]
    return parent.elements.filter { spelled.contains($0.name) }.flatMap { term -> [LintFinding] in
      var again: [(phrase: String, earlier: SourceLocation)] = []
      for spelling in spellings(term) {
        if let earlier = first[spelling] {
          if !again.contains(where: { $0.phrase == spelling.phrase }) { again.append((spelling.phrase, earlier)) }
        } else {
          first[spelling] = term.location
        }
      }
      // One finding for each place that says it already.
      return Dictionary(grouping: again, by: \.earlier).sorted { $0.key < $1.key }.map { earlier, again in
        finding(again.map(\.phrase), term.location, earlier, subject)
      }
    }
  }

  /// Letter case distinguishes only where the term says so.
  private static func spellings(_ term: PolicyElement) -> [Spelling] {
    let options = term.attributes.filter { $0.name != "aliases" }.map { "\($0.name)=\($0.value)" }.sorted()
    let aliases = term.attribute("aliases")?.value.split(separator: "|").map(String.init) ?? []
    let isExact = term.attribute("match")?.value == "exact"
    return ([term.text] + aliases).map { phrase in
      let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Spelling(element: term.name, phrase: isExact ? words : words.lowercased(), options: options)
    }.filter { !$0.phrase.isEmpty }
  }

  private static func finding(
    _ phrases: [String], _ location: SourceLocation, _ earlier: SourceLocation, _ subject: LintSubject
  ) -> LintFinding {
    let quoted = phrases.map { "“\($0)”" }.joined(separator: ", ")
    let name = subject.isSecret(location) ? "A spelling of this term" : quoted
    let verb = subject.isSecret(location) || phrases.count == 1 ? "stands" : "stand"
    let file = earlier.file == location.file ? "" : " of \(earlier.file)"
    let place = earlier == location ? "in the same list of aliases" : "on line \(earlier.line)\(file)"
    return LintFinding(
      .duplicateTerm, at: location, "\(name) \(verb) \(place) already.", fix: "Take one of the two away."
    )
  }
}
