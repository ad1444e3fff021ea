import Foundation
import SaysoAuthoring
import SaysoPolicy
import Testing

/// The sample policy has nothing to mend for years: whoever tries `policy lint` on it sees that.
@Suite struct LastingPolicyTests {
  @Test(arguments: ["2026-11-22T12:00:00Z", "2029-01-01T12:00:00Z", "2031-02-01T12:00:00Z"])
  func lintIsCleanForYears(_ day: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = try PolicyDocument(contentsOf: root.appending(path: "policies/larkfield.xml").path())
    let findings = Linter.findings(in: document, at: try Date(day, strategy: .iso8601))
    #expect(findings.map { "\($0.location.line): \($0.message)" } == [])
  }
}
