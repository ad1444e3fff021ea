import Glibc
import SaysoPolicy

/// The folder a policy lies in: nothing outside it is ever read.
///
/// A name is followed through symbolic links first and must then lie below the folder; the file is opened from the
/// folder down without following another link, so a link put there in between gains nothing.
struct PolicyFolder {
  struct File {
    /// The path below the folder, links resolved: one file, one name.
    let name: String
    let bytes: [UInt8]
  }

  struct Refusal: Error {
    let mistake: PolicyProblem.Mistake
  }

  /// Absolute, without symbolic links.
  let path: String

  init?(path: String) {
    guard let real = Self.resolved(path) else { return nil }
    self.path = real
  }

  /// A file the policy names in `src`.
  /// - Parameter limit: The largest size accepted, in bytes.
  func read(_ source: String, limit: Int) throws(Refusal) -> File {
    guard Self.staysInside(source) else { throw Refusal(mistake: .fileOutsideFolder(source)) }
    guard let real = Self.resolved("\(path)/\(source)") else { throw Refusal(mistake: .fileNotFound(source)) }
    let prefix = path == "/" ? "/" : path + "/"
    guard real.hasPrefix(prefix) else { throw Refusal(mistake: .fileOutsideFolder(source)) }
    let name = String(real.dropFirst(prefix.count))
    return File(name: name, bytes: try RegularFile.read(name, below: path, calledBy: source, limit: limit))
  }

  /// A relative path that never climbs above where it begins, and no address.
  private static func staysInside(_ source: String) -> Bool {
    if source.isEmpty || source.hasPrefix("/") || source.utf8.contains(0) || isAddress(source) { return false }
    var depth = 0
    for part in source.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return true
  }

  /// A scheme of RFC 3986 and a colon; a name with a colon is better refused than mistaken for one.
  private static func isAddress(_ source: String) -> Bool {
    guard let colon = source.firstIndex(of: ":"), source.first?.isLetter == true else { return false }
    return source[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == "." }
  }

  static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }
}
