import SaysoModel
import SaysoPolicy

/// The platforms, accounts and people that a policy names, for a look at each post of an export.
struct AccountDirectory: Sendable {
  private var classes: [UInt64: AccountClass] = [:]
  private var platforms: Set<UInt64> = []
  private var people: Set<UInt64> = []
  private let assumed: AccountClass?

  init(_ policy: Policy) {
    assumed = policy.assumptions.account
    let accounts = policy.organization.accounts + policy.people.persons.flatMap(\.accounts)
    for account in accounts {
      let key = Self.key(platform: account.platform.rawValue.utf8, handle: account.handle.utf8)
      if classes[key] == nil { classes[key] = account.accountClass }
      platforms.insert(Self.key(account.platform.rawValue.utf8))
    }
    for platform in policy.platforms.keys { platforms.insert(Self.key(platform.rawValue.utf8)) }
    for person in policy.people.persons {
      people.formUnion([Self.key(person.id.rawValue.utf8), Self.key(person.name.utf8)])
    }
  }

  /// Whose account a post went out from.
  func account(of post: PostBytes) -> PostAccount {
    // Without an account, an author that is nobody's id or name is taken for a handle.
    var handle = post.account
    if handle == nil, let author = post.author, !people.contains(Self.key(author)) { handle = author }
    let name = handle ?? post.author
    let key = Self.key(platform: post.platform ?? Self.nothing, handle: name ?? Self.nothing)
    let declared = classes[key]
    return PostAccount(
      key: key, platform: post.platform, name: name, accountClass: declared ?? (handle == nil ? assumed : .personal),
      isDeclared: post.platform == nil || handle == nil ? nil : declared != nil,
      isPlatformDeclared: post.platform.map { platforms.contains(Self.key($0)) })
  }

  private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    add(name, to: &hash)
    return hash.value
  }

  private static func key(platform: some Sequence<UInt8>, handle: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(platform)
    hash.add(0)
    add(handle, to: &hash)
    return hash.value
  }

  /// Without regard to `@`, letter case and how many blanks stand between two words.
  private static func add(_ name: some Sequence<UInt8>, to hash: inout StableHash) {
    var isFirst = true
    var wasBlank = true
    for byte in name {
      defer { isFirst = false }
      if isFirst, byte == UInt8(ascii: "@") { continue }
      if byte == UInt8(ascii: " ") {
        if !wasBlank { hash.add(byte) }
        wasBlank = true
      } else {
        hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        wasBlank = false
      }
    }
  }
}

/// The account of one post. Good as long as the post's bytes are.
struct PostAccount {
  /// The same for all posts from there.
  let key: UInt64
  let platform: UnsafeRawBufferPointer?
  /// The handle, or the author where no account is told.
  let name: UnsafeRawBufferPointer?
  let accountClass: AccountClass?
  /// `nil` while it isn't told.
  let isDeclared: Bool?
  let isPlatformDeclared: Bool?

  var tallied: TalliedAccount { TalliedAccount(platform: Self.text(platform), name: Self.text(name)) }

  private static func text(_ bytes: UnsafeRawBufferPointer?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// An account as a tally keeps it.
struct TalliedAccount: Hashable, Sendable, Codable {
  let platform: String?
  let name: String?
}
