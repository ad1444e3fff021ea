import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct AnnotationTests {
  static let reports = [Situation.oneFinding, .twoFindings, .undetermined, .hostile, .note, .suggestion].map(\.report)

  @Test func githubCommands() throws {
    try expectSnapshot(GitHubReporter(exposure: .reveal).output(Self.reports), "github.txt")
    try expectSnapshot(GitHubReporter().output(Self.reports), "github-shared.txt")
  }

  @Test func githubPropertiesAreEscaped() {
    var report = Situation.oneFinding.report
    report.post.origin?.file = "a,b:c%d\n::error::x.md"
    let output = GitHubReporter().output([report])
    #expect(output.hasPrefix("::error file=a%2Cb%3Ac%25d%0A%3A%3Aerror%3A%3Ax.md,line=1,"))
    #expect(output.count { $0 == "\n" } == 1)
  }

  @Test func reviewdogDocument() throws {
    try expectSnapshot(RDJSONReporter(exposure: .reveal).output(Self.reports), "rd.json")
  }

  @Test func reviewdogColumnsCountBytes() throws {
    let text = "One\r\n👩‍👩‍👧‍👦 é Falcon"
    var report = Situation.report(Situation.post(text), .block, [Situation.falcon("Falcon", in: text, [])])
    report.post.origin = Origin(file: "/work tree/posts/a.md", line: 5, column: 1, isVerbatim: true)
    let output = RDJSONReporter(root: "/work tree").output([report])
    let document = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let location = (document?["diagnostics"] as? [[String: Any]])?.first?["location"] as? [String: Any]
    let range = try #require(location?["range"] as? [String: [String: Int]])
    let column = "👩‍👩‍👧‍👦 é ".utf8.count + 1
    #expect(range == ["start": ["line": 6, "column": column], "end": ["line": 6, "column": column + 6]])
    #expect(location?["path"] as? String == "posts/a.md")
  }
}
