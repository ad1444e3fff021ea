import SaysoModel
import SaysoPolicy
import SaysoText

/// A term of which every place is also found by a shorter one among the same alternatives: it underlines a little more
/// and decides nothing.
///
/// Each spelling is written as a post and scanned with its neighbours. A neighbour shadows it when it is found inside
/// and is as wide in zones, disguises, dates, slack and negation. A phrase may still add the tag that is written in one
/// (`#sickpay`), where the shorter word is not found; the message says so.
enum ShadowedTerm: LintCheck {
  static let pages = [
    LintPage(
      .shadowedTerm, "A term behind a shorter one",
      why: "The shorter one is found wherever it is, so taking it away would change no verdict.",
      example: "<term aliases=\"sick pay\">pay</term>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    FindGroups.all(in: subject).flatMap { group in
      let terms = SpelledTerm.alternatives(of: group, subject)
      guard terms.count > 1 else { return [LintFinding]() }
      let candidates = WordBeginnings(terms).candidates.prefix(subject.mostTrials)
      guard !candidates.isEmpty else { return [] }
      let scanner = TermScanner(terms.map(\.pattern))
      return candidates.compactMap { finding($0, among: terms, scanner, subject) }
    }
  }

  private static func finding(
    _ index: Int, among terms: [SpelledTerm], _ scanner: TermScanner, _ subject: LintSubject
  ) -> LintFinding? {
    let term = terms[index]
    func others(in text: String) -> [Int] {
      let post = TokenizedText(text, field: .text, entities: EntityExtractor())
      let hits = scanner.hits(in: [post], language: nil).filter { !$0.views.containsDisguise }
      return hits.map(\.pattern).filter { other in
        terms[other].plain != term.plain && terms[other].plain.count < term.plain.count
          && terms[other].isAsWide(as: term)
      }
    }
    guard let shadow = others(in: term.pattern.phrase).first else { return nil }
    let isWhole = term.joined == term.plain || others(in: "#" + term.joined).contains(shadow)
    return finding(term, behind: terms[shadow], isWhole: isWhole, subject)
  }

  private static func finding(
    _ term: SpelledTerm, behind shadow: SpelledTerm, isWhole: Bool, _ subject: LintSubject
  ) -> LintFinding {
    let place = term.element.location
    let isSecret = subject.isSecret(place)
    let long = isSecret ? "Spelling \(term.ordinal) of this term" : "“\(term.pattern.phrase)”"
    let short = isSecret ? "spelling \(shadow.ordinal) of the term" : "“\(shadow.pattern.phrase)”"
    let isNeeded = isWhole || isSecret ? "is never needed" : "is needed for #\(term.joined) alone"
    return LintFinding(
      .shadowedTerm, at: place,
      "\(long) \(isNeeded): wherever it stands, \(short) on line \(shadow.element.location.line) is found, too.",
      fix: "Take the longer one away, or ask for the shorter one only in company.",
      edits: term.element.attribute("aliases") == nil ? LintEdit.removing(place, subject) : [])
  }
}
