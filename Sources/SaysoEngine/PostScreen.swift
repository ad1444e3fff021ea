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
  /// Those met most often tend to the front.
  @exclusivity(unchecked) private var known: [SortedScreen] = []
  /// Held, so that no other takes its place in memory.
  @exclusivity(unchecked) private var owner: ScreensByCircumstance?

  public init() {}

  /// The screen for posts of this sort; `nil` when there are too many sorts.
  func screen(for post: PostBytes, _ screens: ScreensByCircumstance) -> PolicyScreen? {
    if owner !== screens {
      owner = screens
      known = []
      policy.forget()
    }
    let asksForAuthors = screens.asksForAuthors
    for index in known.indices where known[index].sort.isThat(of: post, withAuthor: asksForAuthors) {
      if index > 0 { known.swapAt(index, index / 2) }
      return known[index > 0 ? index / 2 : 0].screen
    }
    guard known.count < ScreensByCircumstance.mostSorts, let made = screens.screen(for: post) else { return nil }
    known.append(made)
    return made.screen
  }
}

/// A screen, and the posts it is for.
final class SortedScreen: Sendable {
  let sort: PostSort
  let screen: PolicyScreen

  init(_ sort: PostSort, _ screen: PolicyScreen) { (self.sort, self.screen) = (sort, screen) }
}

/// The screens made so far, one for each sort of post. Shared by all workers.
final class ScreensByCircumstance: Sendable {
  private let policy: Policy
  private let words: ScreenedWords
  private let platforms: Set<PlatformID>
  let asksForAuthors: Bool
  private let made = Mutex<[SortedScreen]>([])
  /// Beyond so many sorts of posts an export is not worth sorting.
  static let mostSorts = 256

  init(_ policy: Policy) {
    self.policy = policy
    words = ScreenedWords(policy)
    platforms = Set(policy.knownPlatforms)
    asksForAuthors = policy.asksForAuthors
  }

  /// `nil` when there are too many.
  func screen(for post: PostBytes) -> SortedScreen? {
    made.withLock { made in
      if let known = made.first(where: { $0.sort.isThat(of: post, withAuthor: asksForAuthors) }) { return known }
      guard made.count < Self.mostSorts else { return nil }
      let screen = SortedScreen(
        PostSort(of: post, withAuthor: asksForAuthors), PolicyScreen(policy, words, circumstances(of: post)))
      made.append(screen)
      return screen
    }
  }

  private func circumstances(of post: PostBytes) -> Post {
    var bare = PostBytes(text: UnsafeRawBufferPointer(start: nil, count: 0))
    (bare.author, bare.platform) = (asksForAuthors ? post.author : nil, post.platform)
    (bare.account, bare.language) = (post.account, post.language)
    (bare.kind, bare.paid) = (post.kind, post.paid)
    var whole = bare.post
    // A platform that nobody knows is none, as in a check.
    if let platform = whole.platform, !platforms.contains(platform) { whole.platform = nil }
    return whole
  }
}
