import Glibc
public import SaysoPolicy
public import SaysoText

/// Reads a policy with everything it takes in.
public enum PolicyLoader {
  /// A policy as elements, before anything in it is given a meaning.
  public struct Elements: Sendable {
    /// `nil` when the policy itself can't be read; what it includes may be missing when ``problems`` says so.
    public let root: PolicyElement?
    public let source: PolicySource
    /// In order of file and line. Vocabulary and references are not checked yet.
    public let problems: [PolicyProblem]
  }

  /// Reads a policy from a file. The cost is linear in its text.
  ///
  /// - Parameters:
  ///   - path: Any path; locations repeat it as it is given.
  ///   - suffixes: Where registrable domains begin.
  /// - Throws: Everything that is wrong, in XML, lists, vocabulary, values, references and meaning alike.
  public static func load(
    contentsOf path: String, suffixes: PublicSuffixList = .builtin
  ) throws(PolicyErrors) -> Policy {
    try policy(elements(contentsOf: path), suffixes)
  }

  /// Reads a policy from memory; see ``elements(of:named:in:)``.
  public static func load(_ bytes: [UInt8], named name: String, in folder: String? = nil) throws(PolicyErrors) -> Policy
  {
    try policy(elements(of: bytes, named: name, in: folder))
  }

  /// What the elements mean.
  ///
  /// - Throws: Everything that is wrong, with the elements and with their meaning.
  public static func policy(
    _ elements: Elements, _ suffixes: PublicSuffixList = .builtin
  ) throws(PolicyErrors) -> Policy {
    guard let root = elements.root else { throw PolicyErrors(elements.problems, in: elements.source) }
    do {
      return try Policy(root, sha256: elements.source.sha256, suffixes: suffixes, known: elements.problems)
    } catch {
      throw PolicyErrors(error.problems, in: elements.source)
    }
  }

  /// Reads the file and what it includes, from the folder the file really lies in and nowhere else.
  ///
  /// - Parameter path: Any path; locations repeat it as it is given.
  public static func elements(contentsOf path: String) -> Elements {
    do {
      let (folder, name) = try place(of: path)
      let bytes = try RegularFile.read(name, below: folder.path, calledBy: path, limit: PolicyParser.sizeLimit)
      return elements(bytes, name: name, shownAs: path, folder: folder)
    } catch {
      return unread(PolicyProblem(error.mistake, at: SourceLocation(file: path, line: 1)))
    }
  }

  /// Reads an ordinary file that belongs to a policy and is none, such as a table of examples.
  ///
  /// - Parameters:
  ///   - path: Any path; locations repeat it as it is given.
  ///   - limit: The largest size accepted, in bytes.
  package static func file(contentsOf path: String, limit: Int) throws(PolicyErrors) -> PolicySource.File {
    do {
      let (folder, name) = try place(of: path)
      let bytes = try RegularFile.read(name, below: folder.path, calledBy: path, limit: limit)
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return PolicySource.File(shownAs: path, name: name, bytes: bytes, text: isMarked ? Array(bytes[3...]) : bytes)
    } catch {
      throw PolicyErrors([PolicyProblem(error.mistake, at: SourceLocation(file: path, line: 1))], in: PolicySource())
    }
  }

  /// The folder a file really lies in, and its name there.
  private static func place(of path: String) throws(PolicyFolder.Refusal) -> (PolicyFolder, String) {
    guard let real = PolicyFolder.resolved(path), let slash = real.lastIndex(of: "/") else {
      throw PolicyFolder.Refusal(mistake: .fileNotFound(path))
    }
    let name = String(real[real.index(after: slash)...])
    let parent = slash == real.startIndex ? "/" : String(real[..<slash])
    guard !name.isEmpty, let folder = PolicyFolder(path: parent) else {
      throw PolicyFolder.Refusal(mistake: .fileNotRegular(path))
    }
    return (folder, name)
  }

  /// Reads a policy from memory.
  ///
  /// - Parameters:
  ///   - name: What locations call it.
  ///   - folder: Where its includes and lists lie; without one it can have none.
  public static func elements(of bytes: [UInt8], named name: String, in folder: String? = nil) -> Elements {
    let folder = folder.flatMap(PolicyFolder.init(path:))
    return elements(bytes, name: name, shownAs: name, folder: folder)
  }

  private static func elements(
    _ bytes: [UInt8], name: String, shownAs: String, folder: PolicyFolder?
  ) -> Elements {
    var assembler = PolicyAssembler(folder: folder)
    let root = assembler.assemble(bytes, name: name, shownAs: shownAs)
    return Elements(
      root: root, source: assembler.source, problems: assembler.problems.sorted { $0.location < $1.location })
  }

  private static func unread(_ problem: PolicyProblem) -> Elements {
    Elements(root: nil, source: PolicySource(), problems: [problem])
  }
}
