import SaysoModel
import SaysoPolicy
import SaysoText

/// A rule on length or hashtags for a platform of which nobody has said how much it takes.
enum FormWithoutLimit: LintCheck {
  static let pages = [
    LintPage(
      .formWithoutLimit, "A limit nobody knows",
      why: "sayso has no figure for the platform and the policy declares none, so the rule never fires there.",
      example: "<when><platform name=\"campfire\"/></when> <length/>  without <platform id=\"campfire\" limit=\"…\"/>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "form" }.flatMap { rule in
      let platforms = rule.elements.filter { $0.name == "when" }.flatMap(\.elements).filter { $0.name == "platform" }
        .flatMap { $0.attribute("name")?.value.split(whereSeparator: \.isWhitespace) ?? [] }
      let checks = rule.elements.filter { ["length", "hashtags"].contains($0.name) && $0.attribute("at-most") == nil }
      return checks.flatMap { check in
        platforms.filter { !isKnown(check.name, PlatformID($0.lowercased()), subject.policy) }.map { platform in
          LintFinding(
            .formWithoutLimit, at: check.location,
            "Nobody has said how \(check.name == "length" ? "long a post" : "many hashtags a post") may be on “\(platform)”.",
            fix: "Say at-most=\"…\" here, or declare the platform with its figures.")
        }
      }
    }
  }

  private static func isKnown(_ check: String, _ platform: PlatformID, _ policy: Policy) -> Bool {
    let profile = policy.profile(of: platform)
    return profile.limit != nil || check == "hashtags" && profile.hashtags != nil
  }
}
