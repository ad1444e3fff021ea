public import FoundationEssentials
public import SaysoCalendar
public import SaysoModel
import SaysoText

/// Everybody the policy names, and the parts they play.
public struct People: Sendable {
  public let persons: [Person]
  public let roles: [Role]
  /// By folded name, the positions of those who have it.
  private let bearers: [[UInt8]: [Int]]

  init(persons: [Person], roles: [Role]) {
    self.persons = persons
    self.roles = roles
    bearers = Dictionary(grouping: persons.indices) { Self.folded(persons[$0].name) }
  }

  public func person(_ id: PersonID) -> Person? { persons.first { $0.id == id } }
  public func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The author by person id, else by the handle of their account on that platform, else by their full name where only
  /// one person has it, else by the account the post goes out from when it is one person's own.
  public func resolve(author: String?, account: String?, on platform: PlatformID?) -> Person? {
    if let author {
      if let person = person(PersonID(author)) { return person }
      return platform.flatMap { holder(of: author, on: $0) } ?? bearer(of: author)
    }
    guard let account, let platform else { return nil }
    return holder(of: account, on: platform)
  }

  /// A handle that nobody declared is its owner's own; only the policy can make an account official.
  func accountClass(
    of handle: String?, on platform: PlatformID?, _ organization: Organization
  ) -> AccountClass? {
    guard let handle else { return nil }
    let accounts = organization.accounts + persons.flatMap(\.accounts)
    guard let platform else { return accounts.contains { $0.hasHandle(handle) } ? nil : .personal }
    return accounts.first { $0.matches(handle, on: platform) }?.accountClass ?? .personal
  }

  /// The grants a person has, their own and those of their roles.
  public func grants(of person: Person) -> [Grant] {
    person.grants + person.roles.compactMap { role($0) }.flatMap(\.grants)
  }

  /// Who may speak on a topic then and there, in the order of the document.
  public func holders(
    of topic: TopicID, at moment: Date?, on platform: PlatformID?, from account: AccountClass?
  ) -> [Person] {
    persons.filter { person in
      grants(of: person).contains {
        $0.topic == topic && moment.map($0.window.contains) != false && (platform.map($0.covers) ?? true)
          && (account == nil || $0.accountClass == nil || $0.accountClass == account)
      }
    }
  }

  /// Whether it is somebody's handle on any platform.
  func isHandle(_ name: String) -> Bool { persons.contains { $0.accounts.contains { $0.hasHandle(name) } } }

  /// Exports of LinkedIn and of schedulers give names. Letter case and blanks make no difference; a namesake does.
  private func bearer(of name: String) -> Person? {
    guard let found = bearers[Self.folded(name)], found.count == 1 else { return nil }
    return persons[found[0]]
  }

  private static func folded(_ name: String) -> [UInt8] {
    Folding.fold(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func holder(of handle: String, on platform: PlatformID) -> Person? {
    persons.first { $0.accounts.contains { $0.matches(handle, on: platform) } }
  }
}

public struct Person: Hashable, Sendable {
  public let id: PersonID
  public let name: String
  public let roles: [RoleID]
  public let accounts: [Account]
  public let grants: [Grant]
  public let location: SourceLocation
}

public struct Role: Hashable, Sendable {
  public let id: RoleID
  public let name: String
  public let grants: [Grant]
  public let location: SourceLocation
}

/// Leave to speak for the company on a topic, within limits.
public struct Grant: Hashable, Sendable {
  public let topic: TopicID
  public let window: TimeWindow
  /// `nil`: everywhere.
  public let platforms: Set<PlatformID>?
  /// `nil`: from any account.
  public let accountClass: AccountClass?
  public let location: SourceLocation

  func covers(_ platform: PlatformID) -> Bool { platforms?.contains(platform) ?? true }
}
