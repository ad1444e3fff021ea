import Foundation
import Sayso
import Testing

/// The five lines of the README, run.
@Suite struct LibraryFaceTests {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("policies/larkfield.xml")

  @Test func fiveLinesCheckADraft() throws {
    let draft = "Long week on #ProjectFalcon"
    let moment = try #require(try? Date("2026-12-01T10:00:00Z", strategy: .iso8601))

    let policy = try Policy(contentsOf: Self.url)
    let checker = Checker(policy)
    let report = checker.check(Post(text: draft, author: "amir", platform: .x, publishAt: moment), at: moment)
    let lines = report.findings.map { "\($0.sentence.text) \($0.reason.plain)" }

    #expect(
      lines == [
        "Do not name a project, or hint at its date, before it is announced on larkfield.example. "
          + "“#ProjectFalcon” names something that is not public until 1 March 2032, 09:00 (London)."
      ])
    #expect(report.verdict == .block)
  }

  @Test func aBrokenPolicyTellsAllItsProblems() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("<policy xmlns=\"urn:sayso:policy:1\" id=\"p\"><titel/></policy>".utf8).write(to: file)
    do {
      _ = try Policy(contentsOf: file)
      Issue.record("a broken policy was loaded")
    } catch {
      #expect(error.problems.count > 3)
      #expect(error.description.contains("there is no element <titel> in <policy>"))
    }
  }
}
