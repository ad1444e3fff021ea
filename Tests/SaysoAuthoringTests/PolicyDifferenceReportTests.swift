import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct PolicyDifferenceReportTests {
  private static let edits = [
    ("version=\"1\"", "version=\"2\""),
    ("<term>our pay</term>", "<term aliases=\"our wages\">our pay</term>"),
    ("aliases=\"Magnetite\"", "aliases=\"Lodestone\""),
    ("enforces=\"unannounced\"", "until=\"2027-05-01T09:00\" enforces=\"unannounced\""),
    ("<unless permits=\"share\"><post kind=\"repost\" of=\"official\"/></unless>", ""),
    ("A magnet on the fridge", "Two magnets on the fridge"),
  ]

  private static func written(_ report: any DifferenceReport) throws -> String {
    let text = edits.reduce(SmallPolicy.text) { $0.replacing($1.0, with: $1.1) }
    let (old, new) = (try SmallPolicy.document(), try SmallPolicy.document(text))
    let difference = PolicyDifference(from: old, to: new)
    var comparison = CorpusComparison(from: old, to: new, difference)
    var report = report
    var output = report.head(difference, old.policy.reference, new.policy.reference)
    for (index, text) in ["Lodestone soon", "Magnetite soon", "On behalf of Acme: hello", "Hello"].enumerated() {
      let post = Post(
        id: "p\(index)", text: text, author: "kim", platform: .x, publishAt: SmallPolicy.noon, kind: .repost,
        reference: ReferencedPost(ownership: .official))
      if let changed = comparison.compare(post, at: SmallPolicy.noon) { output += report.post(changed) }
    }
    comparison.summary.skipped = 1
    return output + report.foot(comparison.summary)
  }

  @Test func text() throws { try expectSnapshot(try Self.written(DifferenceText()), "diff.txt") }
  @Test func shared() throws { try expectSnapshot(try Self.written(DifferenceText(isShared: true)), "diff-shared.txt") }
  @Test func json() throws { try expectSnapshot(try Self.written(DifferenceJSON()), "diff.json") }
  @Test func page() throws { try expectSnapshot(try Self.written(DifferencePage()), "diff.html") }

  /// Whatever the form, nothing that is looked for, guarded or posted leaves the house.
  @Test func sharedFormsKeepSecrets() throws {
    let forms: [any DifferenceReport] = [
      DifferenceText(isShared: true), DifferenceJSON(isShared: true), DifferencePage(isShared: true),
    ]
    for form in forms {
      let output = try Self.written(form)
      for secret in ["odestone", "agnet", "our wages", "our pay", "1 May", "2027", "On behalf", "fridge"] {
        #expect(!output.contains(secret), "\(secret) in\n\(output)")
      }
    }
  }

  @Test func theSameHasNothingToSay() throws {
    let document = try SmallPolicy.document()
    let difference = PolicyDifference(from: document, to: document)
    var report = DifferenceText()
    let output = report.head(difference, document.policy.reference, document.policy.reference) + report.foot(nil)
    #expect(difference.isEmpty && output.hasSuffix("\n\nThey say the same.\n"))
  }
}
