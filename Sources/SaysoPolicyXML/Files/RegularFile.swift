import Glibc
import SaysoPolicy

/// Reads ordinary files only: no pipe that blocks, no device that never ends.
enum RegularFile {
  /// - Parameters:
  ///   - name: A path without symbolic links below the folder.
  ///   - source: What the policy calls the file, for messages.
  ///   - limit: The largest size accepted, in bytes.
  static func read(
    _ name: String, below folder: String, calledBy source: String, limit: Int
  ) throws(PolicyFolder.Refusal) -> [UInt8] {
    let file = try open(name, below: folder, calledBy: source)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable(source) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .init(mistake: .fileNotRegular(source)) }
    guard status.st_size <= limit else { throw .init(mistake: .fileTooLarge(source, limit: limit)) }
    guard let bytes = contents(of: file, expecting: Int(status.st_size), limit: limit) else { throw unreadable(source) }
    guard bytes.count <= limit else { throw .init(mistake: .fileTooLarge(source, limit: limit)) }
    return bytes
  }

  /// Opens folder after folder, following no link.
  private static func open(
    _ name: String, below folder: String, calledBy source: String
  ) throws(PolicyFolder.Refusal) -> CInt {
    var current = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let parts = name.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      guard current >= 0 else { throw refusal(errno, source) }
      let isLast = index == parts.count - 1
      let next = openat(current, part, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY))
      let fault = errno
      close(current)
      guard next >= 0 else { throw refusal(fault, source) }
      current = next
    }
    guard current >= 0 else { throw refusal(errno, source) }
    return current
  }

  /// At most one byte more than the limit; `nil` when reading fails.
  private static func contents(of file: CInt, expecting size: Int, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 20)))
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes.append(contentsOf: chunk.prefix(count))
    }
    return bytes
  }

  private static func refusal(_ fault: CInt, _ source: String) -> PolicyFolder.Refusal {
    switch fault {
    case ENOENT, ENOTDIR: .init(mistake: .fileNotFound(source))
    case ELOOP, ENXIO, EISDIR: .init(mistake: .fileNotRegular(source))
    default: unreadable(source)
    }
  }

  private static func unreadable(_ source: String) -> PolicyFolder.Refusal {
    .init(mistake: .syntax(SyntaxMistake.unreadableFile(source).sentence))
  }
}
