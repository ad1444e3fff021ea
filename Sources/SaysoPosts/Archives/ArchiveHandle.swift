import CArchive

/// One archive, or one compressed stream, as libarchive reads it. Not for more than one thread at a time.
final class ArchiveHandle {
  struct Entry {
    enum Kind { case file, folder, link, device }

    /// As stored: UTF-8, or whatever the archive's maker used.
    let path: [UInt8]?
    let size: Int?
    let kind: Kind
    let isEncrypted: Bool
  }

  enum Step {
    case entry(Entry)
    case end
    /// The next step may find another entry.
    case damaged(SourceFailure)
    case broken(SourceFailure)
  }

  enum Piece {
    /// Good until the next call. `offset` is where in the file it belongs.
    case bytes(UnsafeBufferPointer<UInt8>, offset: Int)
    case end
    /// With bytes that came before it did.
    case failed(UnsafeBufferPointer<UInt8>, offset: Int, SourceFailure, isFatal: Bool)
  }

  let port: ArchivePort
  private let archive: OpaquePointer

  init(_ kind: sayso_archive_kind, _ port: ArchivePort) throws(ArchiveFault) {
    let library = try ArchiveLibrary.loaded()
    self.port = port
    let input = sayso_archive_input(
      context: Unmanaged.passUnretained(port).toOpaque(),
      read: { context, bytes in
        context.map { Unmanaged<ArchivePort>.fromOpaque($0).takeUnretainedValue().read(bytes) } ?? -1
      },
      seek: port.canSeek
        ? { context, offset, whence in
          context.map { Unmanaged<ArchivePort>.fromOpaque($0).takeUnretainedValue().seek(offset, whence) } ?? -1
        } : nil)
    guard let archive = sayso_archive_open(library.functions, kind, input) else { throw .unknownMethod }
    self.archive = archive
  }

  deinit { sayso_archive_close(archive) }

  func next() -> Step {
    var entry = sayso_archive_entry()
    switch sayso_archive_status(rawValue: UInt32(bitPattern: sayso_archive_next(archive, &entry))) {
    case SAYSO_ARCHIVE_OK: return .entry(Entry(entry))
    case SAYSO_ARCHIVE_END: return port.failure.map { .broken($0) } ?? .end
    case SAYSO_ARCHIVE_DAMAGED: return .damaged(failure)
    default: return .broken(failure)
    }
  }

  func read() -> Piece {
    var start: UnsafePointer<UInt8>?
    var count = 0
    var offset: Int64 = 0
    let status = sayso_archive_read(archive, &start, &count, &offset)
    let bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    switch sayso_archive_status(rawValue: UInt32(bitPattern: status)) {
    case SAYSO_ARCHIVE_OK: return .bytes(bytes, offset: Int(offset))
    case SAYSO_ARCHIVE_END: return port.failure.map { .failed(bytes, offset: 0, $0, isFatal: true) } ?? .end
    case SAYSO_ARCHIVE_DAMAGED: return .failed(bytes, offset: Int(offset), failure, isFatal: false)
    default: return .failed(bytes, offset: Int(offset), failure, isFatal: true)
    }
  }

  /// What is wrong with the input itself goes before what libarchive makes of it.
  private var failure: SourceFailure {
    if let failure = port.failure { return failure }
    return switch sayso_archive_fault(rawValue: UInt32(bitPattern: sayso_archive_last_fault(archive))) {
    case SAYSO_ARCHIVE_FAULT_TRUNCATED: .archive(.truncated)
    case SAYSO_ARCHIVE_FAULT_CHECKSUM: .archive(.wrongChecksum)
    case SAYSO_ARCHIVE_FAULT_METHOD: .archive(.unknownMethod)
    case SAYSO_ARCHIVE_FAULT_ENCRYPTED: .archive(.encrypted)
    default: .archive(.damaged)
    }
  }
}

extension ArchiveHandle.Entry {
  fileprivate init(_ entry: sayso_archive_entry) {
    path = entry.path.map { start in
      var end = 0
      while start[end] != 0 { end += 1 }
      return UnsafeBufferPointer(start: start, count: end).map { UInt8(bitPattern: $0) }
    }
    size = entry.size < 0 ? nil : Int(entry.size)
    isEncrypted = entry.is_encrypted != 0
    kind =
      switch entry.type {
      case SAYSO_ARCHIVE_FOLDER: .folder
      case SAYSO_ARCHIVE_LINK: .link
      case SAYSO_ARCHIVE_DEVICE: .device
      default: .file
      }
  }
}
