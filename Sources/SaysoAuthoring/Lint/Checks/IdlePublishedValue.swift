import SaysoModel
import SaysoPolicy

/// A published value that nothing would find, so that publishing it frees nothing: misspelt, or never looked for.
enum IdlePublishedValue: LintCheck {
  static let pages = [
    LintPage(
      .idlePublishedValue, "A published value that nothing finds",
      why: "The rule looks for no value of that form, so either the value is misspelt or a detector is missing.",
      example: "<find><detect kind=\"email\"/></find> <published><value>0800 555 010</value></published>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "personal-data" }.flatMap { element -> [LintFinding] in
      guard let rule = subject.policy.rule(RuleID(element.attribute("id")?.value ?? "")) else { return [] }
      let leaves = Set(rule.find.flatMap { $0.leaves(in: subject.policy) })
      let published = element.elements.first { $0.name == "published" }
      return (published?.elements ?? []).filter { !isFound($0.words, leaves, subject) }.map { value in
        LintFinding(
          .idlePublishedValue, at: value.location, "Nothing that “\(rule.id)” looks for would find this value.",
          fix: "Look at its spelling, add the <detect> that knows it, or take it away.",
          edits: LintEdit.removing(value.location, subject))
      }
    }
  }

  /// Alone and where people write such values.
  private static func isFound(_ value: String, _ leaves: Set<LeafID>, _ subject: LintSubject) -> Bool {
    let whole = value.hasPrefix("@") ? "name" + value : value
    let texts = [whole, "Call \(whole) or write.", "Our address is \(whole).", "Tel. \(whole)", "Ref: \(whole)"]
    return texts.contains { text in
      let scan = subject.scanner.scan(Post(text: text, media: []))
      return leaves.contains { !scan.hits(of: $0).isEmpty }
    }
  }
}
