import Glibc
import SaysoPosts

/// Exports as somebody named them, each once, whatever it is called the second time.
struct NamedExports {
  private(set) var paths: [String] = []
  /// Those that had been named before, with what they were called then.
  private(set) var repeated: [(path: String, first: String)] = []
  /// The files among them.
  private(set) var identities: Set<FileIdentity> = []

  init(_ written: [String]) {
    var files: [FileIdentity: String] = [:]
    var others: [String: String] = [:]
    for path in written {
      let identity = path == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(path: path)
      let place = path == "-" ? path : Self.real(path)
      if let first = identity.flatMap({ files[$0] }) ?? others[place] {
        repeated.append((path, first))
        continue
      }
      paths.append(path)
      others[place] = path
      guard let identity else { continue }
      files[identity] = path
      identities.insert(identity)
    }
  }

  /// One sentence for each that is not read again.
  var notices: [String] {
    repeated.map { path, first in
      path == first
        ? "\(path) was named twice and is read once." : "\(path) is the same as \(first), and is read once."
    }
  }

  private static func real(_ path: String) -> String {
    let real = realpath(path, nil)
    defer { free(real) }
    return real.map { String(cString: $0) } ?? path
  }
}
