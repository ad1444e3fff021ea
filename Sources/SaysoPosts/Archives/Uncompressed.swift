import CArchive

extension ArchiveKind.Compression {
  /// What `source` holds, one layer of compression taken off.
  func uncompressed(_ source: any ByteSource, _ budget: ArchiveBudget) throws(ArchiveFault) -> any ByteSource {
    switch self {
    case .gzip: try GzipSource(source, budget)
    case .bzip2: try StreamSource(source, SAYSO_ARCHIVE_BZIP2, budget)
    case .xz: try StreamSource(source, SAYSO_ARCHIVE_XZ, budget)
    case .zstd: try StreamSource(source, SAYSO_ARCHIVE_ZSTD, budget)
    case .lz4: try StreamSource(source, SAYSO_ARCHIVE_LZ4, budget)
    }
  }
}

/// What a stream compressed in libarchive's ways holds. Where one breaks off, up to 64 KiB before that are lost.
private final class StreamSource: ByteSource {
  private let port: ArchivePort
  private let handle: ArchiveHandle
  private let budget: ArchiveBudget
  private var content: MemberSource?
  private var failure: SourceFailure?
  private var isEmpty = true

  /// Longer than what any compression makes of nothing.
  private static let nothing = 64

  init(_ source: any ByteSource, _ kind: sayso_archive_kind, _ budget: ArchiveBudget) throws(ArchiveFault) {
    port = ArchivePort(flowing: source)
    handle = try ArchiveHandle(kind, port)
    self.budget = budget
    switch handle.next() {
    case .entry: content = MemberSource(handle, budget, isCompressed: true)
    case .end: content = nil
    case .damaged(let failure), .broken(let failure): self.failure = failure
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    if let failure { throw failure }
    let count = try content?.read(into: buffer) ?? 0
    if count > 0 {
      isEmpty = false
    } else if isEmpty, port.count > Self.nothing {
      // libarchive takes a stream that breaks off before its first block was complete for an empty one.
      failure = .archive(.damaged)
      throw .archive(.damaged)
    }
    return count
  }
}
