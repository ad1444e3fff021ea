import Glibc
import SaysoPosts

/// Where a report goes: gathered into large writes, since a scan makes many small lines.
final class ReportSink {
  private static let size = 1 << 16
  private let file: UnsafeMutablePointer<FILE>?
  private let path: String
  private var pending: [UInt8] = []

  /// `path` is `nil` for standard output. Nothing is written over a file that is `read`.
  init(path: String?, sparing read: [(name: String, identity: FileIdentity?)] = []) throws {
    self.path = path ?? "standard output"
    file = try path.map { try Self.open($0, sparing: read) }
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

  /// Opens without emptying, looks which file it is, and only then empties it: between two look-ups by name the file
  /// could be exchanged.
  private static func open(
    _ path: String, sparing read: [(name: String, identity: FileIdentity?)]
  ) throws -> UnsafeMutablePointer<FILE> {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandProblem.cannotWrite(file: path, system: SystemError.text()) }
    if let identity = FileIdentity(descriptor: descriptor) {
      if let input = read.first(where: { $0.identity == identity }) {
        close(descriptor)
        throw CommandProblem.outputIsInput(output: path, input: input.name)
      }
      _ = ftruncate(descriptor, 0)
    }
    guard let file = fdopen(descriptor, "wb") else {
      close(descriptor)
      throw CommandProblem.cannotWrite(file: path, system: SystemError.text())
    }
    return file
  }
}
