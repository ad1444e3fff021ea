import SaysoPolicy

/// Prose that binds and is not marked: a *must*, *never* or *may not* outside `must`, `should` and `may`.
///
/// Words in six languages, by the policy's own. One that only reports (“it never rains”) is read as binding, too; that
/// is why this is advice.
enum UnmarkedNorm: LintCheck {
  static let pages = [
    LintPage(
      .unmarkedNorm, "A binding sentence that is not marked",
      why: "Staff read it as a rule, and no finding can quote it, no rule enforces it, no count of coverage knows it.",
      example: "<p>Never post from the lab.</p>")
  ]

  /// Where in a sentence such words bind.
  private struct Norms {
    let anywhere: [[String]]
    let atTheStart: [[String]]

    init(_ anywhere: [String], atTheStart: [String] = []) {
      self.anywhere = anywhere.map { $0.split(separator: " ").map(String.init) }
      self.atTheStart = atTheStart.map { $0.split(separator: " ").map(String.init) }
    }
  }

  private static let norms: [String: Norms] = [
    "en": Norms(
      [
        "must", "never", "may not", "shall", "are not allowed", "is not allowed", "not permitted", "is forbidden",
        "are forbidden", "is prohibited", "are prohibited",
      ], atTheStart: ["do not", "don't"]),
    "de": Norms(
      [
        "muss", "müssen", "musst", "darf nicht", "dürfen nicht", "darfst nicht", "niemals", "ist verboten",
        "sind verboten", "ist untersagt", "sind untersagt",
      ]),
    "fr": Norms([
      "doit", "doivent", "devez", "jamais", "est interdit", "sont interdits", "ne peut pas", "ne peuvent pas",
    ]),
    "es": Norms(["debe", "deben", "debes", "nunca", "está prohibido", "no puede", "no pueden"]),
    "it": Norms(["deve", "devono", "devi", "mai", "è vietato", "sono vietati", "non può", "non possono"]),
    "nl": Norms(["moet", "moeten", "nooit", "mag niet", "mogen niet", "is verboden", "zijn verboden"]),
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let base = subject.policy.language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    guard let norms = norms[base] else { return [] }
    let sections = subject.root.elements.filter { $0.name == "section" }
    return sections.flatMap(\.family).filter { ["p", "li"].contains($0.name) }.flatMap { paragraph in
      findings(paragraph.location, norms, subject)
    }
  }

  private static func findings(
    _ paragraph: SourceLocation, _ norms: Norms, _ subject: LintSubject
  ) -> [LintFinding] {
    guard let source = subject.sources[paragraph.file], let extent = source.extent(of: paragraph) else { return [] }
    let words = PlainProse(source, extent).words
    var isTold = false
    return words.indices.compactMap { index in
      if words[index].opensSentence { isTold = false }
      let wanted = norms.anywhere + (words[index].opensSentence ? norms.atTheStart : [])
      guard !isTold, let norm = wanted.first(where: { words[index...].lazy.map(\.text).starts(with: $0) }) else {
        return nil
      }
      isTold = true
      return LintFinding(
        .unmarkedNorm, at: source.location(of: words[index].offset, in: paragraph.file),
        "“\(norm.joined(separator: " "))” binds, and the sentence is not marked.",
        fix: "Put it into <must id=\"…\">, with by=\"people\" if no machine can judge it, or say it without binding.")
    }
  }
}
