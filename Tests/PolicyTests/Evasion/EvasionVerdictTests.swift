import Sayso
import SaysoModel
import SaysoTestSupport
import Testing

/// A secret in disguise makes its rule fire, with the disguise and nothing else underlined.
@Suite struct EvasionVerdictTests {
  @Test(arguments: EvasionTechnique.all.filter { $0.kind != .misspelling }.map(\.name))
  func ruleFires(technique name: String) throws {
    let checker = try WorkedPolicy.larkfield()
    let technique = try #require(EvasionTechnique.all.first { $0.name == name })
    var random = SeededGenerator(seed: 11)
    let phrase = name == "capital I" ? "Larkfield internal" : "Project Teasel"
    let rule: RuleID = name == "capital I" ? "marked" : "other-projects"
    let variants = technique.variants(phrase, &random)
    #expect(!variants.isEmpty)
    for (number, disguised) in variants.enumerated() {
      let post = EvasionPost(disguised, number: number)
      let report = checker.check(Post.plain(post.text))
      guard case .fires(let spans) = RuleAnswer(rule, in: report) else {
        Issue.record("\(disguised.debugDescription) is not found")
        continue
      }
      #expect(spans.contains { $0.field == .text && !$0.range.isEmpty && $0.range.clamped(to: post.place) == $0.range })
    }
  }
}
