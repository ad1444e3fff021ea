import SaysoModel
import SaysoPolicy

/// A confidential rule of which no term has another way of writing it.
enum MissingAliases: LintCheck {
  static let pages = [
    LintPage(
      .noAliases, "Secret names without aliases",
      why:
        "Colleagues shorten and nickname what they speak of every day, and it is the short form that slips out; term lists without aliases are what leaks get past.",
      example: "<confidential …><find><term>Project Falcon</term></find>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "confidential" }.compactMap { rule in
      guard let find = rule.elements.first(where: { $0.name == "find" }) else { return nil }
      let terms = find.family.filter { $0.name == "term" }
      guard let first = terms.first, terms.allSatisfy({ $0.attribute("aliases") == nil }) else { return nil }
      let id = rule.attribute("id")?.value ?? ""
      return LintFinding(
        .noAliases, at: first.location, "No term of “\(id)” has aliases: a nickname or a short form passes it by.",
        fix: "Add what colleagues really call it with aliases=\"…|…\".")
    }
  }
}
