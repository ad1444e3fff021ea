import Foundation

/// Where the public test suites lie: `SAYSO_CONFORMANCE`, else beside the package.
enum PostsConformance {
  static func path(_ path: String) -> String {
    let folder =
      ProcessInfo.processInfo.environment["SAYSO_CONFORMANCE"]
      ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized.path
    return folder + "/" + path
  }

  /// `nil`, saying so, when the suite is absent.
  static func data(_ path: String) -> Data? {
    let data = FileManager.default.contents(atPath: Self.path(path))
    if data == nil { print("conformance: \(path) is absent, skipped") }
    return data
  }

  static func isPresent(_ path: String) -> Bool { data(path) != nil }

  /// The lines of a file of the Bluesky suites that are no remarks.
  static func lines(_ path: String) -> [String] {
    String(decoding: data(path) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
