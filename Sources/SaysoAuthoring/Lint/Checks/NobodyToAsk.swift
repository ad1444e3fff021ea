import SaysoModel
import SaysoPolicy

/// A tier that tells authors to wait for a yes and names nobody who could give it.
enum NobodyToAsk: LintCheck {
  static let pages = [
    LintPage(
      .nobodyToAsk, "A hold with nobody to ask",
      why: "“Wait for a yes” without a name is a no for ever; people learn to post without asking.",
      example: "<tier id=\"orange\" action=\"hold\">Ask first.</tier>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.policy.tiers.filter { $0.action == .hold && $0.contact == nil }.map { tier in
      LintFinding(
        .nobodyToAsk, at: tier.location, "The tier “\(tier.id)” holds posts and names no contact.",
        fix: "Say contact=\"…\", and within=\"…\" so that authors know how long to wait.")
    }
  }
}
