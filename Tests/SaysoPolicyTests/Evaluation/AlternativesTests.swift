import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPolicy

/// The conditions that are asked speak for all, whatever is told of the post and whatever is hidden of it.
@Suite struct AlternativesTests {
  @Test func fewSpeakForAll() throws {
    var kept = 0
    for seed in 0..<60 {
      var generated = Generated(seed: UInt64(7_000 + seed))
      let policy = try generated.snippet(with: generated.valueRules()).checker().policy
      let scanner = PolicyScanner(policy)
      for _ in 0..<20 {
        let omissions = Generated.omissions.filter { _ in generated.random.rarely(3) }
        let post = omissions.reduce(into: generated.post()) { $1(&$0) }
        let scene = Scene(policy: policy, facts: PostFacts(post, policy), scan: scanner.scan(post))
        for rule in policy.rules {
          for alternatives in [rule.alternatives] + rule.exceptions.map(\.alternatives) {
            expectAll(alternatives, scene.reading(as: type(of: rule.kind).reading))
            kept += 1
          }
        }
      }
    }
    #expect(kept > 5_000)
  }

  private func expectAll(_ alternatives: Alternatives, _ scene: Scene) {
    let each = alternatives.conditions.map { $0.evaluate(scene) }
    #expect(alternatives.evaluate(scene) == .any(each))
    let open = alternatives.open(scene).map { $0.evaluate(scene) }
    #expect(open.filter { $0.value != .no } == each.filter { $0.value != .no })
    let found = alternatives.found(scene).map { $0.evaluate(scene) }
    #expect(found.filter { !$0.hits.isEmpty } == each.filter { !$0.hits.isEmpty })
  }

  /// An `any` around terms changes nothing, also where some of them read texts that are hidden.
  @Test(arguments: [PostKind.post, .quote, nil])
  func directTermsAndListsAreAlike(kind: PostKind?) throws {
    let terms = (0..<50).map { "<term in=\"\($0 % 2 == 0 ? "text" : "text alt quoted")\">lamp\($0)</term>" }.joined()
    let direct = try PolicySnippet(finding: terms).checker()
    let grouped = try PolicySnippet(finding: "<any>\(terms)</any>").checker()
    for text in ["lamp7 and lamp8", "nothing", "lamp49, lamp2"] {
      var post = Post.plain(text)
      post.kind = kind
      post.media = [Media(), Media(alt: "lamp3")]
      #expect(direct.check(post, at: .mondayNoon) == grouped.check(post, at: .mondayNoon).with(direct.policy.reference))
    }
  }
}

extension Report {
  fileprivate func with(_ policy: PolicyReference) -> Report {
    var report = self
    report.policy = policy
    return report
  }
}
