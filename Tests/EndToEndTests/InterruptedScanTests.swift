import Foundation
import Testing

/// Scans that are killed, stopped, or lose their reader.
@Suite struct InterruptedScanTests {
  private static let scan = [
    "scan", "--policy", "policies/starter.xml", "--now", "2026-12-01T10:00:00Z", "--on", "x", "--chunk", "2000",
    "--format", "ndjson",
  ]

  private static func posts(_ count: Int) -> String {
    (0..<count).map { number in
      switch number % 10 {
      case 0: "{\"id\":\"\(number)\",\"text\":\"Long week on Project Magnet, day \(number)\"}\n"
      case 1: "{\"id\":\"\(number)\",\"txt\":1}\n"
      default: "{\"id\":\"\(number)\",\"text\":\"Good morning all, this is day \(number) of the lamp fair.\"}\n"
      }
    }.joined()
  }

  private static func start(
    _ arguments: [String], input: Any = FileHandle.nullDevice, output: Any = FileHandle.nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = arguments
    process.currentDirectoryURL = Binary.root
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Until `isWaiting` says no, however busy the machine is.
  private static func wait(while process: Process, _ isWaiting: () -> Bool) {
    var rounds = 0
    while process.isRunning, rounds < 300_000, isWaiting() {
      usleep(2_000)
      rounds += 1
    }
  }

  /// However often it is killed, the report is the one that an undisturbed scan writes, byte for byte.
  @Test func killedTenTimesItLosesAndDoublesNothing() throws {
    let scratch = try Scratch()
    let export = try scratch.write(Self.posts(40_000), "posts.ndjson")
    let folder = scratch.url
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    func size(_ name: String) -> Int {
      (try? FileManager.default.attributesOfItem(atPath: path(name))[.size] as? Int) ?? 0
    }
    let whole = Self.scan + [export, "--output", path("whole.ndjson")]
    #expect(try Binary.run(whole).status == 1)
    let resumed = Self.scan + [export, "--output", path("report.ndjson"), "--checkpoint", path("checkpoint")]
    var kills = 0
    for round in 0..<10 {
      let process = try Self.start(resumed)
      let enough = size("whole.ndjson") * round / 11 + Int.random(in: 1...100_000)
      Self.wait(while: process) { size("report.ndjson") < enough }
      if process.isRunning { kills += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(kills > 0)
    #expect(try Binary.run(resumed).status == 1)
    let bytes = try ["whole.ndjson", "report.ndjson"].map { try Data(contentsOf: URL(fileURLWithPath: path($0))) }
    #expect(bytes[0] == bytes[1] && bytes[0].count > 50_000)
    #expect(!FileManager.default.fileExists(atPath: path("checkpoint")))
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSignalEndsAScanWithWhatWasDone(_ signal: Int32) throws {
    let scratch = try Scratch()
    let report = scratch.url.appendingPathComponent("report.ndjson")
    let input = Pipe()
    let process = try Self.start(Self.scan + ["-", "--from", "ndjson", "--output", report.path], input: input)
    // More than is looked at to tell a format, and then nothing: the scan waits for what never comes.
    try input.fileHandleForWriting.write(contentsOf: Data(Self.posts(6000).utf8))
    Self.wait(while: process) { ((try? Data(contentsOf: report)) ?? Data()).isEmpty }
    kill(process.processIdentifier, signal)
    try Binary.wait(for: process)
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    let last = try String(contentsOf: report, encoding: .utf8).split(separator: "\n").last
    #expect(last?.contains("\"partial\":true") == true)
    #expect(last?.contains("\"posts\":0,") == false)
  }

  @Test func aReaderWhoLeavesEndsItQuietly() throws {
    let scratch = try Scratch()
    let export = try scratch.write(Self.posts(500), "posts.ndjson")
    let words = ([Binary.path] + Self.scan + [export, "--quiet"]).map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(words) 2>'\(scratch.url.path)/errors' | head -n 1 >'\(scratch.url.path)/head'"]
    try process.run()
    try Binary.wait(for: process)
    #expect(try String(contentsOf: scratch.url.appendingPathComponent("errors"), encoding: .utf8).isEmpty)
    #expect(try String(contentsOf: scratch.url.appendingPathComponent("head"), encoding: .utf8).hasSuffix("}\n"))
  }

  @Test func aCheckpointOfAnotherScanIsRefused() throws {
    let scratch = try Scratch()
    let export = try scratch.write(Self.posts(100_000), "posts.ndjson")
    let report = scratch.url.appendingPathComponent("report.ndjson").path
    let checkpoint = scratch.url.appendingPathComponent("checkpoint").path
    let command = Self.scan + [export, "--output", report, "--checkpoint", checkpoint]
    let process = try Self.start(command)
    Self.wait(while: process) { !FileManager.default.fileExists(atPath: checkpoint) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(FileManager.default.fileExists(atPath: checkpoint))
    let before = try Data(contentsOf: URL(fileURLWithPath: report))
    let other = try Binary.run(command + ["--in-force-only"])
    #expect(other.status == 2 && other.errors.contains("--in-force-only has changed since"), "\(other.errors)")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: export))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"text\":\"more\"}\n".utf8))
    let grown = try Binary.run(command)
    #expect(grown.status == 2 && grown.errors.contains("posts.ndjson has changed since"), "\(grown.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: report)) == before)
  }

  @Test(arguments: [
    (["--checkpoint", "c"], "--checkpoint needs --output"),
    (
      ["--checkpoint", "c", "--output", "/dev/null", "--format", "text"],
      "can't go with text, which is written at the end"
    ),
    (["-", "--checkpoint", "c", "--output", "o"], "read again"),
    (["--jobs", "0"], "--jobs takes"), (["--output", "a", "--output", "none=a"], "a file of its own"),
    (["--max-results=-1"], "--max-results takes"), (["--output", "csvposts=bar"], "there is no format “csvposts”"),
  ])
  func whatCantBeDoneIsTold(_ arguments: [String], _ words: String) throws {
    let result = try Binary.run(Self.scan + ["samples/posts.ndjson"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func severalReportsAreWrittenInOnePass() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("summary.json").path
    let one = try Binary.run(Self.scan + ["samples/posts.ndjson"])
    let two = try Binary.run(
      Self.scan + ["samples/posts.ndjson", "--format", "ndjson", "--output", "none=\(file)", "--jobs", "3"])
    #expect(one.output == two.output)
    let summary = try String(contentsOfFile: file, encoding: .utf8)
    #expect(one.output.hasSuffix(summary) && summary.hasPrefix("{\"type\":\"summary\""))
  }
}
