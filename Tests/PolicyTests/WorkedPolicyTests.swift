import Foundation
import Sayso
import SaysoAuthoring
import SaysoCalendar
import SaysoModel
import SaysoPolicy
import Testing

/// The worked policies keep their own promises.
@Suite struct WorkedPolicyTests {
  @Test(arguments: WorkedPolicy.allCases) func everyExampleHolds(_ worked: WorkedPolicy) throws {
    let run = try ExampleRunner(worked.load()).run()
    #expect(run.passes, "\(run.results.filter { $0.outcome == .fail }.map(\.example.post.text))")
    #expect(run.count(.closedGap) == 0)
  }

  @Test(arguments: WorkedPolicy.allCases) func everyRuleHasExamplesOnBothSides(_ worked: WorkedPolicy) throws {
    let policy = try worked.load()
    for rule in policy.rules {
      let examples = policy.examples.filter { $0.rule == rule.id && !$0.isKnownGap }
      #expect(examples.count { $0.expectation.isBreaking } >= 2, "\(rule.id) breaks")
      #expect(examples.count { $0.expectation.isKeeping } >= 2, "\(rule.id) keeps")
    }
  }

  /// What no example holds may be misspelt, and nobody would know.
  @Test(arguments: WorkedPolicy.allCases) func everyTermIsFoundInSomeExample(_ worked: WorkedPolicy) throws {
    let policy = try worked.load()
    let scanner = PolicyScanner(policy)
    let scans = policy.examples.map { scanner.scan($0.post) }
    for (position, leaf) in policy.leaves.enumerated() {
      switch leaf.content {
      case .links, .form: continue
      default: break
      }
      let isFound = scans.contains { !$0.hits(of: LeafID(position)).isEmpty }
      #expect(isFound, "\(leaf.location.file):\(leaf.location.line) \(leaf.description)")
    }
  }

  @Test(arguments: WorkedPolicy.allCases) func everyShieldKeepsOffSomething(_ worked: WorkedPolicy) throws {
    let policy = try worked.load()
    let checker = Checker(policy)
    for shield in policy.shields {
      let notes = policy.examples.filter { example in
        checker.check(example.post).findings.contains { $0.shieldedBy == shield.id }
      }
      #expect(notes.count >= 2, "\(shield.id)")
    }
  }

  @Test(arguments: WorkedPolicy.allCases) func everySentenceThatBindsIsSeenTo(_ worked: WorkedPolicy) throws {
    let policy = try worked.load()
    let enforced = policy.enforcedSentences
    for sentence in policy.sentences where sentence.force == .must {
      #expect(sentence.judge == .people || enforced.contains(sentence.id), "\(sentence.id)")
    }
  }

  @Test func larkfieldIsWhatTheSamplesSayItIs() throws {
    let policy = try WorkedPolicy.larkfield.load()
    #expect(policy.reference.id == "larkfield")
    #expect(policy.sections.count >= 8)
    #expect(policy.tiers.map(\.action) == [.block, .hold, .advise, .clear])
    #expect(policy.rule("falcon")?.enforces == "codenames")
    #expect(policy.rule("falcon")?.window.until == (try Date("2032-03-01T09:00:00Z", strategy: .iso8601)))
  }

  @Test func starterIsShort() throws {
    let text = try String(contentsOf: WorkedPolicy.starter.file, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  @Test(arguments: WorkedPolicy.allCases) func namesAreReservedOnes(_ worked: WorkedPolicy) throws {
    let policy = try worked.load()
    #expect(policy.organization.domains.allSatisfy { $0.name.hasSuffix(".example") })
    #expect(policy.contacts.values.compactMap(\.email).allSatisfy { $0.hasSuffix(".example") })
    #expect(
      policy.contacts.values.compactMap(\.phone).allSatisfy {
        $0.hasPrefix("+44 20 7946 0") || $0.hasPrefix("+44 161 496 0")
      })
  }
}

extension Example.Expectation {
  fileprivate var isBreaking: Bool { if case .breaks = self { true } else { false } }
  fileprivate var isKeeping: Bool { if case .keeps = self { true } else { false } }
}
