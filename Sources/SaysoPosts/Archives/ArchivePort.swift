/// Hands libarchive its input, piece by piece, and remembers what went wrong with it.
final class ArchivePort {
  private enum Input {
    case seekable(any SeekableInput)
    case flowing(any ByteSource)
  }

  /// What stands before the first entry can't be skipped: a list of contents without end would fill the memory.
  var allowance: Int?
  /// How many bytes have been handed over.
  private(set) var count = 0
  private(set) var failure: SourceFailure?
  /// Whether libarchive has asked for more than there is.
  private(set) var isExhausted = false
  /// How many of the bytes handed over last are zero.
  private(set) var trailingZeros = 0
  private var input: Input
  private var position = 0
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// What has been read and not handed over yet.
  private var pending = 0..<0

  /// What libarchive makes of one piece is lost when the piece turns out to be damaged: so pieces are small.
  private static let piece = 1 << 12

  init(_ input: any SeekableInput) { self.input = .seekable(input) }
  init(flowing source: any ByteSource) { input = .flowing(source) }

  deinit { room.deallocate() }

  var canSeek: Bool { if case .seekable = input { true } else { false } }

  /// -1 on failure.
  func read(_ bytes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Int64 {
    if let allowance, count > allowance { failure = failure ?? .archive(.listTooLarge(limit: allowance)) }
    guard failure == nil else { return -1 }
    do throws(SourceFailure) {
      if pending.isEmpty { pending = 0..<max(0, try fill()) }
      let piece = pending.prefix(Self.piece)
      pending = pending.dropFirst(piece.count)
      count += piece.count
      isExhausted = piece.isEmpty
      let zeros = room[piece].reversed().prefix { $0 == 0 }.count
      trailingZeros = zeros == piece.count ? trailingZeros + zeros : zeros
      bytes?.pointee = UnsafePointer(room.baseAddress?.assumingMemoryBound(to: UInt8.self)).map {
        $0 + piece.lowerBound
      }
      return Int64(piece.count)
    } catch {
      failure = error
      return -1
    }
  }

  private func fill() throws(SourceFailure) -> Int {
    switch input {
    case .seekable(let input):
      let read = try input.read(at: position, into: room)
      position += max(0, read)
      return read
    case .flowing(var source):
      let read = try source.read(into: room)
      input = .flowing(source)
      return read
    }
  }

  /// `whence`: from the start (0), from here (1), from the end (2). The new place, or -1.
  func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    guard case .seekable(let input) = input else { return -1 }
    let from = whence == 0 ? 0 : whence == 1 ? position - pending.count : input.size
    let (place, overflows) = from.addingReportingOverflow(Int(offset))
    guard !overflows, place >= 0, place <= input.size else { return -1 }
    position = place
    pending = 0..<0
    return Int64(place)
  }
}
