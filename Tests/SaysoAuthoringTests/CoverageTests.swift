import SaysoAuthoring
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct CoverageTests {
  static let alwaysLacking = ["seen-to Nobody sees to this."]

  @Test func theSampleIsCoveredButForWhatNothingEnforces() throws {
    let coverage = try CoverageSample.coverage()
    #expect(coverage.failing.isEmpty)
    #expect(CoverageSample.lacks(coverage) == Self.alwaysLacking)
    #expect(coverage.total.covered == coverage.total.total - 1)
  }

  /// Whoever takes an example away learns what nothing shows any more.
  @Test(arguments: NeededExample.all) func everyExampleIsNeeded(_ needed: NeededExample) throws {
    var examples = CoverageSample.examples
    examples.remove(at: needed.position)
    let lacks = try CoverageSample.lacks(CoverageSample.coverage(examples))
    #expect(Set(lacks).subtracting(Self.alwaysLacking) == Set(needed.shows))
  }

  @Test func nothingIsShownWithoutExamples() throws {
    let coverage = try CoverageSample.coverage([])
    let shown = coverage.points.filter(\.isCovered)
    #expect(shown.allSatisfy { $0.dimension == .sentence } && shown.count == 4)
  }

  /// A term that is said wrongly fires nothing, whatever the example hoped.
  @Test func anExampleThatFailsShowsNothing() throws {
    var examples = CoverageSample.examples
    examples[0] = examples[0].replacing("breaks", with: "keeps").replacing("<hit>", with: "").replacing(
      "</hit>", with: "")
    examples.remove(at: 14)
    let coverage = try CoverageSample.coverage(examples)
    #expect(coverage.failing.map(\.line) == [CoverageTests.firstExample])
    #expect(coverage.points.flatMap(\.witnesses).allSatisfy { $0.line != CoverageTests.firstExample })
    #expect(CoverageSample.lacks(coverage).contains("fired deny domain=“evil.test”"))
  }

  @Test func aKnownGapShowsNothing() throws {
    let example = CoverageSample.examples[14].replacing("<example", with: "<example known=\"gap\"")
    let coverage = try CoverageSample.coverage(
      Array(CoverageSample.examples[..<14]) + [example, CoverageSample.examples[15]])
    #expect(coverage.failing.isEmpty)
    #expect(CoverageSample.lacks(coverage).contains("fired deny domain=“evil.test”"))
  }

  /// More examples never cover less.
  @Test func moreExamplesNeverCoverLess() throws {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<12 {
      let some = CoverageSample.examples.filter { _ in random.chance(60) }
      let more = CoverageSample.examples.filter { some.contains($0) || random.chance(50) }
      let few = try CoverageSample.coverage(some), many = try CoverageSample.coverage(more)
      #expect(few.total.total == many.total.total)
      let lost = Set(CoverageSample.lacks(many)).subtracting(CoverageSample.lacks(few))
      #expect(lost.isEmpty, "\(lost)")
    }
  }

  @Test(arguments: WorkedPolicy.allCases) func theWorkedPoliciesAreCovered(_ worked: WorkedPolicy) throws {
    let coverage = PolicyCoverage(try worked.document())
    #expect(coverage.failing.isEmpty)
    for point in coverage.points where !point.isCovered {
      Issue.record("\(point.location.file):\(point.location.line) \(point.want) \(point.subject)")
    }
    #expect(coverage.total.percent == "100 %")
    print("\(worked.rawValue): \(coverage.total.covered) / \(coverage.total.total)")
  }

  /// Thousands of spellings of one word and a post made of it: linear, or this would not end.
  @Test func aLongListAndALongExample() throws {
    let aliases = (0..<2_000).map { "magnet\($0)" }.joined(separator: "|")
    let words = String(repeating: "magnet magnet7 ", count: 2_000)
    let text = SmallPolicy.replacing("aliases=\"Magnetite\"", with: "aliases=\"\(aliases)\"")
      .replacing(
        "A magnet on the fridge.", with: "A magnet on the fridge.</example><example breaks=\"magnet\">\(words)")
    let coverage = PolicyCoverage(try SmallPolicy.document(text))
    let fired = coverage.points.filter { $0.want == .fired && $0.subject.hasPrefix("magnet") }
    #expect(fired.count == 2_000 && fired.filter(\.isCovered).map(\.subject) == ["magnet7"])
  }

  static let firstExample = CoverageSample.text([]).split(separator: "\n", omittingEmptySubsequences: false).count - 2
}

/// What only one example of the sample shows.
struct NeededExample: CustomTestStringConvertible, Sendable {
  let position: Int
  let shows: [String]

  var testDescription: String { CoverageSample.examples[position] }

  static let all: [NeededExample] = [
    NeededExample(position: 1, shows: ["fired Acme Works", "fired speaking for"]),
    NeededExample(position: 2, shows: ["fired @acme"]),
    NeededExample(position: 3, shows: ["spared our pay"]),
    NeededExample(position: 4, shows: ["refused robin: voice"]),
    NeededExample(position: 6, shows: ["before grant robin: voice until 1 Dec 2026, 00:00"]),
    NeededExample(position: 7, shows: ["at grant robin: voice until 1 Dec 2026, 00:00"]),
    NeededExample(position: 8, shows: ["after grant robin: voice until 1 Dec 2026, 00:00"]),
    NeededExample(position: 9, shows: ["applied unless, by “share”", "fired post kind=\"repost\" of=\"official\""]),
    NeededExample(position: 10, shows: ["fired our pay"]),
    NeededExample(
      position: 11,
      shows: [
        "fired Skates", "spared not", "breaking praise", "fired mention of product", "fired best",
        "spared accept “I work at Acme”", "fired refuse “#sp”",
      ]),
    NeededExample(position: 12, shows: ["fired accept “I work at Acme”"]),
    NeededExample(position: 13, shows: ["fired not"]),
    NeededExample(
      position: 14, shows: ["breaking addresses", "spared otherwise allow", "fired deny domain=“evil.test”"]),
    NeededExample(
      position: 15,
      shows: ["keeping addresses", "near-miss addresses", "fired otherwise allow", "spared deny domain=“evil.test”"]),
  ]
}
