import Foundation
import Sayso
import SaysoPolicy
import SaysoText
import SaysoTestSupport
import Testing

/// Writes every term that a policy looks for through disguises in every disguise, and counts what is found.
@Suite struct EvasionTests {
  /// Found and derived, by technique.
  private struct Tally {
    var found = 0
    var derived = 0
    var missed: [String] = []

    mutating func add(_ isFound: Bool, _ text: @autoclosure () -> String) {
      derived += 1
      if isFound { found += 1 } else { missed.append(text()) }
    }

    var share: Double { derived == 0 ? 1 : Double(found) / Double(derived) }
  }

  @Test func singleDisguisesAreSeenThrough() throws {
    var random = SeededGenerator(seed: 6_2026)
    var tallies: [String: Tally] = [:]
    for (name, policy) in try EvasionTerm.policies() {
      let scanner = PolicyScanner(policy)
      for (number, term) in EvasionTerm.all(of: policy, named: name).enumerated() {
        guard let phrase = term.phrase else { continue }
        for technique in EvasionTechnique.all where technique.kind != .misspelling || term.pattern.slack > 0 {
          for disguised in technique.variants(phrase, &random) {
            let post = EvasionPost(disguised, number: number)
            tallies[technique.name, default: Tally()].add(post.isFound(term, by: scanner), "\(phrase) → \(disguised)")
          }
        }
      }
    }
    Self.report(tallies, "single disguises")
    #expect(Self.total(tallies).derived > 5_000)
    #expect(Self.total(tallies).share >= 0.995)
  }

  @Test func pairsOfDisguisesAreSeenThrough() throws {
    var random = SeededGenerator(seed: 7_2026)
    var tallies: [String: Tally] = [:]
    for (name, policy) in try EvasionTerm.policies() {
      let scanner = PolicyScanner(policy)
      for (number, term) in EvasionTerm.all(of: policy, named: name).enumerated() {
        guard let phrase = term.phrase else { continue }
        for _ in 0..<24 {
          guard let (pair, disguised) = Self.pair(phrase, isMisspelt: term.pattern.slack > 0, &random) else { continue }
          let post = EvasionPost(disguised, number: number)
          tallies[pair, default: Tally()].add(post.isFound(term, by: scanner), "\(phrase) → \(disguised)")
        }
      }
    }
    Self.report(tallies, "pairs of disguises")
    #expect(Self.total(tallies).derived > 3_000)
    #expect(Self.total(tallies).share >= 0.97)
  }

  /// Two techniques one after the other, the second on what is left of the letters.
  private static func pair(
    _ phrase: String, isMisspelt: Bool, _ random: inout SeededGenerator
  ) -> (name: String, text: String)? {
    let letters = EvasionTechnique.all.filter { $0.kind == .letters || $0.kind == .misspelling && isMisspelt }
    let first = random.pick(letters)
    let second = random.pick(letters + EvasionTechnique.layouts + EvasionTechnique.layouts)
    guard first.name != second.name, let once = random.picked(first.variants(phrase, &random)),
      let twice = random.picked(second.variants(once, &random))
    else { return nil }
    return ([first.name, second.name].sorted().joined(separator: " + "), twice)
  }

  private static func total(_ tallies: [String: Tally]) -> Tally {
    tallies.values.reduce(into: Tally()) {
      $0.found += $1.found
      $0.derived += $1.derived
    }
  }

  private static func report(_ tallies: [String: Tally], _ title: String) {
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) where !tally.missed.isEmpty || !name.contains("+") {
      print("  \(name): \(tally.found) / \(tally.derived)")
      for missed in tally.missed.prefix(4) { print("    missed: \(missed.debugDescription)") }
    }
    let total = total(tallies)
    print("\(title): \(total.found) / \(total.derived) found")
  }
}

extension SeededGenerator {
  fileprivate mutating func picked(_ items: [String]) -> String? { items.isEmpty ? nil : pick(items) }
}
