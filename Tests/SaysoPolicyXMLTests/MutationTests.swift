import Foundation
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

@Suite("What the schema refuses the loader refuses")
struct MutationTests {
  struct Tally {
    var mutants = 0
    var refusedBySchema = 0
    var refusedByLoader = 0
    var acceptedByBoth = 0
  }

  @Test func mutants() throws {
    let oracle = try #require(SchemaOracle(SchemaPrinter.schema()))
    let text = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: WorkedPolicyTests.everyElement)), as: UTF8.self)
    let original = MutableElement(try #require(Self.unexpanded(text)))
    var tally = Tally()
    var generator = SeededGenerator(seed: 2026)
    for mutation in Mutation.systematic(original) { try check(mutation, original, oracle, &tally) }
    for _ in 0..<300 {
      let mutations = (0..<2).map { _ in Mutation.random(original, &generator) }
      try check(mutations, original, oracle, &tally)
    }
    print(
      "mutants: \(tally.mutants), refused by the schema: \(tally.refusedBySchema), by the loader:",
      "\(tally.refusedByLoader), accepted by both: \(tally.acceptedByBoth)")
    #expect(tally.mutants >= 2000)
    #expect(tally.refusedBySchema >= tally.mutants / 2 && tally.acceptedByBoth > 0)
  }

  /// The policy as it is written, its fragments and lists not taken in.
  private static func unexpanded(_ text: String) -> PolicyElement? {
    PolicyLoader.elements(of: Array(text.utf8), named: "p.xml").root
  }

  private func check(
    _ mutations: [Mutation], _ original: MutableElement, _ oracle: SchemaOracle, _ tally: inout Tally
  ) throws {
    var mutant = original
    for mutation in mutations { mutation.apply(to: &mutant) }
    let text = mutant.markup
    let refusals = oracle.refusals(of: text)
    let isLoaded =
      (try? PolicyLoader.load(Array(text.utf8), named: "p.xml", in: WorkedPolicyTests.folder)) != nil
    #expect(refusals.isEmpty || !isLoaded, "\(mutations): \(refusals)")
    tally.mutants += 1
    tally.refusedBySchema += refusals.isEmpty ? 0 : 1
    tally.refusedByLoader += isLoaded ? 0 : 1
    tally.acceptedByBoth += isLoaded && refusals.isEmpty ? 1 : 0
  }
}
