import FoundationEssentials
import Glibc
import SaysoModel
import SaysoPosts
import SaysoReports

/// The file that `--write-baseline` names, looked at before anything is scanned: only a baseline of the same policy may
/// give way to a new one.
struct BaselineTarget {
  let path: String
  /// Its waivers are kept, since the scan is compared with it.
  let isCompared: Bool

  /// As much of the file as its first line may take.
  private static let looked = 1 << 16

  func check(_ policy: PolicyReference) throws(CommandProblem) {
    guard path != "-" else {
      throw refusal("names standard output, and a baseline is there to be read again: name a file")
    }
    guard try isFile() else { return }
    switch BaselineHead(try beginning()) {
    case .empty: return
    case .somethingElse:
      throw refusal("is there already and is no baseline (\(contents)), and would be lost: name another file")
    case .baseline(let id?) where id != policy.id:
      throw refusal(
        "is there already and is the baseline of another policy, “\(id)”, and would be lost: name another file")
    case .baseline: if !isCompared { try checkWaivers() }
    }
  }

  /// What is not there, and pipes and devices, which hold nothing, can be written to.
  private func isFile() throws(CommandProblem) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFDIR { throw refusal("is a folder: name a file") }
    return status.st_mode & S_IFMT == S_IFREG
  }

  private func beginning() throws(CommandProblem) -> ArraySlice<UInt8> {
    do throws(SourceFailure) {
      let source = try FileSource(path: path)
      var bytes = [UInt8](repeating: 0, count: Self.looked)
      let count = try bytes.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(room))
      }
      return bytes.prefix(max(count, 0))
    } catch {
      throw CommandProblem(error)
    }
  }

  /// Nobody's waivers must go with an older baseline.
  private func checkWaivers() throws(CommandProblem) {
    let content = FileManager.default.contents(atPath: path) ?? Data()
    if String(decoding: content, as: UTF8.self).contains("\"waiver\"") {
      throw refusal("holds waivers: name it with --baseline as well, and they are kept, or write another file")
    }
  }

  /// As `sayso detect` calls it.
  private var contents: String {
    struct Seen: Error {}
    var found = "it is something else"
    _ = try? ExportFile(path: path).eachPart { part in
      switch part.content {
      case .posts(let format, _, _, _): found = "it looks like \(format.title)"
      case .noPosts(let reason): found = reason.message
      case .failed: return
      }
      throw Seen()
    }
    return found
  }

  private func refusal(_ words: String) -> CommandProblem { .baselineTarget(path: path, words) }
}
