import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArchiveWalk {
  /// Goes through a folder as if it were an archive: sorted by name, without following links.
  func walk(folder root: String) throws {
    try walk(folder: root, inside: "", depth: 1)
  }

  private func walk(folder: String, inside path: String, depth: Int) throws {
    guard depth <= budget.limits.folderDepth else {
      return try report(.foldersTooDeep(limit: budget.limits.folderDepth), path.isEmpty ? nil : path)
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      let failure = SourceFailure.cannotOpen(file: folder, code: errno)
      return try visitFile(path, .refused(failure.recordFailure))
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !isStopped {
      let member = path.isEmpty ? name : path + "/" + name
      try walk(entry: folder + "/" + name, member, depth: depth)
    }
  }

  private func walk(entry file: String, _ path: String, depth: Int) throws {
    var status = stat()
    guard lstat(file, &status) == 0 else {
      let failure = SourceFailure.cannotOpen(file: file, code: errno)
      return try visitFile(path, .refused(failure.recordFailure))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return try walk(folder: file, inside: path, depth: depth + 1)
    case S_IFREG: break
    case S_IFLNK: return try visitFile(path, .setAside(.linkInFolder))
    default: return try visitFile(path, .setAside(.device))
    }
    if let identity = FileIdentity(status), readElsewhere.contains(identity) {
      return try visitFile(path, .setAside(.readElsewhere))
    }
    do throws(ArchiveFault) { try budget.countEntry() } catch {
      try report(error, nil)
      return stop()
    }
    if MemberName.isLitter(path) { return try visitFile(path, .setAside(.litter)) }
    try walk(file: file, path)
  }

  private func walk(file: String, _ path: String) throws {
    do {
      guard let input = SeekableFile(try FileSource(path: file)) else {
        return try visitFile(path, .setAside(.device))
      }
      let head = try input.bytes(from: 0, count: ArchiveKind.length)
      guard let kind = ArchiveKind(head), try kind != .zip || ForeignFile(input.head()) == nil else {
        return try visitFile(path, .file(SeekingSource(input)))
      }
      try walk(input, kind, path: path)
    } catch let failure as SourceFailure {
      try visitFile(path, .refused(failure.recordFailure))
    }
  }
}
