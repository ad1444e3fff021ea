public import Foundation

/// Where the public test suites lie: `SAYSO_CONFORMANCE`, else beside the package.
public enum Conformance {
  public static let root =
    ProcessInfo.processInfo.environment["SAYSO_CONFORMANCE"]
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized.path

  public static func path(_ path: String) -> String { root + "/" + path }

  /// Whether the suite is there; says so when it is not.
  public static func isPresent(_ path: String) -> Bool {
    if FileManager.default.fileExists(atPath: Self.path(path)) { return true }
    print("conformance: \(path) is absent, skipped")
    return false
  }

  /// `nil`, saying so, when the suite is absent.
  public static func data(_ path: String) -> Data? {
    isPresent(path) ? FileManager.default.contents(atPath: Self.path(path)) : nil
  }

  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: Self.path(path), encoding: .utf8)
  }

  public static func json(_ path: String) throws -> Any? {
    try data(path).map { try JSONSerialization.jsonObject(with: $0) }
  }

  /// The lines of a file of the Bluesky suites that are no remarks.
  public static func lines(_ path: String) -> [String] {
    String(decoding: data(path) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
