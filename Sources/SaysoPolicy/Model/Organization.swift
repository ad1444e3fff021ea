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
    if let isSame = isSameASCII(other) { return isSame }
    let bare = other.hasPrefix("@") ? String(other.dropFirst()) : other
    return handle.lowercased() == bare.lowercased()
  }

  /// Compares byte by byte; `nil` as soon as anything beside ASCII has a say.
  private func isSameASCII(_ other: String) -> Bool? {
    var others = other.utf8[...]
    if others.first == UInt8(ascii: "@") { others.removeFirst() }
    // A mark upon the sign makes another character of it.
    if let first = others.first, first >= 0x80 { return nil }
    var own = handle.utf8.makeIterator()
    for byte in others {
      guard let wanted = own.next() else { return byte < 0x80 ? false : nil }
      if wanted >= 0x80 || byte >= 0x80 { return nil }
      if Self.lowercased(wanted) != Self.lowercased(byte) { return false }
    }
    guard let rest = own.next() else { return true }
    return rest < 0x80 ? false : nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
