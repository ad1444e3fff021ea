import Foundation
import SaysoPolicy
import SaysoPolicyXML

/// A folder of files that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ data: Data, to name: String) throws {
    let parent = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try data.write(to: URL(fileURLWithPath: path(name)))
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: destination)
  }
}

/// The elements of a policy whose content this is.
func policy(holding content: String, root: String = "policy", in folder: String? = nil) -> PolicyLoader.Elements {
  let text = "<\(root) xmlns=\"urn:sayso:policy:1\">\(content)</\(root)>"
  return PolicyLoader.elements(of: Array(text.utf8), named: "p.xml", in: folder)
}

/// `line:column what` of each problem.
func told(_ problems: [PolicyProblem]) -> [String] {
  problems.map { problem in
    let column = problem.location.column.map { ":\($0)" } ?? ""
    return "\(problem.location.file):\(problem.location.line)\(column) \(problem.sentence)"
  }
}

/// Where the package lies.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// Swift Testing has a `SourceLocation` of its own.
typealias Place = SaysoPolicy.SourceLocation
