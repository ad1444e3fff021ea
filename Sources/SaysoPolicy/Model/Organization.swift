public import SaysoModel

/// The company whose policy it is.
public struct Organization: Sendable {
  public let name: String
  public let aliases: [String]
  public let domains: [OwnDomain]
  public let brands: [Brand]
  public let accounts: [Account]
}

public struct OwnDomain: Hashable, Sendable {
  /// In lower case.
  public let name: String
  public let isInternal: Bool
}

/// A name the public knows: a product, a competitor, a customer.
public struct Brand: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case product, competitor, customer }

  public let kind: Kind
  public let id: String
  public let name: String
  public let aliases: [String]

  public var names: [String] { [name] + aliases }
}

/// Whose voice an account is.
public enum AccountClass: String, Sendable, CaseIterable { case personal, official, shared }

public struct Account: Hashable, Sendable {
  public let platform: PlatformID
  public let handle: String
  public let accountClass: AccountClass

  /// Handles are compared without `@` and without regard to letter case, as every platform does.
  public func matches(_ other: String, on platform: PlatformID) -> Bool {
    self.platform == platform && hasHandle(other)
  }

  func hasHandle(_ other: String) -> Bool {
    let bare = other.hasPrefix("@") ? String(other.dropFirst()) : other
    return handle.lowercased() == bare.lowercased()
  }
}
