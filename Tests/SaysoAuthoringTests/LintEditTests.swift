import Foundation
import SaysoAuthoring
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct LintEditTests {
  /// What a machine is offered to do must be safe to do: the policy still loads and the finding is gone.
  @Test(arguments: LintRow.all) func editsMendWhatTheyAreOfferedFor(_ row: LintRow) throws {
    for finding in try row.findings where !finding.edits.isEmpty {
      let mended = try SmallPolicy.document(Self.applying(finding.edits, to: row.policy))
      let left = Linter.findings(in: mended, at: row.moment)
      #expect(!left.contains { $0.code == finding.code && $0.message == finding.message }, "\(finding)")
    }
  }

  @Test func enoughOfThemHaveEdits() throws {
    let codes = try LintRow.all.flatMap { try $0.findings }.filter { !$0.edits.isEmpty }.map(\.code)
    #expect(Set(codes).count >= 12, "\(Set(codes))")
  }

  private static func applying(_ edits: [LintEdit], to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for edit in edits.sorted(by: { $0.start > $1.start }) {
      let (first, last) = (edit.start.line - 1, edit.end.line - 1)
      let before = lines[first].prefix((edit.start.column ?? 1) - 1)
      let after = lines[last].dropFirst((edit.end.column ?? 1) - 1)
      lines.replaceSubrange(first...last, with: [Array(before) + Array(edit.replacement.utf8) + Array(after)])
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}

@Suite struct LintPageTests {
  @Test func everyCodeHasOnePage() {
    #expect(LintPage.all.map(\.code.rawValue) == LintCode.allCases.map(\.rawValue).sorted())
    for page in LintPage.all {
      #expect(
        !page.title.isEmpty && !page.why.isEmpty && page.example.contains("<") || page.example.hasPrefix("a policy"))
    }
  }

  @Test func asText() {
    #expect(
      LintPageText.of(LintPage.all[0]).hasPrefix("\(LintPage.all[0].code.rawValue) (")
        && LintPageText.of(LintPage.all[0]).contains("\n\nFor example:\n  <"))
  }
}

@Suite struct LintCostTests {
  /// Long hostile policies: thousands of terms, rules and exceptions that all find the same. A quadratic check would
  /// hang here.
  @Test func manyTerms() throws {
    let terms = (0..<1_500).map { "<term>wages \($0) low</term>" }.joined()
    let policy = SmallPolicy.replacing("<term>our pay</term>", with: "<term>our pay</term>" + terms)
    #expect(Linter.findings(in: try SmallPolicy.document(policy)).isEmpty)
  }

  @Test func manyLinkEntries() throws {
    let entries = (0..<600).map { "<deny domain=\"shop\($0).test\"/>" }.joined()
    let policy = SmallPolicy.rule(
      "links", "otherwise=\"allow\"", "<list>\(entries)</list>", breaks: "See <hit>https://shop1.test/</hit>",
      keeps: "Tea.")
    #expect(Linter.findings(in: try SmallPolicy.document(policy)).isEmpty)
  }

  @Test func aLongParagraph() throws {
    let words = String(repeating: "tea &amp; <em>cake</em> ", count: 20_000)
    let policy = SmallPolicy.adding("<p>\(words)</p>")
    #expect(Linter.findings(in: try SmallPolicy.document(policy)).isEmpty)
  }
}
