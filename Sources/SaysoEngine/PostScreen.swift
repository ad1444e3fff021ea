public import SaysoModel
public import SaysoPolicy
import Synchronization

/// Tells, long before a post is built and read, that a policy has nothing to say of it.
///
/// A scan asks it of every row: most posts of an export hold nothing that any rule looks for, and for those this answer
/// is all the work there is. It errs on one side only: what it calls clear, ``Checker`` would call clear with no
/// finding, no note and no open question; what it does not may be clear all the same.
///
/// Made once for a policy and shared by all workers; each brings a ``ScreenScratch`` of its own.
public struct PostScreen: Sendable {
  private let screens: ScreensByCircumstance

  public init(_ policy: Policy) { screens = ScreensByCircumstance(policy) }

  /// Whether nothing at all is to be said of the post. Allocates nothing once `scratch` has seen posts of the sort.
  public func isClear(_ post: PostBytes, _ scratch: ScreenScratch) -> Bool {
    guard let screen = scratch.screen(for: post, screens) else { return false }
    return screen.isClear(post.text, scratch.policy)
  }
}

/// What a screen needs room for. Keep one for each worker; it is not for two threads at once.
public final class ScreenScratch {
  let policy = PolicyScreenScratch()
  private var key: [UInt8] = []
  private var known: [[UInt8]: PolicyScreen] = [:]
  private var owner: ObjectIdentifier?
  private var lastKey: [UInt8] = []
  private var last: PolicyScreen?
  /// Beyond so many sorts of posts an export is not worth sorting.
  private static let mostSorts = 256

  public init() {}

  /// The screen for posts of this sort; `nil` when there are too many sorts.
  func screen(for post: PostBytes, _ screens: ScreensByCircumstance) -> PolicyScreen? {
    if owner != ObjectIdentifier(screens) {
      owner = ObjectIdentifier(screens)
      known = [:]
      last = nil
    }
    write(post, withAuthor: screens.asksForAuthors)
    if let last, lastKey == key { return last }
    guard let found = known[key] ?? make(post, screens) else { return nil }
    lastKey.removeAll(keepingCapacity: true)
    lastKey.append(contentsOf: key)
    last = found
    return found
  }

  private func make(_ post: PostBytes, _ screens: ScreensByCircumstance) -> PolicyScreen? {
    guard known.count < Self.mostSorts else { return nil }
    let made = screens.screen(for: key, post)
    known[key] = made
    return made
  }

  /// Everything of a post that its screen hangs on.
  private func write(_ post: PostBytes, withAuthor: Bool) {
    key.removeAll(keepingCapacity: true)
    key.append(post.kind.map { UInt8(clamping: Self.place(of: $0)) } ?? 0xFF)
    key.append(post.paid.map { $0 ? 1 : 0 } ?? 0xFF)
    write(withAuthor ? post.author : nil)
    write(post.platform)
    write(post.account)
    write(post.language)
  }

  /// No byte of UTF-8 is like those that end a field.
  private func write(_ field: UnsafeRawBufferPointer?) {
    if let field { key.append(contentsOf: field) }
    key.append(field == nil ? 0xFE : 0xFF)
  }

  private static func place(of kind: PostKind) -> Int {
    switch kind {
    case .post: 0
    case .reply: 1
    case .repost: 2
    case .quote: 3
    case .story: 4
    case .comment: 5
    }
  }
}

/// The screens made so far, one for each sort of post. Shared by all workers.
final class ScreensByCircumstance: Sendable {
  private let policy: Policy
  private let platforms: Set<PlatformID>
  let asksForAuthors: Bool
  private let made = Mutex<[[UInt8]: PolicyScreen]>([:])

  init(_ policy: Policy) {
    self.policy = policy
    platforms = Set(policy.knownPlatforms)
    asksForAuthors = policy.asksForAuthors
  }

  func screen(for key: [UInt8], _ post: PostBytes) -> PolicyScreen {
    if let known = made.withLock({ $0[key] }) { return known }
    var circumstances = PostBytes(text: UnsafeRawBufferPointer(start: nil, count: 0))
    (circumstances.author, circumstances.platform) = (asksForAuthors ? post.author : nil, post.platform)
    (circumstances.account, circumstances.language) = (post.account, post.language)
    (circumstances.kind, circumstances.paid) = (post.kind, post.paid)
    var whole = circumstances.post
    // A platform that nobody knows is none, as in a check.
    if let platform = whole.platform, !platforms.contains(platform) { whole.platform = nil }
    let screen = PolicyScreen(policy, whole)
    made.withLock { $0[key] = screen }
    return screen
  }
}
