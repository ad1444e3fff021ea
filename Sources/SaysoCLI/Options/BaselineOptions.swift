import ArgumentParser
import FoundationEssentials
import Glibc
import SaysoModel
import SaysoReports

/// What was found before and what somebody answers for.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Findings that are known, and waivers, each with an owner, a reason and a last day. They are counted apart, and "
        + "only others end the command with 1. May be repeated.", valueName: "file"))
  var baseline: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Write everything that is found into this file, for --baseline to take.", valueName: "file"))
  var writeBaseline: String?

  /// `nil` when there is none. Tells every mistake in the files.
  func match(_ policy: PolicyReference, at moment: Date) throws -> BaselineMatch? {
    guard !baseline.isEmpty else { return nil }
    var files: [(name: String, bytes: [UInt8])] = []
    for path in baseline {
      guard let content = FileManager.default.contents(atPath: path) else {
        throw CommandProblem.cannotRead(file: path, system: SystemError.text())
      }
      files.append((name: path, bytes: Array(content)))
    }
    do throws(BaselineErrors) {
      let read = try Baseline(files, policy: policy)
      return BaselineMatch(read, policy: policy, checkedAt: moment, key: FingerprintKey.given)
    } catch {
      throw CommandProblem.baseline(error)
    }
  }

  /// Before anything is scanned: what the new baseline would take the place of.
  func checkTarget(_ policy: PolicyReference) throws {
    guard let writeBaseline else { return }
    try BaselineTarget(path: writeBaseline, isCompared: baseline.contains(writeBaseline)).check(policy)
  }

  /// Only what a whole scan found may take the place of an older baseline.
  func write(_ written: MemorySink, _ summary: ScanSummary, quiet: Bool) throws {
    guard let writeBaseline else { return }
    guard !summary.isPartial else {
      return Output.notice("\(writeBaseline) was not written: the scan did not come to its end.")
    }
    do { try Data(written.bytes).write(to: URL(fileURLWithPath: writeBaseline)) } catch {
      throw CommandProblem.cannotWrite(file: writeBaseline, system: SystemError.text())
    }
    let lines = written.bytes.count { $0 == UInt8(ascii: "\n") } - 1
    let missing = summary.counts.nameless
    guard !quiet else { return }
    Output.notice("\(writeBaseline): \(lines) \(lines == 1 ? "entry" : "entries").")
    if missing > 0 {
      Output.notice(
        "\(missing) more have no name to be known by: their posts tell no id. With a secret in SAYSO_KEY they have one."
      )
    }
  }
}
