import Glibc

/// Where a report goes: gathered into large writes, since a scan makes many small lines.
final class ReportSink {
  private static let size = 1 << 16
  private let file: UnsafeMutablePointer<FILE>?
  private let path: String
  private var pending: [UInt8] = []

  /// `path` is `nil` for standard output.
  init(path: String?) throws {
    self.path = path ?? "standard output"
    guard let path else {
      file = nil
      return
    }
    guard let opened = fopen(path, "wb") else {
      throw CommandProblem.cannotWrite(file: path, system: SystemError.text())
    }
    file = opened
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
