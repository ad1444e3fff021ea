import CArchive

/// What a gzip file holds (RFC 1952), one stream after the other. Gives every byte before the place where it breaks off.
final class GzipSource: ByteSource {
  private(set) var failure: SourceFailure?
  private var source: any ByteSource
  private let budget: ArchiveBudget
  private let inflate: OpaquePointer
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var filled = 0
  private var input = 0
  private var output = 0
  private var isBetweenStreams = false
  private var isOver = false

  init(_ source: any ByteSource, _ budget: ArchiveBudget) throws(ArchiveFault) {
    let library = try InflateLibrary.loaded()
    guard let inflate = sayso_inflate_open(library.functions) else { throw .damaged }
    self.inflate = inflate
    self.source = source
    self.budget = budget
  }

  deinit { sayso_inflate_close(inflate) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    while true {
      if let failure { throw failure }
      if isOver || buffer.isEmpty { return 0 }
      do throws(SourceFailure) {
        if position == filled, try !refill() { return 0 }
        if isBetweenStreams, !beginStream() { continue }
        let written = run(into: buffer)
        if written > 0 {
          try count(written)
          return written
        }
      } catch {
        failure = error
      }
    }
  }

  /// `false` at the end of the input, which has to be one between two streams.
  private func refill() throws(SourceFailure) -> Bool {
    filled = try room.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
      max(0, try source.read(into: UnsafeMutableRawBufferPointer(room)))
    }
    position = 0
    input += filled
    if filled > 0 { return true }
    if !isBetweenStreams { throw .archive(.truncated) }
    isOver = true
    return false
  }

  /// Zeros behind the last stream fill up a tape's block and mean nothing.
  private func beginStream() -> Bool {
    while position < filled, room[position] == 0 { position += 1 }
    guard position < filled else { return false }
    isBetweenStreams = false
    sayso_inflate_reset(inflate)
    return true
  }

  private func run(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var used = 0
    var written = 0
    let status = room.withUnsafeBufferPointer { room in
      sayso_inflate_run(
        inflate, room.baseAddress.map { $0 + position }, filled - position,
        buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, &used, &written)
    }
    position += used
    switch sayso_inflate_status(rawValue: UInt32(bitPattern: status)) {
    case SAYSO_INFLATE_MORE: break
    case SAYSO_INFLATE_END: isBetweenStreams = true
    case SAYSO_INFLATE_CHECKSUM: failure = .archive(.wrongChecksum)
    default: failure = .archive(.damaged)
    }
    return written
  }

  private func count(_ written: Int) throws(SourceFailure) {
    output += written
    do throws(ArchiveFault) {
      if output > budget.limits.entrySize { throw .entryTooLarge(limit: budget.limits.entrySize) }
      try budget.countUncompressed(written)
      try budget.check(output, from: input)
    } catch {
      throw .archive(error)
    }
  }
}
