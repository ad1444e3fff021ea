import SaysoModel
import SaysoPolicy

/// A platform that a rule, a grant or an account names and nobody knows: most likely a slip of the pen.
enum UnknownPlatform: LintCheck {
  static let pages = [
    LintPage(
      .unknownPlatform, "A platform nobody knows",
      why: "A rule or a grant for a misspelt platform never applies, and nothing else would tell.",
      example: "<grant topic=\"results\" platforms=\"linkedn\"/>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let known = Set(PlatformID.wellKnown + subject.policy.platforms.keys).map(\.rawValue)
    return subject.root.family.flatMap { element in
      names(in: element).filter { !known.contains($0.name.lowercased()) }.map { name, attribute in
        let nearest = NearestName.of(name, among: known)
        let value = nearest.map { attribute.value.replacing(name, with: $0) }
        return LintFinding(
          .unknownPlatform, at: attribute.location,
          "“\(name)” is no platform that sayso knows or this policy declares.",
          fix: nearest.map { "Did you mean “\($0)”?" } ?? "Declare it with <platform id=\"\(name)\"/>.",
          edits: value.map { LintEdit.changing(attribute, to: $0, subject) } ?? [])
      }
    }
  }

  private static func names(in element: PolicyElement) -> [(name: String, attribute: PolicyElement.Attribute)] {
    let attribute: PolicyElement.Attribute? =
      switch element.name {
      case "grant": element.attribute("platforms")
      case "account", "example": element.attribute("platform")
      case "platform": element.attribute("id") == nil ? element.attribute("name") : nil
      default: nil
      }
    guard let attribute else { return [] }
    return attribute.value.split(whereSeparator: \.isWhitespace).map { (String($0), attribute) }
  }
}
