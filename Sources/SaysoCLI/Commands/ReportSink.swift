import Glibc
import SaysoPosts

/// Where a report goes: gathered into large writes, since a scan makes many small lines.
final class ReportSink {
  private static let size = 1 << 16
  private let file: UnsafeMutablePointer<FILE>?
  private let path: String
  private var pending: [UInt8] = []

  /// `path` is `nil` for standard output. Nothing is written over a file that is `read`.
  convenience init(path: String?, sparing read: ReadFiles) throws {
    self.init(try OpenedFile(path, sparing: read.files.map { ($0.name, $0.identity) }))
  }

  /// One for each path. When one of them can't be had, or two are the same file, none is touched.
  static func all(_ paths: [String?], sparing read: ReadFiles) throws -> [ReportSink] {
    var files: [OpenedFile] = []
    for path in paths {
      let taken = files.compactMap { file in file.identity.map { (file.path, $0) } }
      files.append(try OpenedFile(path, sparing: read.files.map { ($0.name, $0.identity) }, taken))
    }
    return files.map(ReportSink.init)
  }

  private init(_ opened: OpenedFile) {
    path = opened.path
    file = opened.emptied()
  }

  deinit { if let file { fclose(file) } }

  func write(_ text: String, atEnd: Bool = false) throws {
    pending += Array(text.utf8)
    guard atEnd || pending.count >= Self.size else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    guard let file else { return Output.write(String(decoding: pending, as: UTF8.self)) }
    let isWritten = fwrite(pending, 1, pending.count, file) == pending.count && (!atEnd || fflush(file) == 0)
    if !isWritten { throw CommandProblem.cannotWrite(file: path, system: SystemError.text()) }
  }
}

/// A file opened without emptying it, and seen to be no other's: between two look-ups by name it could be exchanged.
private final class OpenedFile {
  let path: String
  /// `nil` for standard output, and for what is no ordinary file.
  let identity: FileIdentity?
  private var file: UnsafeMutablePointer<FILE>?

  init(
    _ path: String?, sparing read: [(name: String, identity: FileIdentity)],
    _ taken: [(name: String, identity: FileIdentity)] = []
  ) throws {
    self.path = path ?? "standard output"
    guard let path else {
      (identity, file) = (nil, nil)
      return
    }
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandProblem.cannotWrite(file: path, system: SystemError.text()) }
    identity = FileIdentity(descriptor: descriptor)
    file = fdopen(descriptor, "wb")
    guard file != nil else {
      close(descriptor)
      throw CommandProblem.cannotWrite(file: path, system: SystemError.text())
    }
    guard let identity else { return }
    if let input = read.first(where: { $0.identity == identity }) {
      throw CommandProblem.outputIsInput(output: path, input: input.name)
    }
    if let other = taken.first(where: { $0.identity == identity }) {
      throw CommandProblem.outputsAreOne(output: path, other: other.name)
    }
  }

  deinit { if let file { fclose(file) } }

  /// Hands the stream over.
  func emptied() -> UnsafeMutablePointer<FILE>? {
    defer { file = nil }
    if let file, identity != nil { _ = ftruncate(fileno(file), 0) }
    return file
  }
}
