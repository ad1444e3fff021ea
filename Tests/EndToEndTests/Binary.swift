import Dispatch
import Foundation
import Testing

/// The built command, run as a person would run it.
enum Binary {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
    let outputBytes: Data
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The release build that `make test` names, otherwise the debug build beside these tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["SAYSO_BINARY"], !named.isEmpty { return named }
    return root.appendingPathComponent(".build/debug/sayso").path
  }()

  static let larkfield = root.appendingPathComponent("policies/larkfield.xml").path

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], folder: URL = root,
    output target: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    process.environment = variables
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files rather than pipes: a pipe that nobody empties in time would stop the command.
    let (input, output, errors) = try streams(in: scratch, input)
    process.standardInput = input
    process.standardOutput = try target.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? output
    process.standardError = errors
    try process.run()
    try wait(for: process)
    let bytes = try Data(contentsOf: scratch.appendingPathComponent("out"))
    return Result(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: scratch.appendingPathComponent("err")), as: UTF8.self),
      outputBytes: bytes)
  }

  /// No run takes seconds; one that never ends must not hang the tests.
  static func wait(for process: Process) throws {
    let isDone = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in isDone.signal() }
    if process.isRunning, isDone.wait(timeout: .now() + 60) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      throw Endless(arguments: process.arguments ?? [])
    }
    process.waitUntilExit()
  }

  /// The command did not end within a minute.
  struct Endless: Error { let arguments: [String] }

  private static func streams(in scratch: URL, _ input: String) throws -> (FileHandle, FileHandle, FileHandle) {
    let names = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { _ = FileManager.default.createFile(atPath: name.path, contents: nil) }
    return (
      try FileHandle(forReadingFrom: names[0]), try FileHandle(forWritingTo: names[1]),
      try FileHandle(forWritingTo: names[2])
    )
  }
}

/// A folder that is gone when its test is over.
struct Scratch: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, _ name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
