import SaysoModel
import SaysoPolicy
import SaysoText

/// A spelling that its own options keep from ever being found.
///
/// It is written in every place and every dress that a post could give it, and the rule's reading is asked each time.
/// Where none of them is a hit, no post can be.
enum DeadTerm: LintCheck {
  static let pages = [
    LintPage(
      .deadTerm, "A term that can never be found",
      why: "Its zones, its letter case or its disguises exclude whatever a post could say, so it guards nothing.",
      example: "<term in=\"hashtag\" match=\"exact\">two words</term>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "term" }.flatMap { findings($0, subject) }
  }

  private static func findings(_ element: PolicyElement, _ subject: LintSubject) -> [LintFinding] {
    guard let leaf = subject.leaf(of: element), case .terms(let patterns) = leaf.content else { return [] }
    let zones = element.attribute("in")?.value.split(whereSeparator: \.isWhitespace).map(String.init)
    let dress = element.attribute("disguised")?.value
    guard zones != nil || dress == "only" || patterns.contains(where: isOdd) else { return [] }
    return patterns.filter { !isFound($0, zones, onlyDisguised: dress == "only") }.map { pattern in
      LintFinding(
        .deadTerm, at: element.location,
        "\(subject.isSecret(element.location) ? "A spelling of this term" : "“\(pattern.phrase)”") can't be found in "
          + "any post, the way it is looked for.",
        fix: reason(pattern, zones, dress))
    }
  }

  /// Without zones and disguises of its own only these can be dead.
  private static func isOdd(_ pattern: TermPattern) -> Bool {
    pattern.match == .exact || pattern.phrase.hasPrefix("#") || pattern.phrase.hasPrefix("@")
  }

  private static func reason(_ pattern: TermPattern, _ zones: [String]?, _ dress: String?) -> String {
    if dress == "only" { return "Say disguised=\"also\", or write words that can be disguised." }
    if zones != nil { return "Let in=\"…\" name a place where such words can stand." }
    return "Write it as posts do, or leave match=\"exact\" out."
  }

  private static func isFound(_ pattern: TermPattern, _ zones: [String]?, onlyDisguised: Bool) -> Bool {
    let scanner = TermScanner([pattern])
    let dresses = onlyDisguised ? TermDress.disguised(pattern.phrase) : [pattern.phrase]
    let written = dresses.flatMap(TermDress.places)
    return written.contains { text in
      let post = TokenizedText(text.text, field: text.field, entities: EntityExtractor())
      return scanner.hits(in: [post], language: nil).contains { hit in
        (zones?.contains(hit.zone.rawValue) ?? true) && (!onlyDisguised || hit.views.containsDisguise)
      }
    }
  }
}
