import Foundation
import Testing

/// `policy test --watch`, as an author with an editor beside it sees it. Nothing here depends on how long anything
/// takes: each step waits for what it expects to be written.
@Suite struct WatchTests {
  @Test func runsAgainOnEverySaveUntilStopped() throws {
    let scratch = try Scratch()
    let policy = try PolicyTestTests.starter(scratch)
    let text = try String(contentsOfFile: policy, encoding: .utf8)
    let session = try WatchSession([policy], in: scratch.url)
    try session.expect(runs: 1, waits: 1, "0 fail")

    _ = try scratch.write(PolicyTestTests.badTable, "p.examples.csv")
    try session.expect(runs: 2, waits: 2, "1 fails")
    #expect(session.errors.contains("Changed: \(scratch.url.path)/p.examples.csv"))

    // An editor that writes a new file and puts it in the old one's place.
    let draft = try scratch.write(PolicyTestTests.goodTable, "draft")
    #expect(rename(draft, scratch.url.path + "/p.examples.csv") == 0)
    try session.expect(runs: 3, waits: 3, "0 fail")

    _ = try scratch.write(text.replacingOccurrences(of: "</policy>", with: ""), "p.xml")
    try session.expect(runs: 3, waits: 4, "0 fail")
    #expect(session.errors.contains("p.xml:"))

    _ = try scratch.write(text, "p.xml")
    try session.expect(runs: 4, waits: 5, "0 fail")
    #expect(session.stop(SIGINT) == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func endsCleanly(_ signal: Int32) throws {
    let scratch = try Scratch()
    let session = try WatchSession([try PolicyTestTests.starter(scratch)], in: scratch.url)
    try session.expect(runs: 1, waits: 1, "0 fail")
    #expect(session.stop(signal) == 0)
  }

  /// A policy that is missing at first is waited for like a broken one.
  @Test func waitsForAPolicyThatIsNotThereYet() throws {
    let scratch = try Scratch()
    let session = try WatchSession([scratch.url.path + "/p.xml"], in: scratch.url)
    try session.expect(runs: 0, waits: 1, "")
    _ = try PolicyTestTests.starter(scratch)
    try session.expect(runs: 1, waits: 2, "0 fail")
    #expect(session.stop(SIGINT) == 0)
  }
}

/// A command that watches, with what it has written so far.
private final class WatchSession {
  private let process = Process()
  private let folder: URL

  init(_ arguments: [String], in folder: URL) throws {
    self.folder = folder
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = ["policy", "test", "--watch", "--quiet"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let files = ["watch-out", "watch-err"].map { folder.appendingPathComponent($0) }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var output: String { read("watch-out") }
  var errors: String { read("watch-err") }

  /// Waits until it has run and gone back to waiting so often, the last run ending like that.
  func expect(runs: Int, waits: Int, _ summary: String) throws {
    for _ in 0..<1200 where process.isRunning {
      let summaries = output.split(separator: "\n").filter { $0.contains(" known gap") }
      let isWaiting = errors.components(separatedBy: "Waiting for a change.").count - 1 >= waits
      if summaries.count >= runs, isWaiting {
        #expect(summaries.count == runs)
        #expect(runs == 0 || summaries.last?.contains(summary) == true, "\(output)")
        return
      }
      usleep(50_000)
    }
    throw Silent(output: output, errors: errors)
  }

  /// The exit status after a signal.
  func stop(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  private func read(_ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// What was expected did not come within a minute.
  struct Silent: Error { let output, errors: String }
}
