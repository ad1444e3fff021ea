public import SaysoModel
public import SaysoPolicy

/// Tells, long before a post is built and read, that a policy has nothing to say of it.
///
/// A scan asks it of every row: most posts of an export hold nothing that any rule looks for, and for those this answer
/// is all the work there is. It errs on one side only: what it calls clear, ``Checker`` would call clear with no
/// finding, no note and no open question; what it does not may be clear all the same.
///
/// Made once for a policy and shared by all workers; each brings a ``ScreenScratch`` of its own.
public struct PostScreen: Sendable {
  public init(_ policy: Policy) {}

  /// Whether nothing at all is to be said of the post. Allocates nothing.
  public func isClear(_ post: PostBytes, _ scratch: ScreenScratch) -> Bool { false }
}

/// What a screen needs room for. Keep one for each worker; it is not for two threads at once.
public final class ScreenScratch {
  public init() {}
}
