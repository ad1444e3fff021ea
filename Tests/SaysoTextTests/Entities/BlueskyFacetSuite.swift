import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// What we find in Bluesky's dialect beside the facets its own library detects, with byte offsets.
@Suite("Bluesky facets", .enabled(if: Conformance.isPresent("entities/atproto/facet_tags.json")))
struct BlueskyFacetSuite {
  @Test("links and mentions")
  func linksAndMentions() throws {
    try compare("facet_links_mentions.json", cases: 40, key: "facets") {
      switch $0.kind {
      case .link, .mention: true
      default: false
      }
    }
  }

  @Test("tags")
  func tags() throws {
    try compare("facet_tags.json", cases: 39, key: "indices") { if case .hashtag = $0.kind { true } else { false } }
  }

  @Test("cashtags")
  func cashtags() throws {
    try compare("facet_cashtags.json", cases: 18, key: "indices") { if case .cashtag = $0.kind { true } else { false } }
  }

  private func compare(_ file: String, cases: Int, key: String, found: (Entity) -> Bool) throws {
    let rows = try #require(try Conformance.json("entities/atproto/" + file) as? [[String: Any]])
    var tally = SuiteTally("atproto " + file)
    for row in rows {
      let text = row["text"] as? String ?? ""
      let ranges = EntityExtractor(dialect: .bluesky).entities(in: Array(text.utf8)).filter(found).map(\.range)
      let expected = (row[key] as? [[String: Any]])?.map(range) ?? []
      tally.count(text, equal: ranges == expected) { "\(ranges) for \(expected)" }
    }
    tally.report()
    #expect(rows.count == cases && tally.unequal == [])
  }

  private func range(_ facet: [String: Any]) -> Range<Int> {
    let start = facet["byteStart"] as? Int ?? 0
    return start..<max(start, facet["byteEnd"] as? Int ?? 0)
  }
}
