import Foundation
import Testing

/// Compares a whole output with the file of that name in `Snapshots`. `SAYSO_RECORD=1` writes the files instead, and the
/// test then fails, so that a recording is always looked at.
public func expectSnapshot(_ output: String, _ name: String, file: String = #filePath) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let path = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
    try Data(output.utf8).write(to: path)
    Issue.record("recorded \(name)")
    return
  }
  let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
  #expect(output == expected, "\(name) differs")
}
