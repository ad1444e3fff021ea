import SaysoModel
import SaysoPolicy

/// A tier that no rule and no entry of a list uses. One that clears may stand for all that is well.
enum UnusedTier: LintCheck {
  static func findings(in document: PolicyDocument) -> [LintFinding] {
    let used = Set(
      document.root.family.flatMap { [$0.attribute("tier"), $0.attribute("evasion-tier")] }.compactMap { $0?.value })
    return document.policy.tiers.filter { $0.action != .clear && !used.contains($0.id.rawValue) }.map { tier in
      LintFinding(
        .unusedTier, at: tier.location, "No rule uses the tier “\(tier.id)”.",
        fix: "Give it to a rule, or take it away.")
    }
  }
}
