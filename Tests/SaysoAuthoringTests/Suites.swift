import Foundation
import SaysoAuthoring
import SaysoPolicy
import SaysoPolicyXML

/// Suites of the small policy, in a folder that is gone when the test is over.
final class SuiteFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "sayso-suites-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path()
  }

  /// The examples of a suite with that text.
  func examples(_ text: String, _ name: String = "s.csv") throws -> [Example] {
    try ExampleSuite.read([try write(Array(text.utf8), name)], for: SmallPolicy.document()).flatMap(\.examples)
  }

  /// `line:column sentence` of everything that is wrong with it.
  func problems(_ bytes: [UInt8], _ name: String = "s.csv") throws -> [String] {
    let path = try write(bytes, name)
    do {
      _ = try ExampleSuite.read([path], for: SmallPolicy.document())
      return []
    } catch let error as PolicyErrors {
      return error.problems.map { "\($0.location.line):\($0.location.column ?? 0) \($0.sentence)" }
    }
  }

  func problems(_ text: String, _ name: String = "s.csv") throws -> [String] {
    try problems(Array(text.utf8), name)
  }
}
