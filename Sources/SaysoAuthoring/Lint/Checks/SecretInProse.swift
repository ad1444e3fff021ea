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
    return MaskedWords.texts(of: subject.root).flatMap { text in
      let places = secrets.places(in: Post(text: text.words)).filter { $0.span.field == .text }
      return places.map { finding(text, $0, subject) }
    }.reduce(into: []) { findings, finding in
      // Two rules may guard the same words.
      if findings.last?.location != finding.location { findings.append(finding) }
    }
  }

  private static func finding(
    _ text: MaskedWords.Text, _ place: SecretPlaces.Place, _ subject: LintSubject
  ) -> LintFinding {
    LintFinding(
      .secretInProse, at: location(of: place.span.range.lowerBound, in: text, subject),
      "These words are what the rule on line \(place.rule.location.line) keeps confidential, and staff will read them.",
      fix: "Consider saying it without them; or, if everybody may know them, take them out of the rule.")
  }

  /// Where the words stand; where that can't be told, the element or attribute they stand in.
  private static func location(
    of offset: Int, in text: MaskedWords.Text, _ subject: LintSubject
  ) -> SourceLocation {
    guard text.isElement, let source = subject.sources[text.location.file],
      let extent = source.extent(of: text.location)
    else { return text.location }
    let read = ReadText(source, extent)
    guard read.bytes == Array(text.words.utf8), read.offsets.indices.contains(offset) else { return text.location }
    return source.location(of: read.offsets[offset], in: text.location.file)
  }
}
