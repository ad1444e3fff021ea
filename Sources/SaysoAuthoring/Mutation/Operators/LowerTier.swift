import SaysoModel
import SaysoPolicy

/// Something is taken more lightly than it says: a rule, an entry, or a tier itself.
enum LowerTier: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    site.element.name == "tier" ? action(site) : ["tier", "evasion-tier"].flatMap { tier(site, $0) }
  }

  private static func tier(_ site: MutationSite, _ attribute: String) -> [ElementChange] {
    let tiers = site.ground.policy.tiers.map(\.id.rawValue)
    guard let tier = site.element.attribute(attribute)?.value, let place = tiers.firstIndex(of: tier),
      place + 1 < tiers.count
    else { return [] }
    let what =
      site.element.attribute("id")?.value ?? site.element.attributes.first { $0.name != attribute }?.value ?? ""
    return [
      ElementChange(
        replacement: site.element.with(attribute, tiers[place + 1]),
        words: "the \(attribute) of “\(what)” sinks from \(tier) to \(tiers[place + 1])")
    ]
  }

  private static func action(_ site: MutationSite) -> [ElementChange] {
    guard let action = site.element.attribute("action").flatMap({ Action(rawValue: $0.value) }),
      let lower = Action.allCases.filter({ $0 < action }).max()
    else { return [] }
    return [
      ElementChange(
        replacement: site.element.with("action", lower.rawValue),
        words:
          "the tier “\(site.element.attribute("id")?.value ?? "")” asks for \(lower.rawValue) in place of \(action.rawValue)"
      )
    ]
  }
}
