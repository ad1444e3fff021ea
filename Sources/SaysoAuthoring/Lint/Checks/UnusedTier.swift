import SaysoModel
import SaysoPolicy

/// A tier that no rule and no entry of a list uses. One that clears may stand for all that is well.
enum UnusedTier: LintCheck {
  static let pages = [
    LintPage(
      .unusedTier, "A tier that no rule uses",
      why: "Readers are told of a degree that nothing ever has.",
      example: "<tier id=\"purple\" action=\"hold\">Wait.</tier>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let used = Set(
      subject.root.family.flatMap { [$0.attribute("tier"), $0.attribute("evasion-tier")] }.compactMap { $0?.value })
    return subject.policy.tiers.filter { $0.action != .clear && !used.contains($0.id.rawValue) }.map { tier in
      LintFinding(
        .unusedTier, at: tier.location, "No rule uses the tier “\(tier.id)”.",
        fix: "Give it to a rule, or take it away.",
        edits: LintEdit.removing(tier.location, subject))
    }
  }
}
