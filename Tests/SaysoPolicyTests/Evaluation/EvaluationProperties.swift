import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// What holds of every policy and every post.
@Suite struct EvaluationProperties {
  private static let policies = 70
  private static let postsEach = 30
  private static let rules: [RuleID] = ["a", "b", "c", "d"]

  /// Leaves things untold and tells them again one by one: what was decided on the way stays decided, the same way.
  @Test func tellingMoreNeverOverturnsAnAnswer() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<Self.policies {
      var generated = Generated(seed: UInt64(seed))
      let snippet = generated.snippet()
      let checker = try snippet.checker()
      for _ in 0..<Self.postsEach {
        var omissions = Generated.omissions.filter { _ in generated.random.rarely(3) }
        let whole = generated.post()
        var before: Report?
        repeat {
          let post = omissions.reduce(into: whole) { $1(&$0) }
          let report = checker.check(post, at: .mondayNoon)
          if let before { expectKept(before, report, snippet, &counts) }
          expectReasonToWait(report, omissions.isEmpty)
          before = report
        } while omissions.popLast() != nil
      }
    }
    print("answers kept:", counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    #expect(counts["quiet", default: 0] > 2_000 && counts["fires", default: 0] > 2_000)
    #expect(counts["undetermined", default: 0] > 1_000)
  }

  /// Rules whose words are not there are left out, unless somebody wants to know why they stayed quiet: the answer is the
  /// same.
  @Test func leavingRulesOutChangesNothing() throws {
    var findings = 0
    for seed in 0..<Self.policies {
      var generated = Generated(seed: UInt64(1_000 + seed))
      let checker = try generated.snippet(with: generated.valueRules()).checker()
      for _ in 0..<Self.postsEach {
        let omissions = Generated.omissions.filter { _ in generated.random.rarely(3) }
        var post = omissions.reduce(into: generated.post()) { $1(&$0) }
        post.text += " " + generated.values()
        let report = checker.check(post, at: .mondayNoon, options: [])
        var whole = checker.check(post, at: .mondayNoon, options: [.explanations])
        whole.explanations = []
        #expect(report == whole)
        findings += report.findings.count
      }
    }
    #expect(findings > 500)
  }

  private func expectKept(_ before: Report, _ after: Report, _ snippet: PolicySnippet, _ counts: inout [String: Int]) {
    for rule in Self.rules {
      let answer = RuleAnswer(rule, in: after)
      switch RuleAnswer(rule, in: before) {
      case .quiet:
        counts["quiet", default: 0] += 1
        #expect(answer == .quiet, "\(rule) of \(snippet.rules)\nbefore \(before.post)\nafter \(after.post)")
      case .fires:
        counts["fires", default: 0] += 1
        if case .fires = answer { continue }
        Issue.record("\(answer): \(rule) of \(snippet.rules)\nbefore \(before.post)\nafter \(after.post)")
      case .undetermined: counts["undetermined", default: 0] += 1
      }
    }
    if before.verdict >= .hold || before.undetermined.isEmpty { #expect(after.verdict >= before.verdict) }
  }

  /// Whatever can't be decided says what is missing, and with everything told everything is decided.
  private func expectReasonToWait(_ report: Report, _ isWhole: Bool) {
    #expect(report.undetermined.allSatisfy { !$0.missing.isEmpty })
    if isWhole { #expect(report.undetermined.isEmpty, "\(report.undetermined.map(\.missing)) \(report.post)") }
  }

  @Test func findingsAreExactAndTheSameEveryTime() throws {
    for seed in 1000..<1040 {
      var generated = Generated(seed: UInt64(seed))
      let checker = try generated.snippet().checker(fingerprintKey: [1])
      for _ in 0..<Self.postsEach {
        let post = generated.post()
        let report = checker.check(post, at: .mondayNoon, options: [.suggestions, .explanations])
        #expect(report == checker.check(post, at: .mondayNoon, options: [.suggestions, .explanations]))
        for finding in report.findings + checker.check(post.with { $0.paid = nil }, at: .mondayNoon).findings {
          for span in finding.spans { expectExact(span, post) }
          #expect(finding.spans.map(\.span) == finding.spans.map(\.span).sorted())
        }
        for suggestion in report.findings.flatMap(\.suggestions) {
          let corrected = post.with { $0.text = suggestion.correctedText }
          #expect(checker.check(corrected, at: .mondayNoon).verdict == .clear)
        }
      }
    }
  }

  private func expectExact(_ span: FindingSpan, _ post: Post) {
    let text: String? =
      switch span.span.field {
      case .text: post.text
      case .alt(let index): post.media?[index].alt
      case .file(let index): post.media?[index].file
      case .quoted: post.reference?.text
      }
    let bytes = Array((text ?? "").utf8)
    #expect(span.span.range.upperBound <= bytes.count && !span.span.range.isEmpty)
    guard span.span.range.upperBound <= bytes.count else { return }
    #expect(String(validating: bytes[span.span.range], as: UTF8.self) == span.text)
  }
}
