public import SaysoModel

/// What a thread of a ``BulkScan`` makes of a stretch of posts. The scan makes one for each stretch, fills it on one
/// thread, and delivers it in the order of the input.
public protocol ScanPiece: Sendable {
  /// Whether posts of which nothing is to be said have to be added, too. When not, they are only counted, which saves
  /// nearly all of the work.
  var wantsClearPosts: Bool { get }

  /// Whether it is to be shown every checked post, whatever is said of it.
  var watchesPosts: Bool { get }

  /// A post that was checked, as it was read.
  mutating func watch(_ report: Report)

  /// A post of which a ``PostScreen`` told that nothing is to be said; it touches no topic that goals of the policy count.
  mutating func watch(_ clear: PostBytes, _ origin: Origin)

  /// Its places are those of the author's source.
  mutating func add(_ report: Report)

  mutating func add(_ record: UncheckedRecord)

  /// Posts of which nothing is to be said, `preceding` of them from before the policy was in force.
  mutating func addClear(_ number: Int, preceding: Int)
}

extension ScanPiece {
  public var watchesPosts: Bool { false }
  public mutating func watch(_ report: Report) {}
  public mutating func watch(_ clear: PostBytes, _ origin: Origin) {}
}
