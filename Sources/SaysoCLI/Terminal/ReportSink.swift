import Glibc
import SaysoPosts
import SaysoReports
import SaysoScan

/// Where a report goes: gathered into large writes, since a scan makes many small lines.
final class ReportSink: DurableSink {
  private static let size = 1 << 16
  let name: String
  /// What the file holds, what is still gathered included.
  private(set) var written = 0
  /// `nil` for standard output.
  private let descriptor: Int32?
  private var pending: [UInt8] = []

  /// One for each path. When one of them can't be had, or two are the same file, none is touched. With `keeping`, what
  /// the files hold stays until ``cut(to:)`` or ``empty()``.
  static func all(
    _ paths: [String?], sparing read: ReadFiles, keeping: Bool = false
  ) throws(CommandProblem) -> [ReportSink] {
    var sinks: [ReportSink] = []
    for path in paths {
      let sink = try ReportSink(path: path, sparing: read, keeping: true)
      if let identity = sink.identity, let other = sinks.first(where: { $0.identity == identity }) {
        throw .outputsAreOne(output: sink.name, other: other.name)
      }
      sinks.append(sink)
    }
    if !keeping { for sink in sinks { try sink.empty() } }
    return sinks
  }

  /// `path` is `nil` for standard output. Nothing is written over a file that is `read`. With `keeping`, what the file
  /// holds stays until ``cut(to:)`` or ``empty()``.
  init(path: String?, sparing read: ReadFiles = ReadFiles(), keeping: Bool = false) throws(CommandProblem) {
    name = path ?? "standard output"
    guard let path else {
      descriptor = nil
      return
    }
    if let folder = read.folder(around: path) { throw .outputInInput(output: "--output \(path)", folder: folder.name) }
    descriptor = try Self.open(path, sparing: read.files, keeping: keeping)
  }

  deinit { if let descriptor { close(descriptor) } }

  /// `nil` for what writing can't destroy.
  var identity: FileIdentity? { descriptor.flatMap { FileIdentity(descriptor: $0) } }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    written += bytes.count
    pending.append(contentsOf: bytes)
    if pending.count >= Self.size { try flush() }
  }

  func write(_ text: String, atEnd: Bool) throws {
    try write(text)
    if atEnd { try flush() }
  }

  func flush() throws(CommandProblem) {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let descriptor else { return Output.write(pending) }
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure() }
    }
  }

  /// What is written next stands behind all that the file holds.
  func seekEnd() throws(CommandProblem) {
    guard let descriptor else { return }
    guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw failure() }
  }

  func synchronize() throws {
    try flush()
    if let descriptor, fsync(descriptor) != 0 { throw failure() }
  }

  /// What the file held is gone. A pipe or a device holds nothing.
  func empty() throws(CommandProblem) {
    guard let descriptor, identity != nil else { return }
    if ftruncate(descriptor, 0) != 0 { throw failure() }
  }

  func cut(to length: Int) throws -> Bool {
    guard let descriptor else { return length == 0 }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard Int(status.st_size) >= length else { return false }
    guard ftruncate(descriptor, length) == 0, lseek(descriptor, length, SEEK_SET) == length else { throw failure() }
    written = length
    return true
  }

  private func failure() -> CommandProblem { .cannotWrite(file: name, system: SystemError.text()) }

  /// Opens without emptying, looks which file it is, and only then empties it: between two look-ups by name the file
  /// could be exchanged.
  private static func open(
    _ path: String, sparing read: [(name: String, identity: FileIdentity)], keeping: Bool
  ) throws(CommandProblem) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(file: path, system: SystemError.text()) }
    if let identity = FileIdentity(descriptor: descriptor) {
      if let input = read.first(where: { $0.identity == identity }) {
        close(descriptor)
        throw .outputIsInput(output: path, input: input.name)
      }
      if !keeping { _ = ftruncate(descriptor, 0) }
    }
    return descriptor
  }
}
