import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// A rule, a post, and the reasons of every finding, word for word; none for a rule that stays quiet.
struct ReasonRow: CustomTestStringConvertible, Sendable {
  let name: String
  let snippet: PolicySnippet
  let post: Post
  let reasons: [String]

  init(
    _ name: String, _ snippet: PolicySnippet, _ text: String, _ reasons: String...,
    change: (inout Post) -> Void = { _ in }
  ) {
    self.name = name
    self.snippet = snippet
    post = Post.plain(text).with(change)
    self.reasons = reasons
  }

  var testDescription: String { name }

  func check() throws {
    let report = try snippet.checker().check(post, at: .mondayNoon)
    #expect(report.findings.map(\.reason.plain) == reasons)
    #expect(report.undetermined.isEmpty)
  }
}
