import SaysoPolicy

/// A kind of link that can't occur, because the policy declares nothing it could be measured by.
enum IdleLinkKind: LintCheck {
  static let pages = [
    LintPage(
      .idleLinkKind, "Look-alikes of nothing",
      why: "A look-alike resembles a domain of the company's or one that a list allows; without any, nothing does.",
      example: "<deny kind=\"lookalike\"/>  in a policy without <domain>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let family = subject.root.family
    let hasAllowed = family.contains { $0.name == "allow" && $0.attribute("domain") != nil }
    guard subject.policy.organization.domains.isEmpty, !hasAllowed else { return [] }
    return family.filter { $0.attribute("kind")?.value == "lookalike" }.map { element in
      LintFinding(
        .idleLinkKind, at: element.location,
        "Nothing can look like a domain of the company's: the policy declares none and allows none by name.",
        fix: "Declare the company's own domains in <organization>.")
    }
  }
}
