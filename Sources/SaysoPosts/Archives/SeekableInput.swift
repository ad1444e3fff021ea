#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that can be read from any place, as often as needed.
protocol SeekableInput: AnyObject {
  var size: Int { get }
  /// Fills the beginning of `buffer` with what stands from `offset` on; returns how many bytes, 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int
}

/// A file of the disk. What is appended to it after it was opened is not read.
final class SeekableFile: SeekableInput {
  let size: Int
  private let file: FileSource

  /// `nil` for a pipe or a device.
  init?(_ file: FileSource) {
    guard let size = file.size else { return nil }
    self.size = size
    self.file = file
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard offset < size else { return 0 }
    return try file.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size - offset)))
  }
}

/// Bytes that are held in memory.
final class HeldBytes: SeekableInput {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All of `source`, up to a limit.
  convenience init(_ source: any ByteSource, limit: Int) throws {
    var source = source
    var bytes: [UInt8] = []
    try source.readAll(into: &bytes, limit: limit, beyond: .tooLargeToHold(limit: limit))
    self.init(bytes)
  }

  var size: Int { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let part = bytes[offset..<min(bytes.count, offset + buffer.count)]
    buffer.copyBytes(from: part)
    return part.count
  }
}

/// A seekable input read from front to back.
struct SeekingSource: ByteSource {
  private let input: any SeekableInput
  private var position = 0

  init(_ input: any SeekableInput) { self.input = input }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    let count = try input.read(at: position, into: buffer)
    position += max(0, count)
    return count
  }
}

extension ByteSource {
  /// Appends everything that is left. What was read before a failure stays in `bytes`.
  mutating func readAll(into bytes: inout [UInt8], limit: Int, beyond fault: ArchiveFault) throws(SourceFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
        try read(into: UnsafeMutableRawBufferPointer(room))
      }
      guard count > 0 else { return }
      guard bytes.count + count <= limit else { throw .archive(fault) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
