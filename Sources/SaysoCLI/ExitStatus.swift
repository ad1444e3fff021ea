import Glibc

/// What the command tells a script. When several hold, the highest wins: a report that is incomplete must not pass for
/// one that found little.
enum ExitStatus: Int32, Error, Comparable {
  case nothingFound = 0
  case found = 1
  /// Usage, policy or input: the job could not be done, or not all of it.
  case failed = 2

  func exit() -> Never {
    fflush(nil)
    Glibc.exit(rawValue)
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
