/// The content of one file inside an archive, read as it is asked for.
final class MemberSource: ByteSource {
  /// What ended it before its end.
  private(set) var failure: SourceFailure?
  /// Nothing more can be had from the archive either.
  private(set) var isFatal = false
  /// It was larger than it may be.
  private(set) var hasHitLimit = false
  private let handle: ArchiveHandle
  private let budget: ArchiveBudget
  /// Whether what comes out is larger than what went in.
  private let isCompressed: Bool
  private let inputBefore: Int
  private var pending: UnsafeBufferPointer<UInt8>
  private var length = 0
  private var isOver = false

  init(_ handle: ArchiveHandle, _ budget: ArchiveBudget, isCompressed: Bool) {
    self.handle = handle
    self.budget = budget
    self.isCompressed = isCompressed
    inputBefore = handle.port.count
    pending = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Has to be called before the archive moves on: what was read last is gone then.
  func close() {
    isOver = true
    pending = UnsafeBufferPointer(start: nil, count: 0)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    while pending.isEmpty {
      if let failure { throw failure }
      if isOver { return 0 }
      take(handle.read())
    }
    let count = min(buffer.count, pending.count)
    buffer.copyBytes(from: pending.prefix(count))
    pending = UnsafeBufferPointer(rebasing: pending.dropFirst(count))
    return count
  }

  private func take(_ piece: ArchiveHandle.Piece) {
    switch piece {
    case .end: isOver = true
    case .bytes(let bytes, let offset): accept(bytes, offset)
    case .failed(let bytes, let offset, let failure, let isFatal):
      accept(bytes, offset)
      self.failure = self.failure ?? failure
      self.isFatal = isFatal
    }
  }

  private func accept(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    guard !bytes.isEmpty else { return }
    do throws(ArchiveFault) {
      if offset != length { throw .sparse }
      length += bytes.count
      if length > budget.limits.entrySize { throw .entryTooLarge(limit: budget.limits.entrySize) }
      if isCompressed {
        try budget.countUncompressed(bytes.count)
        try budget.check(length, from: handle.port.count - inputBefore)
      }
      pending = bytes
    } catch {
      failure = .archive(error)
      hasHitLimit = true
    }
  }
}
