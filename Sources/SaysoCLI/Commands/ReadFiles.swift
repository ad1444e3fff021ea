import Glibc
import SaysoAuthoring
import SaysoPolicyXML
import SaysoPosts

/// Every file that a run reads: no report of it is ever written over one.
struct ReadFiles {
  /// Each with the name that somebody would know it by.
  private(set) var files: [(name: String, identity: FileIdentity)] = []
  /// Folders that are read with all that lies in them.
  private(set) var folders: [Folder] = []

  struct Folder {
    let name: String
    /// As the system knows it, with a slash at its end.
    let path: String
  }

  init() {}

  /// All that a policy is made of and comes with: its fragments and lists, the suites beside it and those named, and
  /// what they take in, and the schema that it sends editors to.
  ///
  /// - Parameter source: What was read; reads it again without.
  init(policy path: String, _ source: PolicySource? = nil, suites: [String] = []) {
    add(policy: path, source ?? PolicyLoader.elements(contentsOf: path).source)
    for suite in ExampleSuite.paths(beside: path) + suites {
      add(suite)
      let isTable = [".csv", ".tsv"].contains { suite.lowercased().hasSuffix($0) }
      if !isTable { add(policy: suite, PolicyLoader.elements(contentsOf: suite).source) }
    }
  }

  mutating func add(_ path: String) { add(path, FileIdentity(path: path)) }

  /// `identity` is `nil` for what writing can't destroy.
  mutating func add(_ name: String, _ identity: FileIdentity?) {
    if let identity { files.append((name, identity)) }
  }

  mutating func add(_ others: ReadFiles) {
    files += others.files
    folders += others.folders
  }

  /// An export: the file, what is read beside it, or the folder.
  mutating func add(_ export: ExportFile) {
    add(export.name, export.identity)
    for neighbour in export.neighbours { add(neighbour) }
    guard let folder = export.folder, let path = Self.real(folder) else { return }
    folders.append(Folder(name: folder, path: path.hasSuffix("/") ? path : path + "/"))
  }

  /// The folder that is read and that a file at this path lies in, or would.
  func folder(around path: String) -> Folder? {
    guard !folders.isEmpty else { return nil }
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let place = Self.real(path) ?? Self.real(parent).map({ $0 + "/" }) else { return nil }
    return folders.first { place.hasPrefix($0.path) }
  }

  private static func real(_ path: String) -> String? {
    let real = realpath(path, nil)
    defer { free(real) }
    return real.map { String(cString: $0) }
  }

  private mutating func add(policy path: String, _ source: PolicySource) {
    for file in PolicyFiles.paths(path, source) { add(file) }
    let folder = PolicyFiles.folder(of: path)
    guard let schema = SchemaReference(of: path, in: source), schema.isFile else { return }
    add(schema.href.hasPrefix("/") ? schema.href : folder + schema.href)
  }
}

/// Where the files lie that a policy is read from.
enum PolicyFiles {
  /// The policy as it was named, then what it takes in.
  static func paths(_ path: String, _ source: PolicySource) -> [String] {
    let folder = folder(of: path)
    return [path] + source.files.filter { $0.shownAs != path }.map { folder + $0.name }
  }

  /// Where a file really lies, with the slash at its end; empty for the current folder.
  static func folder(of path: String) -> String {
    let real = realpath(path, nil)
    defer { free(real) }
    let path = real.map { String(cString: $0) } ?? path
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
