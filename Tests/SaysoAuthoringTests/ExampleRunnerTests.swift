import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import Testing

/// An example and what should become of it.
struct ExampleRow: CustomTestStringConvertible, Sendable {
  let name: String
  let example: String
  var isStrict = false
  let outcome: ExampleResult.Outcome
  var failures: [ExampleFailure] = []

  var testDescription: String { name }

  static let all = [
    ExampleRow(
      name: "breaks as marked",
      example: ##"<example breaks="magnet" author="kim" platform="x"><hit>Magnetite</hit>.</example>"##, outcome: .pass),
    ExampleRow(
      name: "breaks with no mark",
      example: ##"<example breaks="magnet" author="kim" platform="x">Magnetite.</example>"##, outcome: .pass),
    ExampleRow(
      name: "breaks elsewhere",
      example: ##"<example breaks="magnet" author="kim" platform="x"><hit>Magnetite</hit> and Magnetite.</example>"##,
      outcome: .fail, failures: [.otherPlaces(expected: [0..<9], found: [0..<9, 14..<23])]),
    ExampleRow(
      name: "breaks only in an image's description",
      example:
        ##"<example breaks="magnet" author="kim" platform="x" alt="Magnetite">Look, <hit>here</hit>.</example>"##,
      outcome: .fail, failures: [.otherPlaces(expected: [6..<10], found: [])]),
    ExampleRow(
      name: "breaks, but is quiet", example: ##"<example breaks="magnet" author="kim" platform="x">Iron.</example>"##,
      outcome: .fail, failures: [.quiet]),
    ExampleRow(
      name: "breaks, but is protected",
      example: ##"<example breaks="reserved" author="kim" platform="x">On behalf of Acme: our pay is low.</example>"##,
      outcome: .fail, failures: [.shielded(by: "shield")]),
    ExampleRow(
      name: "breaks, but can't be decided",
      example: ##"<example breaks="reserved" platform="x">On behalf of Acme: no.</example>"##,
      outcome: .fail, failures: [.undetermined([.author])]),
    ExampleRow(
      name: "keeps",
      example: ##"<example keeps="reserved" author="robin" platform="x">On behalf of Acme: no.</example>"##,
      outcome: .pass),
    ExampleRow(
      name: "keeps because it is protected",
      example: ##"<example keeps="reserved" author="kim" platform="x">On behalf of Acme: our pay is low.</example>"##,
      outcome: .pass),
    ExampleRow(
      name: "keeps, but fires", example: ##"<example keeps="magnet" author="kim" platform="x">Magnetite.</example>"##,
      outcome: .fail, failures: [.fires]),
    ExampleRow(
      name: "keeps, but can't be decided",
      example: ##"<example keeps="reserved" platform="x">On behalf of Acme: no.</example>"##, outcome: .fail,
      failures: [.undetermined([.author])]),
    ExampleRow(
      name: "unsure", example: ##"<example unsure="reserved" platform="x">On behalf of Acme: no.</example>"##,
      outcome: .pass),
    ExampleRow(
      name: "unsure for want of",
      example:
        ##"<example unsure="reserved" missing="author" platform="x"><hit>On behalf of Acme</hit>: no.</example>"##,
      outcome: .pass),
    ExampleRow(
      name: "unsure for want of something else",
      example: ##"<example unsure="reserved" missing="platform" platform="x">On behalf of Acme: no.</example>"##,
      outcome: .fail, failures: [.otherMissing(expected: [.platform], found: [.author])]),
    ExampleRow(
      name: "unsure, but fires", example: ##"<example unsure="magnet">Magnetite.</example>"##, outcome: .fail,
      failures: [.decided(fires: true)]),
    ExampleRow(
      name: "unsure, but quiet", example: ##"<example unsure="magnet">Iron.</example>"##, outcome: .fail,
      failures: [.decided(fires: false)]),
    ExampleRow(
      name: "another rule as marked",
      example:
        ##"<example breaks="reserved" author="kim" platform="x"><hit>On behalf of Acme</hit>, <hit rule="magnet">Magnetite</hit>.</example>"##,
      outcome: .pass),
    ExampleRow(
      name: "another rule is quiet",
      example: ##"<example keeps="reserved" author="kim" platform="x"><hit rule="magnet">Iron</hit>.</example>"##,
      outcome: .fail, failures: [.otherRuleQuiet("magnet", at: 0..<4)]),
    ExampleRow(
      name: "another rule elsewhere",
      example:
        ##"<example keeps="reserved" author="kim" platform="x"><hit rule="magnet">The Magnetite</hit>.</example>"##,
      outcome: .fail, failures: [.otherRuleQuiet("magnet", at: 0..<13)]),
    ExampleRow(
      name: "another rule nobody mentions",
      example: ##"<example keeps="reserved" author="kim" platform="x">Magnetite.</example>"##, outcome: .pass),
    ExampleRow(
      name: "another rule nobody mentions, strictly",
      example: ##"<example keeps="reserved" author="kim" platform="x">Magnetite.</example>"##,
      isStrict: true, outcome: .fail, failures: [.unannounced("magnet", at: [0..<9])]),
    ExampleRow(
      name: "another rule as marked, strictly",
      example: ##"<example keeps="reserved" author="kim" platform="x"><hit rule="magnet">Magnetite</hit>.</example>"##,
      isStrict: true, outcome: .pass),
    ExampleRow(
      name: "known gap",
      example: ##"<example keeps="magnet" known="gap" author="kim" platform="x">Magnetite, the mineral.</example>"##,
      outcome: .knownGap, failures: [.fires]),
    ExampleRow(
      name: "closed gap", example: ##"<example keeps="magnet" known="gap" author="kim" platform="x">Iron.</example>"##,
      outcome: .closedGap),
  ]
}

@Suite struct ExampleRunnerTests {
  @Test(arguments: ExampleRow.all) func outcome(_ row: ExampleRow) throws {
    let policy = try SmallPolicy.document(SmallPolicy.adding("<p>More.</p>" + row.example)).policy
    let added = try #require(policy.examples.dropFirst(2).first)
    let result = ExampleRunner(policy, isStrict: row.isStrict).run(added)
    #expect(result.outcome == row.outcome)
    #expect(result.failures == row.failures)
    #expect(result.reasons.isEmpty == row.failures.isEmpty)
  }

  @Test func everySentenceIsTestedOnce() {
    let names = Set(ExampleRow.all.flatMap(\.failures).map { String(describing: $0).prefix { $0.isLetter } })
    #expect(names.count == 9)
  }

  @Test func countsAndSummary() throws {
    let gap = ##"<example keeps="magnet" known="gap" author="kim" platform="x">Magnetite.</example>"##
    let broken = ##"<example breaks="magnet" author="kim" platform="x">Iron.</example>"##
    let clean = ExampleRunner(try SmallPolicy.document().policy).run()
    #expect(clean.passes && clean.summary == "4 examples: 4 pass, 0 fail, 0 known gaps.")
    let mixed = ExampleRunner(try SmallPolicy.document(SmallPolicy.adding(gap + broken)).policy).run()
    #expect(!mixed.passes && mixed.summary == "6 examples: 4 pass, 1 fails, 1 known gap.")
  }

  @Test(arguments: WorkedPolicy.allCases) func workedPoliciesKeepTheirPromises(_ worked: WorkedPolicy) throws {
    let run = ExampleRunner(try worked.document().policy).run()
    #expect(run.results.count >= 15)
    for result in run.results where result.outcome == .fail || result.outcome == .closedGap {
      let sentences = result.failures.map { $0.sentence(for: result.example) } + result.reasons
      Issue.record("\(result.example.location.line): \(sentences.joined(separator: " "))")
    }
  }
}
