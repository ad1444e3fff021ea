import Foundation

/// Where the public test suites lie: `SAYSO_CONFORMANCE`, else beside the package.
enum EntityConformance {
  static func data(_ path: String) -> Data? {
    let folder =
      ProcessInfo.processInfo.environment["SAYSO_CONFORMANCE"]
      ?? URL(filePath: #filePath).appending(path: "../../../../../shared/conformance").standardized.path
    return FileManager.default.contents(atPath: folder + "/" + path)
  }

  static func isPresent(_ path: String) -> Bool {
    if data(path) != nil { return true }
    print("conformance: \(path) is absent, skipped")
    return false
  }

  static func json(_ path: String) throws -> Any? {
    try data(path).map { try JSONSerialization.jsonObject(with: $0) }
  }
}
