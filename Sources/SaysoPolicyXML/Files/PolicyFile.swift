import SaysoPolicy

/// The one file of a policy that its author names, without what it takes in.
enum PolicyFile {
  /// - Parameter path: Any path; locations repeat it as it is given.
  static func read(_ path: String) throws(PolicyErrors) -> [UInt8] {
    guard let real = PolicyFolder.resolved(path), let slash = real.lastIndex(of: "/") else {
      throw unread(.fileNotFound(path), path)
    }
    let name = String(real[real.index(after: slash)...])
    guard !name.isEmpty, let folder = PolicyFolder(path: slash == real.startIndex ? "/" : String(real[..<slash])) else {
      throw unread(.fileNotRegular(path), path)
    }
    do {
      return try RegularFile.read(name, below: folder.path, calledBy: path, limit: PolicyParser.sizeLimit)
    } catch {
      throw unread(error.mistake, path)
    }
  }

  private static func unread(_ mistake: PolicyProblem.Mistake, _ path: String) -> PolicyErrors {
    PolicyErrors([PolicyProblem(mistake, at: SourceLocation(file: path, line: 1))], in: PolicySource())
  }
}
