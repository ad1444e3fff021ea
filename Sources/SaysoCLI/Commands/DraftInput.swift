import Glibc
import SaysoModel
import SaysoPosts

/// The drafts that a command line names.
struct DraftInput {
  let files: [String]
  let text: String?

  /// Every draft of every file, in order. Problems of all files are reported together.
  func drafts() throws -> [Draft] {
    var drafts: [Draft] = []
    var problems: [DraftProblem] = []
    for (name, bytes) in try sources() {
      do {
        drafts += try DraftReader(file: name).drafts(in: bytes)
      } catch {
        problems += error.problems
      }
    }
    if let text { drafts.append(try plain(text)) }
    guard problems.isEmpty else { throw CommandProblem.draft(problems) }
    return drafts
  }

  private func plain(_ text: String) throws -> Draft {
    do {
      var draft = try DraftReader(file: "--text").draft(plain: Array(text.utf8))
      draft.post.origin = nil
      return draft
    } catch {
      throw CommandProblem.draft(error.problems)
    }
  }

  private func sources() throws -> [(name: String, bytes: [UInt8])] {
    let names = files.isEmpty && text == nil && isatty(STDIN_FILENO) == 0 ? ["-"] : files
    guard !names.isEmpty || text != nil else { throw CommandProblem.nothingToCheck }
    return try names.map { ($0 == "-" ? "standard input" : $0, try Self.contents($0)) }
  }

  /// At most a byte more than a draft may have: enough to see that it is too long.
  private static func contents(_ name: String) throws -> [UInt8] {
    do {
      let source = try name == "-" ? FileSource.standardInput() : FileSource(path: name)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while bytes.count <= DraftReader.longest {
        let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      return bytes
    } catch let failure as SourceFailure {
      throw CommandProblem.cannotRead(file: name, system: SystemError.text(failure.code))
    }
  }
}

extension SourceFailure {
  var code: Int32 {
    switch self {
    case .cannotOpen(_, let code), .cannotRead(_, let code): code
    }
  }
}

/// The key of fingerprints for posts without an id.
enum FingerprintKey {
  static var given: [UInt8]? {
    TerminalSettings.environment("SAYSO_KEY").flatMap { $0.isEmpty ? nil : Array($0.utf8) }
  }
}
