public import SaysoModel

extension Policy {
  /// The platforms that are known by name here: those everybody knows and those the policy speaks of.
  public var knownPlatforms: [PlatformID] {
    let accounts = organization.accounts + people.persons.flatMap(\.accounts)
    let granted = (people.persons.flatMap(\.grants) + people.roles.flatMap(\.grants)).flatMap { $0.platforms ?? [] }
    return Array(Set(PlatformID.wellKnown + platforms.keys + accounts.map(\.platform) + granted + platformsAsked))
      .sorted()
  }

  /// A name that nobody knows is more likely misspelt than new, and must not pass for “none of those the rules name”.
  public func knows(_ platform: PlatformID) -> Bool { knownPlatforms.contains(platform) }

  private var platformsAsked: [PlatformID] {
    let conditions = rules.flatMap { $0.find + $0.when + $0.exceptions.flatMap(\.conditions) }
    return (conditions + topics.values.flatMap(\.conditions) + shields.flatMap(\.find)).flatMap(platforms(in:))
  }

  private func platforms(in condition: any Condition) -> [PlatformID] {
    let own = (condition as? PlatformCondition).map { Array($0.platforms) } ?? []
    return own + condition.children.flatMap(platforms(in:))
  }
}
