import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// The parts of twitter-text's validator that ask whether a text is one handle, list, tag or link. The JSON twin of the
/// suite has a comma too many, which this reads over.
@Suite("twitter-text validation", .enabled(if: Conformance.isPresent("entities/twitter-text/validate.json")))
struct WholeEntitySuite {
  @Test("every case")
  func cases() throws {
    let text = try Conformance.text("entities/twitter-text/validate.json")
    let data = Data(text.replacing(/,(\s*[\]}])/) { $0.1 }.utf8)
    let file = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let groups = try #require(file?["tests"] as? [String: [[String: Any]]])
    var tally = SuiteTally("twitter-text validate (handles, lists, tags, links)")
    for (group, check) in Self.checks {
      for row in try #require(groups[group]) {
        let text = row["text"] as? String ?? ""
        tally.count(text, equal: check(text) == row["expected"] as? Bool) { "\(group) \(check(text))" }
      }
    }
    tally.report()
    #expect(tally.count == 45 && tally.unequal == [])
  }

  private static let checks: [(String, @Sendable (String) -> Bool)] = [
    ("usernames", { WholeEntity.isUsername($0) }), ("lists", { WholeEntity.isList($0) }),
    ("hashtags", { WholeEntity.isHashtag($0) }),
    ("urls", { WholeEntity.isLink($0) }), ("urls_without_protocol", { WholeEntity.isLink($0, needsScheme: false) }),
  ]
}
