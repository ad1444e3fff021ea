import FoundationEssentials

/// The files around a bare one on the disk that tell about its posts, as they would beside it in an archive.
///
/// Looked for only where the format says, among regular files, none larger than an archive's may be. One that can't be
/// read tells nothing: the posts can be read without.
struct Neighbours {
  /// Of a folder's files no more are looked at.
  private static let mostFiles = 20_000
  private let path: String
  private let limits: ArchiveLimits

  init(of path: String, _ limits: ArchiveLimits) {
    self.path = path
    self.limits = limits
  }

  func companions(of format: ExportFormat) -> [CompanionFile] {
    var found: [CompanionFile] = []
    var room = limits.companionsSize
    for folder in format.companionFolders {
      for name in names(in: folder) where format.companions(name) && name != baseName {
        guard let bytes = bytes(of: "\(base)/\(folder)/\(name)", limit: min(limits.companionSize, room)) else {
          continue
        }
        room -= bytes.count
        found.append(CompanionFile(path: folder == "." ? name : "\(folder)/\(name)", bytes: bytes))
      }
    }
    return found
  }

  /// The files that may be looked at, whichever of the formats the posts turn out to be in.
  func paths(for formats: [ExportFormat]) -> [String] {
    var listed: [String: [String]] = [:]
    var found: Set<String> = []
    for format in formats {
      for folder in format.companionFolders {
        let names = listed[folder] ?? names(in: folder)
        listed[folder] = names
        for name in names where format.companions(name) && name != baseName {
          found.insert("\(base)/\(folder)/\(name)")
        }
      }
    }
    return found.sorted()
  }

  private var baseName: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The folder of the file.
  private var base: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }

  /// In an order that hangs on nothing but the names.
  private func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(base)/\(folder)")) ?? []
    return names.prefix(Self.mostFiles).sorted()
  }

  private func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let source = Self.regularFile(path), let size = source.size, size <= limit else { return nil }
    var bytes: [UInt8] = []
    do {
      var peeked = try PeekedSource(source)
      try peeked.readAll(into: &bytes, limit: limit, beyond: .companionTooLarge(limit: limit))
    } catch { return nil }
    return bytes
  }

  /// Asked before it is opened: opening a pipe would wait for whoever writes to it.
  private static func regularFile(_ path: String) -> FileSource? {
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    return type == .typeRegular ? try? FileSource(path: path) : nil
  }
}
