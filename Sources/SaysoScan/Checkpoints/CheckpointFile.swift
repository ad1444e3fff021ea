import FoundationEssentials
import SaysoDigest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that a checkpoint stands in: its seal on one line, a SHA-256 of what follows, below it the checkpoint as JSON.
/// It is replaced as a whole or not at all.
///
/// The seal guards against damage, not against people: a counter with a digit too many would be believed, and add up to
/// more than a number can hold.
struct CheckpointFile {
  let path: String

  /// `nil` when there is none.
  func load() throws(CheckpointError) -> Checkpoint? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(file: path, system: Self.system)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(file: path, system: Self.system)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard let checkpoint = Self.checkpoint(in: bytes) else { throw .unreadable(file: path) }
    return checkpoint
  }

  /// `nil` for bytes that are no checkpoint of this version, or not as they were written.
  static func checkpoint(in bytes: [UInt8]) -> Checkpoint? {
    let seal = bytes.prefix { $0 != 0x0A }
    let content = bytes.dropFirst(seal.count + 1)
    guard seal.elementsEqual(Self.seal(Array(content))),
      let checkpoint = try? JSONDecoder().decode(Checkpoint.self, from: Data(content)),
      checkpoint.version == Checkpoint.currentVersion
    else { return nil }
    return checkpoint
  }

  static func bytes(of checkpoint: Checkpoint) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let content = (try? encoder.encode(checkpoint)).map({ Array($0) }) else { return nil }
    return seal(content) + [0x0A] + content
  }

  private static func seal(_ content: [UInt8]) -> [UInt8] { Array(Digest.sha256(content).hexadecimal.utf8) }

  /// Written beside it, brought to the disk, and put in its place.
  func save(_ checkpoint: Checkpoint) throws(CheckpointError) {
    guard let bytes = Self.bytes(of: checkpoint) else { throw .unreadable(file: path) }
    let beside = path + ".next"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(file: path, system: Self.system) }
    let isWritten = Self.write(bytes, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten else { throw .cannotWrite(file: path, system: String(cString: strerror(code))) }
    guard rename(beside, path) == 0 else { throw .cannotWrite(file: path, system: Self.system) }
    synchronizeFolder()
  }

  func remove() throws(CheckpointError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .cannotWrite(file: path, system: Self.system) }
    _ = unlink(path + ".next")
  }

  /// The new name has to reach the disk as well. Not every file system can be asked to.
  private func synchronizeFolder() {
    let folder = path.lastIndex(of: "/").map { path[...$0] }.map(String.init) ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.write($0, to: descriptor) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static var system: String { String(cString: strerror(errno)) }
}
