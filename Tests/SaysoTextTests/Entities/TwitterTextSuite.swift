import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// What we find beside what X links. The extractor finds the union of all platforms, so some cases differ on purpose:
/// federated handles, links after `#` or `$`, hosts that only a browser takes, tags that touch.
@Suite("twitter-text extraction", .enabled(if: Conformance.isPresent("entities/twitter-text/extract.json")))
struct TwitterTextSuite {
  @Test("cases equal")
  func cases() throws {
    let file = try Conformance.json("entities/twitter-text/extract.json") as? [String: Any]
    let groups = try #require(file?["tests"] as? [String: [[String: Any]]])
    var equal = 0
    var count = 0
    for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
      let matching = rows.filter { isEqual($0, group) }.count
      print("conformance: twitter-text \(group) \(matching) / \(rows.count)")
      equal += matching
      count += rows.count
    }
    print("conformance: twitter-text \(equal) / \(count)")
    #expect(equal >= 208)
  }

  private func isEqual(_ row: [String: Any], _ group: String) -> Bool {
    guard let text = row["text"] as? String else { return false }
    if group == "replies" { return reply(in: text) == row["expected"] as? String }
    let expected = (row["expected"] as? [Any] ?? []).map { value in
      (value as? String) ?? (value as? [String: Any]).flatMap(name) ?? ""
    }
    let equal = names(in: text, group) == expected
    if !equal, ProcessInfo.processInfo.environment["SAYSO_SHOW"] != nil {
      print("  \(group): \(text.debugDescription) found \(names(in: text, group)) expected \(expected)")
    }
    return equal
  }

  private func name(_ value: [String: Any]) -> String? {
    ["screen_name", "hashtag", "cashtag", "url"].lazy.compactMap { value[$0] as? String }.first
  }

  private func reply(in text: String) -> String? {
    let blank = text.prefix { $0.isWhitespace }.utf8.count
    let first = EntityExtractor().entities(in: Array(text.utf8)).first
    guard let first, first.range.lowerBound == blank, case .mention(let handle) = first.kind else { return nil }
    return handle
  }

  private func names(in text: String, _ group: String) -> [String] {
    let bytes = Array(text.utf8)
    return EntityExtractor().entities(in: bytes).compactMap { entity in
      switch entity.kind {
      case .link where group.contains("url"): String(decoding: bytes[entity.range], as: UTF8.self)
      case .mention(let handle) where group.hasPrefix("mention"): handle
      case .hashtag(let tag) where group.hasPrefix("hashtag"): tag
      case .cashtag(let symbol) where group.hasPrefix("cashtag"): symbol
      default: nil
      }
    }
  }
}
