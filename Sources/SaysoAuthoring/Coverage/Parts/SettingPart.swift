import SaysoModel
import SaysoPolicy

/// Every platform the policy speaks of and every role: some example posts there, some example's author plays it.
enum SettingPart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    let shown = witnesses.filter(\.counts)
    let platforms = platforms(study.document.root).map { id, location in
      CoveragePoint(
        .platform, .shown, of: id.rawValue, at: location,
        witnesses: shown.filter { $0.scene.facts.platform.value == id }.map(\.example.location))
    }
    let roles = study.policy.people.roles.map { role in
      CoveragePoint(
        .role, .shown, of: role.name, at: role.location,
        witnesses: shown.filter { $0.scene.facts.author.value?.roles.contains(role.id) == true }
          .map(\.example.location))
    }
    return platforms + roles
  }

  /// Where each is named first: declared, granted, asked about, or the home of an account.
  private static func platforms(_ root: PolicyElement) -> [(PlatformID, SourceLocation)] {
    var seen: Set<PlatformID> = []
    return root.family.filter { $0.name != "example" }.flatMap { element -> [(PlatformID, SourceLocation)] in
      let names: String? =
        switch element.name {
        case "platform": element.attribute("id")?.value ?? element.attribute("name")?.value
        case "account": element.attribute("platform")?.value
        case "grant": element.attribute("platforms")?.value
        default: nil
        }
      return (names ?? "").split(whereSeparator: \.isWhitespace).map { (PlatformID(String($0)), element.location) }
    }.filter { seen.insert($0.0).inserted }
  }
}
