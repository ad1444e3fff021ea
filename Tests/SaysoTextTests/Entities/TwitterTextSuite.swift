import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// What we find in X's dialect beside what twitter-text finds; positions are counted in scalars there.
@Suite("twitter-text extraction", .enabled(if: Conformance.isPresent("entities/twitter-text/extract.json")))
struct TwitterTextSuite {
  /// Cases that stay unequal, by their text, each with its reason.
  private static let unequal: [String: String] = [:]

  @Test("cases equal")
  func cases() throws {
    let file = try Conformance.json("entities/twitter-text/extract.json") as? [String: Any]
    let groups = try #require(file?["tests"] as? [String: [[String: Any]]])
    var tally = SuiteTally("twitter-text extract")
    for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
      for row in rows {
        let text = row["text"] as? String ?? ""
        let expected = expected(row, group)
        tally.count(text, equal: found(in: text, group) == expected) { "\(found(in: text, group)) for \(expected)" }
      }
    }
    tally.report()
    #expect(tally.count == 238 && Set(tally.unequal) == Set(Self.unequal.keys))
  }

  private func expected(_ row: [String: Any], _ group: String) -> [String] {
    if group == "replies" { return [row["expected"] as? String ?? ""] }
    return (row["expected"] as? [Any] ?? []).map { value in
      guard let value = value as? [String: Any] else { return value as? String ?? "" }
      let name = ["screen_name", "hashtag", "cashtag", "url"].lazy.compactMap { value[$0] as? String }.first ?? ""
      return "\(name)\(value["list_slug"] as? String ?? "") \(value["indices"] as? [Int] ?? [])"
    }
  }

  private func found(in text: String, _ group: String) -> [String] {
    let entities = EntityExtractor(dialect: .x).entities(in: Array(text.utf8))
    if group == "replies" { return [reply(in: text, entities.first)] }
    let isPlaced = group.contains("indices") || group == "urls_with_directional_markers"
    return entities.compactMap { entity in
      guard let name = name(entity, in: text, group) else { return nil }
      return isPlaced ? "\(name) \(scalars(entity.range, in: text))" : name
    }
  }

  /// X answers whom the text begins with.
  private func reply(in text: String, _ first: Entity?) -> String {
    let blank = text.unicodeScalars.prefix { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
    guard let first, first.range.lowerBound == String(blank).utf8.count, case .mention(let handle) = first.kind else {
      return ""
    }
    return String(handle.prefix { $0 != "/" })
  }

  private func name(_ entity: Entity, in text: String, _ group: String) -> String? {
    switch entity.kind {
    case .link where group.contains("url"): String(decoding: Array(text.utf8)[entity.range], as: UTF8.self)
    case .mention(let handle) where group.hasPrefix("mention"):
      group.contains("list") || !handle.contains("/") ? handle : nil
    case .hashtag(let tag) where group.hasPrefix("hashtag"): tag
    case .cashtag(let symbol) where group.hasPrefix("cashtag"): symbol
    default: nil
    }
  }

  private func scalars(_ range: Range<Int>, in text: String) -> [Int] {
    [range.lowerBound, range.upperBound].map {
      String(decoding: text.utf8.prefix($0), as: UTF8.self).unicodeScalars.count
    }
  }
}
