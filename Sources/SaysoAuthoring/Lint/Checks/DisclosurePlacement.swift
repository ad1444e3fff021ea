import SaysoPolicy

/// A disclosure that may stand where few readers see it: at the end of the post, or deep in a row of hashtags.
enum DisclosurePlacement: LintCheck {
  static let pages = [
    LintPage(
      .misplacedDisclosure, "A disclosure that may come last",
      why:
        "A disclosure must be unavoidable: in front of “more”, where nobody has to look for it (16 CFR 255.0(f); FTC staff letters of 2017: within Instagram's first three lines; UK ASA and CMA: up front, no click needed).",
      example: "<disclosure placement=\"same-post\" …>"),
    LintPage(
      .buriedDisclosure, "A disclosure that may hide among hashtags",
      why: "In a string of tags readers skip it (FTC staff letters of 2017).",
      example: "<disclosure placement=\"before-fold\" …>  without most-hashtags-before"),
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "disclosure" }.flatMap { [misplaced($0, subject), buried($0, subject)] }
      .compactMap(\.self)
  }

  private static func misplaced(_ rule: PolicyElement, _ subject: LintSubject) -> LintFinding? {
    guard let placement = rule.attribute("placement"), placement.value == "same-post" else { return nil }
    return LintFinding(
      .misplacedDisclosure, at: placement.location,
      "The statement may stand at the very end of the post, behind “more”, where regulators don't accept it.",
      fix: "Say placement=\"before-fold\" or placement=\"start\".",
      edits: LintEdit.changing(placement, to: "before-fold", subject))
  }

  private static func buried(_ rule: PolicyElement, _ subject: LintSubject) -> LintFinding? {
    guard rule.attribute("placement")?.value != "start", rule.attribute("most-hashtags-before") == nil else {
      return nil
    }
    return LintFinding(
      .buriedDisclosure, at: rule.location, "The statement counts behind any number of hashtags.",
      fix: "Say how many may stand before it: most-hashtags-before=\"2\".",
      edits: LintEdit.giving(rule, "most-hashtags-before", "2", subject))
  }
}
