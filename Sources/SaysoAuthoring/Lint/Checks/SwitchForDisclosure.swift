import SaysoPolicy

/// A disclosure that the platform's own paid-partnership switch makes unnecessary.
enum SwitchForDisclosure: LintCheck {
  static let pages = [
    LintPage(
      .switchForDisclosure, "The platform's switch instead of words",
      why:
        "The switch's label is small, differs by platform and is not always shown, so it may not be enough by itself (FTC staff, Endorsement Guides: What People Are Asking; UK ASA and CMA).",
      example: "<disclosure …><unless><paid/></unless>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "disclosure" }.flatMap { rule in
      let excuses =
        rule.elements.filter { $0.name == "unless" }
        + rule.elements.filter { $0.name == "when" }.flatMap { $0.family.filter { $0.name == "none" } }
      return excuses.flatMap { $0.family.filter { $0.name == "paid" } }.map { paid in
        LintFinding(
          .switchForDisclosure, at: paid.location, "Where the platform's switch is on, no words are asked for.",
          fix: "Ask for a label all the same; the switch may come on top.")
      }
    }
  }
}
