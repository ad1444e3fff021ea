import Glibc

/// Waits until one of some files changes, appears or goes.
///
/// It looks every fifth of a second rather than asking the kernel to tell: that sees a file put in another's place, works
/// on network and container mounts, and for the few files of a policy costs nothing. The marks are taken before the files
/// are read, so that what is saved during a run starts the next one.
struct FileWatch {
  private static let interval: UInt32 = 200_000

  private let paths: [String]
  private let marks: [FileMark?]

  init(_ paths: [String]) {
    self.paths = paths
    marks = paths.map(FileMark.init)
  }

  /// Returns what changed, once nothing has changed further for a moment, since editors save in several steps; empty
  /// when the user has had enough.
  func changes() -> [String] {
    var last = marks
    while !WatchInterruption.isAsked {
      usleep(Self.interval)
      let now = paths.map(FileMark.init)
      if now != marks && now == last { return zip(paths, zip(marks, now)).filter { $1.0 != $1.1 }.map(\.0) }
      last = now
    }
    return []
  }
}
