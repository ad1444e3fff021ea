import Foundation
import Sayso
import SaysoModel

/// The policies that come with sayso.
enum WorkedPolicy: String, CaseIterable, Sendable {
  case larkfield, starter

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "policies")

  var file: URL { Self.folder.appending(path: "\(rawValue).xml") }

  func load() throws -> Policy { try Policy(contentsOf: file) }

  static func larkfield() throws -> Checker { try loaded.get() }

  private static let loaded = Result { try Checker(WorkedPolicy.larkfield.load()) }
}
