import SaysoModel
import SaysoPolicy

/// Words for staff that say what a confidential rule guards: a title, the prose, a contact's name.
///
/// The words are not quoted. A page masks them (`policy render`), which leaves a gap in the sentence.
enum SecretInProse: LintCheck {
  static let pages = [
    LintPage(
      .secretInProse, "Prose that says what is confidential",
      why: "Staff, and whoever they pass the policy on to, would learn from it what its rule keeps from the public.",
      example: "<p>Say nothing of Project Falcon.</p>  and  <confidential …><find><term>Project Falcon</term></find>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let secrets = SecretPlaces(subject.policy)
    return MaskedWords.texts(of: subject.root).flatMap { text -> [LintFinding] in
      let places = secrets.places(in: Post(text: text.words)).filter { $0.span.field == .text }
      guard !places.isEmpty else { return [] }
      let way = WayBack(text, subject)
      // Two rules may guard the same words.
      var told: Set<Int> = []
      return places.filter { told.insert($0.span.range.lowerBound).inserted }.map { place in
        finding(place.rule, at: way.location(of: place.span.range.lowerBound))
      }
    }
  }

  private static func finding(_ rule: Rule, at location: SourceLocation) -> LintFinding {
    LintFinding(
      .secretInProse, at: location,
      "These words are what the rule on line \(rule.location.line) keeps confidential, and staff will read them.",
      fix: "Consider saying it without them; or, if everybody may know them, take them out of the rule.")
  }
}

/// From an offset in words that readers see to the place where it is written; where that can't be told, the element or
/// the attribute.
private struct WayBack {
  private let text: MaskedWords.Text
  private let written: (text: ReadText, source: SourceText)?

  init(_ text: MaskedWords.Text, _ subject: LintSubject) {
    self.text = text
    guard text.isElement, let source = subject.sources[text.location.file],
      let extent = source.extent(of: text.location)
    else {
      written = nil
      return
    }
    let read = ReadText(source, extent)
    written = read.bytes == Array(text.words.utf8) ? (read, source) : nil
  }

  func location(of offset: Int) -> SourceLocation {
    guard let written, written.text.offsets.indices.contains(offset) else { return text.location }
    return written.source.location(of: written.text.offsets[offset], in: text.location.file)
  }
}
