import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// What we find beside what Bluesky links, with byte offsets. Its tags may hold nearly any sign; ours hold what the
/// other platforms take too.
@Suite("Bluesky facets", .enabled(if: Conformance.isPresent("entities/atproto/facet_tags.json")))
struct BlueskyFacetSuite {
  @Test("links and mentions")
  func linksAndMentions() throws {
    try compare("facet_links_mentions.json", atLeast: 40) { row in
      (row["facets"] as? [[String: Any]])?.map(Self.range)
    } found: {
      switch $0.kind {
      case .link, .mention: true
      default: false
      }
    }
  }

  @Test("tags")
  func tags() throws {
    try compare("facet_tags.json", atLeast: 29) {
      ($0["indices"] as? [[String: Any]])?.map(Self.range)
    } found: {
      if case .hashtag = $0.kind { true } else { false }
    }
  }

  @Test("cashtags")
  func cashtags() throws {
    try compare("facet_cashtags.json", atLeast: 18) {
      ($0["indices"] as? [[String: Any]])?.map(Self.range)
    } found: {
      if case .cashtag = $0.kind { true } else { false }
    }
  }

  private static func range(_ facet: [String: Any]) -> Range<Int> {
    let start = facet["byteStart"] as? Int ?? 0
    return start..<max(start, facet["byteEnd"] as? Int ?? 0)
  }

  private func compare(
    _ file: String, atLeast floor: Int, expected: ([String: Any]) -> [Range<Int>]?, found: (Entity) -> Bool
  ) throws {
    let rows = try #require(try Conformance.json("entities/atproto/" + file) as? [[String: Any]])
    let equal = rows.filter { row in
      let text = row["text"] as? String ?? ""
      let ranges = EntityExtractor().entities(in: Array(text.utf8)).filter(found).map(\.range)
      let isEqual = ranges == expected(row)
      if !isEqual, ProcessInfo.processInfo.environment["SAYSO_SHOW"] != nil {
        print("  \(text.debugDescription) found \(ranges) expected \(expected(row) ?? [])")
      }
      return isEqual
    }.count
    print("conformance: atproto \(file) \(equal) / \(rows.count)")
    #expect(equal >= floor)
  }
}
