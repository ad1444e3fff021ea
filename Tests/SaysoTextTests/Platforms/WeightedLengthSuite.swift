import Foundation
import SaysoTestSupport
import SaysoText
import Testing

/// The part of twitter-text's validation that is about the length of a post.
@Suite("twitter-text length", .enabled(if: Conformance.isPresent("entities/twitter-text/validate.json")))
struct WeightedLengthSuite {
  @Test func casesEqual() throws {
    let groups = try Self.groups()
    var failing: [String] = []
    var count = 0
    for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
      guard let config = Config(group) else { continue }
      let wrong = rows.filter { !config.isEqual($0) }.map { "\(group): \($0["description"] as? String ?? "")" }
      print("conformance: twitter-text length \(group) \(rows.count - wrong.count) / \(rows.count)")
      count += rows.count
      failing += wrong
    }
    print("conformance: twitter-text length \(count - failing.count) / \(count)")
    #expect(count == 51)
    #expect(failing == [])
  }

  /// The file has commas after the last element of a list, which JSON does not allow.
  private static func groups() throws -> [String: [[String: Any]]] {
    let text = try Conformance.text("entities/twitter-text/validate.json").replacing(#/,(\s*[\]}])/#) { $0.output.1 }
    let file = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(file?["tests"] as? [String: [[String: Any]]])
  }
}

/// One of the configurations of twitter-text that the groups of cases are for.
private struct Config {
  let limit: Int
  let weights: WeightedCount

  init?(_ group: String) {
    switch group {
    case "tweets": (limit, weights) = (140, WeightedCount(heavy: 1, discountsSequences: false))
    case "WeightedTweetsCounterTest": (limit, weights) = (280, WeightedCount(discountsSequences: false))
    case _ where group.hasSuffix("CounterTest"): (limit, weights) = (280, WeightedCount())
    default: return nil
    }
  }

  func isEqual(_ row: [String: Any]) -> Bool {
    guard let text = row["text"] as? String else { return false }
    if let valid = row["expected"] as? Bool { return result(text)["valid"] as? Bool == valid }
    let expected = row["expected"] as? NSDictionary
    return result(text) == expected
  }

  /// Offsets are in UTF-16 units and inclusive there. twitter-text calls an empty text invalid; for us it fits.
  private func result(_ text: String) -> NSDictionary {
    var counter = LengthCounter(unit: .weighted, rules: EntityLength(linkLength: 23))
    counter.weights = weights
    let bytes = Array(text.utf8)
    let entities = EntityExtractor(dialect: .x).entities(in: bytes)
    let (used, end) = bytes.withUnsafeBufferPointer { buffer in
      (
        counter.length(of: buffer, in: 0..<buffer.count, entities: entities),
        counter.fittingEnd(of: buffer, entities: entities, limit: limit)
      )
    }
    let refused = text.unicodeScalars.contains { [0xFFFE, 0xFEFF, 0xFFFF].contains($0.value) }
    let fitting = String(decoding: bytes[..<end], as: UTF8.self).utf16.count
    return [
      "weightedLength": used, "valid": !text.isEmpty && used <= limit && !refused,
      "permillage": used * 1000 / limit, "displayRangeStart": 0, "displayRangeEnd": text.utf16.count - 1,
      "validRangeStart": 0, "validRangeEnd": fitting - 1,
    ]
  }
}
