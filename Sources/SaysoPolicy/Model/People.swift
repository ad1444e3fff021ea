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
    guard let platform else {
      return organization.accounts.contains { $0.hasHandle(handle) } || isHandle(handle) ? nil : .personal
    }
    if let own = organization.accounts.first(where: { $0.matches(handle, on: platform) }) { return own.accountClass }
    for person in persons {
      if let own = person.accounts.first(where: { $0.matches(handle, on: platform) }) { return own.accountClass }
    }
    return .personal
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
    foldedASCII(name) ?? Folding.fold(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The same of a name in ASCII without controls, which nearly every handle is; `nil` of any other.
  private static func foldedASCII(_ name: String) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte &- 0x20 < 0x5F else { return nil }
      if byte == 0x20, folded.last ?? 0x20 == 0x20 { continue }
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
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
