#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a reader's bytes come from.
public protocol ByteSource {
  /// Fills the beginning of `buffer`; returns how many bytes, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int
}

/// A file that could not be opened or read; `code` is the system's error number.
public enum SourceFailure: Error, Hashable, Sendable {
  case cannotOpen(file: String, code: Int32)
  case cannotRead(file: String, code: Int32)
  /// What holds the file gives no more of it.
  case archive(ArchiveFault)
}

extension SourceFailure {
  /// As the last record of a reader whose input broke off.
  public var recordFailure: RecordFailure {
    switch self {
    case .cannotOpen(_, let code), .cannotRead(_, let code): .unreadable(code: code)
    case .archive(let fault): .archive(fault)
    }
  }
}

/// A file, read from front to back and closed when it is let go.
public final class FileSource: ByteSource {
  private let descriptor: Int32
  private let file: String
  private let closes: Bool

  public init(path: String) throws(SourceFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    file = path
    closes = true
    if descriptor < 0 { throw .cannotOpen(file: path, code: errno) }
  }

  private init(descriptor: Int32, file: String) {
    self.descriptor = descriptor
    self.file = file
    closes = false
  }

  public static func standardInput() -> FileSource { FileSource(descriptor: 0, file: "-") }

  /// Which file is being read; `nil` when it is a pipe or a device.
  public var identity: FileIdentity? { FileIdentity(descriptor: descriptor) }

  /// In bytes, as it is now; `nil` for a pipe or a device, which has no end that is known.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  var isFolder: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  deinit { if closes, descriptor >= 0 { close(descriptor) } }

  /// Reads from any place of a file of the disk; the place that ``read(into:)`` goes on from stays.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    while true {
      let count = pread(descriptor, start, buffer.count, off_t(offset))
      if count >= 0 { return count }
      let code = errno
      if code != EINTR { throw .cannotRead(file: file, code: code) }
    }
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, start, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, start, buffer.count)
      #else
        let count = Darwin.read(descriptor, start, buffer.count)
      #endif
      if count >= 0 { return count }
      let code = errno
      if code != EINTR { throw .cannotRead(file: file, code: code) }
    }
  }
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = bytes[position..<min(bytes.count, position + buffer.count)]
    buffer.copyBytes(from: part)
    position += part.count
    return part.count
  }
}
