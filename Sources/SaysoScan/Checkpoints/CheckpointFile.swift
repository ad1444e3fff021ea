import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that a checkpoint stands in. It is replaced as a whole or not at all.
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
    guard let checkpoint = try? JSONDecoder().decode(Checkpoint.self, from: Data(bytes)),
      checkpoint.version == Checkpoint.currentVersion
    else { throw .unreadable(file: path) }
    return checkpoint
  }

  /// Written beside it, brought to the disk, and put in its place.
  func save(_ checkpoint: Checkpoint) throws(CheckpointError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(checkpoint) else { throw .unreadable(file: path) }
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

  private static func write(_ bytes: Data, to descriptor: Int32) -> Bool {
    var rest = Array(bytes)[...]
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
