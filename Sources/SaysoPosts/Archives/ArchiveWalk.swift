import CArchive

/// Goes through an archive once, in the order in which its files stand, and into archives inside it.
final class ArchiveWalk {
  /// Returns whether to go on.
  typealias Visit = (WalkStep) throws -> Bool

  let budget: ArchiveBudget
  /// Files of a folder that are not read with it.
  var readElsewhere: Set<FileIdentity> = []
  private let visit: Visit
  private var position = 0
  private(set) var isStopped = false

  /// A damaged file in a zip ends the handle that reads it; so often is a new one opened behind it.
  private static let reopenings = 100

  init(_ budget: ArchiveBudget, visit: @escaping Visit) {
    self.budget = budget
    self.visit = visit
  }

  private var limits: ArchiveLimits { budget.limits }

  /// `path` is the archive's own, inside whatever it was found in; `nil` for the outer one.
  func walk(_ input: any SeekableInput, _ kind: ArchiveKind, path: String? = nil, depth: Int = 1) throws {
    guard depth <= limits.depth else { return try report(.tooDeep(limit: limits.depth), path) }
    do {
      switch kind {
      case .zip: try walkZip(input, Place(path: path, depth: depth))
      case .tar: try walkTar(SeekingSource(input), Place(path: path, depth: depth))
      case .compressed(let compression):
        try walkCompressed(SeekingSource(input), compression, Place(path: path, depth: depth))
      }
    } catch let fault as ArchiveFault {
      try report(fault, path)
    } catch let failure as SourceFailure {
      try report(failure, path)
    }
  }

  /// One file of a folder.
  func visitFile(_ path: String, _ content: ContainedFile.Content) throws {
    let file = ContainedFile(path: path, position: position, content: content)
    position += 1
    if try !visit(.file(file)) { isStopped = true }
  }

  func stop() { isStopped = true }

  func report(_ fault: ArchiveFault, _ path: String?) throws { try report(.archive(fault), path) }

  private func report(_ failure: SourceFailure, _ path: String?) throws {
    if try !visit(.fault(failure.recordFailure, inside: path)) { isStopped = true }
  }

  /// Which archive is being read.
  private struct Place {
    let path: String?
    let depth: Int

    func path(of member: String) -> String { path.map { $0 + "/" + member } ?? member }
  }
}

// MARK: - The kinds

extension ArchiveWalk {
  private func walkZip(_ input: any SeekableInput, _ place: Place) throws {
    let ending = try ZipEnding(input)
    if ending.isEmpty { return }
    // Without its list of contents it was cut off: what stands before is read from front to back.
    let kind = ending.isComplete ? SAYSO_ARCHIVE_ZIP : SAYSO_ARCHIVE_ZIP_STREAM
    try walkMembers(place, isCompressed: true, isCutOff: !ending.isComplete, mayReopen: ending.isComplete) {
      try ArchiveHandle(kind, ArchivePort(input))
    }
  }

  private func walkTar(_ source: any ByteSource, _ place: Place) throws {
    try walkMembers(place, isTar: true, isCompressed: false, isCutOff: false, mayReopen: false) {
      try ArchiveHandle(SAYSO_ARCHIVE_TAR, ArchivePort(flowing: source))
    }
  }

  /// What is compressed is a tar, another archive, or one file.
  private func walkCompressed(
    _ source: any ByteSource, _ compression: ArchiveKind.Compression, _ place: Place
  ) throws {
    let content = try PeekedSource(compression.uncompressed(source, budget), length: ArchiveKind.length)
    switch ArchiveKind(content.head) {
    case .tar?: try walkTar(content, place)
    case .zip?: try walk(try HeldBytes(content, limit: limits.heldSize), .zip, path: place.path, depth: place.depth)
    case .compressed?: try report(.tooDeep(limit: 1), place.path)
    case nil: try visitFile(place.path ?? "", .file(content))
    }
  }
}

// MARK: - The members of one archive

extension ArchiveWalk {
  private func walkMembers(
    _ place: Place, isTar: Bool = false, isCompressed: Bool, isCutOff: Bool, mayReopen: Bool,
    open: () throws -> ArchiveHandle
  ) throws {
    var handle = try opened(open)
    var passed = 0
    var reopenings = 0
    var wasDamaged = false
    var last: MemberSource?
    while !isStopped {
      // Going on would uncompress the rest of the bomb, since a cut-off archive does not tell where it ends.
      if isCutOff, last?.hasHitLimit == true { return }
      switch handle.next() {
      case .end:
        let isWhole = isTar ? Self.endsAsTar(handle.port) : !isCutOff
        return isWhole || last?.isFatal == true ? () : try report(.truncated, place.path)
      case .damaged(let failure):
        if !wasDamaged { try report(failure, place.path) }
        wasDamaged = true
      case .broken(let failure):
        // The file that was read last has said so itself.
        guard last?.isFatal == true else {
          return try report(isCutOff ? .archive(.truncated) : failure, place.path)
        }
        guard mayReopen, reopenings < Self.reopenings else { return }
        reopenings += 1
        handle = try opened(open)
        last = nil
        for _ in 0..<passed { _ = handle.next() }
      case .entry(let entry):
        passed += 1
        wasDamaged = false
        handle.port.allowance = nil
        let source = MemberSource(handle, budget, isCompressed: isCompressed)
        last = source
        defer { source.close() }
        try budget.countEntry()
        try walkMember(entry, source, place)
      }
    }
  }

  /// A tar ends with blocks of zeros; libarchive takes one that was cut between two files for a whole one.
  private static func endsAsTar(_ port: ArchivePort) -> Bool {
    !port.isExhausted || port.trailingZeros >= 512
  }

  private func opened(_ open: () throws -> ArchiveHandle) throws -> ArchiveHandle {
    let handle = try open()
    handle.port.allowance = limits.listSize
    return handle
  }

  private func walkMember(_ entry: ArchiveHandle.Entry, _ source: MemberSource, _ place: Place) throws {
    guard entry.kind != .folder else { return }
    let name = entry.path.map(MemberName.decoded) ?? ""
    let path = place.path(of: MemberName.plain(name))
    if let fault = MemberName.fault(name, limit: limits.nameLength) {
      let shown = MemberName.cut(path, limit: limits.nameLength)
      return try visitFile(shown, .refused(.archive(fault)))
    }
    switch entry.kind {
    case .link: return try visitFile(path, .setAside(.linkInArchive))
    case .device: return try visitFile(path, .setAside(.device))
    case .file, .folder: break
    }
    if MemberName.isLitter(path) { return try visitFile(path, .setAside(.litter)) }
    if entry.isEncrypted { return try visitFile(path, .refused(.archive(.encrypted))) }
    if let size = entry.size, size > limits.entrySize {
      return try visitFile(path, .refused(.archive(.entryTooLarge(limit: limits.entrySize))))
    }
    try walkContent(source, path, depth: place.depth)
  }

  /// A file like any other, or an archive of its own.
  private func walkContent(_ source: MemberSource, _ path: String, depth: Int) throws {
    let content: PeekedSource
    do { content = try PeekedSource(source, length: ArchiveKind.length) } catch {
      return try visitFile(path, .refused(error.recordFailure))
    }
    guard let kind = ArchiveKind(content.head) else { return try visitFile(path, .file(content)) }
    if case .compressed(let compression) = kind, depth < limits.depth + 1 {
      return try walkPacked(content, compression, path, depth: depth)
    }
    guard depth < limits.depth else {
      return try visitFile(path, .refused(.archive(.tooDeep(limit: limits.depth))))
    }
    do {
      let held = try HeldBytes(content, limit: limits.heldSize)
      if kind == .zip, ForeignFile(try held.head()) != nil { return try visitFile(path, .file(SeekingSource(held))) }
      try walk(held, kind, path: path, depth: depth + 1)
    } catch let failure as SourceFailure {
      try visitFile(path, .refused(failure.recordFailure))
    }
  }

  /// A compressed file inside an archive: one file, unless a tar is what was compressed.
  private func walkPacked(
    _ source: PeekedSource, _ compression: ArchiveKind.Compression, _ path: String, depth: Int
  ) throws {
    do {
      let content = try PeekedSource(compression.uncompressed(source, budget), length: ArchiveKind.length)
      switch ArchiveKind(content.head) {
      case nil: try visitFile(path, .file(content))
      case .tar? where depth < limits.depth: try walkTar(content, Place(path: path, depth: depth + 1))
      case .zip? where depth < limits.depth:
        try walk(try HeldBytes(content, limit: limits.heldSize), .zip, path: path, depth: depth + 1)
      case .compressed?: try visitFile(path, .refused(.archive(.tooDeep(limit: 1))))
      default: try visitFile(path, .refused(.archive(.tooDeep(limit: limits.depth))))
      }
    } catch let failure as SourceFailure {
      try visitFile(path, .refused(failure.recordFailure))
    } catch let fault as ArchiveFault {
      try visitFile(path, .refused(.archive(fault)))
    }
  }
}
