public import FoundationEssentials
public import SaysoModel

/// How posts of exports are judged.
public struct BulkOptions: Sendable {
  /// How many threads check. One: no others are made.
  public var jobs: Int
  /// The clock of the whole scan, which deadlines count from.
  public var moment: Date
  /// Who posted what tells no author: a person's id or handle.
  public var author: String?
  /// Where what tells no platform was posted.
  public var platform: PlatformID?
  /// When what tells no time was posted.
  public var publishAt: Date?
  /// Leave out what is older than the policy.
  public var inForceOnly = false
  /// How many bytes of rows are handed to a thread at once; a quarter of that of posts that a reader has read.
  public var chunk = 1 << 20

  public init(jobs: Int = BulkOptions.cores, moment: Date = Date()) {
    self.jobs = jobs
    self.moment = moment
  }

  /// How many cores this process may use.
  public static let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)

  func completed(_ read: Post) -> Post {
    var post = read
    post.author = post.author ?? author
    post.platform = post.platform ?? platform
    post.publishAt = post.publishAt ?? publishAt
    return post
  }
}
