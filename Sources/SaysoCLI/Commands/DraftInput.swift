import Glibc
import SaysoModel
import SaysoPosts

/// The drafts that a command line names.
struct DraftInput {
  let files: [String]
  let text: String?
  let markup: PostMarkup?

  /// Every draft that can be read, in order, and what kept the others from it: one file that is not there must not
  /// leave the rest unchecked.
  func read() throws -> (drafts: [Draft], problems: [CommandProblem]) {
    var drafts: [Draft] = []
    var problems: [CommandProblem] = []
    for file in try names() {
      do throws(CommandProblem) { drafts += try self.drafts(file) } catch { problems.append(error) }
    }
    if let text { drafts.append(try plain(text)) }
    return (drafts, problems)
  }

  private func drafts(_ file: String) throws(CommandProblem) -> [Draft] {
    let bytes = try Self.contents(file)
    do {
      return try DraftReader(file: file == "-" ? "standard input" : file, markup: markup).drafts(in: bytes)
    } catch {
      throw .draft(error.problems)
    }
  }

  private func plain(_ text: String) throws -> Draft {
    do {
      var draft = try DraftReader(file: "--text", markup: markup).draft(plain: Array(text.utf8))
      draft.post.origin = nil
      return draft
    } catch {
      throw CommandProblem.draft(error.problems)
    }
  }

  private func names() throws -> [String] {
    let names = files.isEmpty && text == nil && isatty(STDIN_FILENO) == 0 ? ["-"] : files
    guard !names.isEmpty || text != nil else { throw CommandProblem.nothingToCheck }
    return names
  }

  /// At most a byte more than a draft may have: enough to see that it is too long.
  private static func contents(_ name: String) throws(CommandProblem) -> [UInt8] {
    do throws(SourceFailure) {
      let source = try name == "-" ? FileSource.standardInput() : FileSource(path: name)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while bytes.count <= DraftReader.longest {
        let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
          try source.read(into: UnsafeMutableRawBufferPointer(bytes))
        }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      return bytes
    } catch {
      throw .cannotRead(file: name, system: SystemError.text(error.code))
    }
  }
}

extension SourceFailure {
  var code: Int32 {
    switch self {
    case .cannotOpen(_, let code), .cannotRead(_, let code): code
    // Drafts come from no archive.
    case .archive: EIO
    }
  }
}

/// The key of fingerprints for posts without an id.
enum FingerprintKey {
  static var given: [UInt8]? {
    TerminalSettings.environment("SAYSO_KEY").flatMap { $0.isEmpty ? nil : Array($0.utf8) }
  }
}
