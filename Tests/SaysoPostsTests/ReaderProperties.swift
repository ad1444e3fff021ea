import Foundation
import SaysoModel
import SaysoPosts
import SaysoTestSupport
import Testing

@Suite("Readers, whatever the input")
struct ReaderProperties {
  private static let sample = Array(
    "{\"id\":\"1\",\"text\":\"Grüße 🦅\"}\r\n\n{\"text\":\"\\ud83e x\",\"media\":[{\"alt\":\"a\"}]}\n{\"text\":7}\n".utf8
  )

  @Test("a file cut at any byte loses at most the row that was cut")
  func cuts() {
    let whole = ndjson(bytes: Self.sample).records
    #expect(whole.count == 3)
    for end in 0...Self.sample.count {
      let part = ndjson(bytes: Array(Self.sample[..<end]))
      #expect(part.tally.isBalanced && part.tally.rows == part.records.count && part.records.count <= 3)
      let complete = part.records.dropLast()
      #expect(Array(complete) == Array(whole.prefix(complete.count)))
      let lines = plainText(Array(Self.sample[..<end]))
      #expect(lines.tally.isBalanced && lines.tally.rows == lines.records.count)
    }
  }

  @Test("where the chunks are cut makes no difference", arguments: [16, 17, 31, 64, 100])
  func chunks(size: Int) {
    #expect(ndjson(bytes: Self.sample, chunk: size).records == ndjson(bytes: Self.sample).records)
    #expect(plainText(Self.sample, chunk: size).records == plainText(Self.sample).records)
  }

  @Test("what is wrong with a row hangs on nothing around it", arguments: [16, 17, 64, 1 << 20])
  func damagedAlone(chunk: Int) {
    let damaged = [
      "{\"doc\":{\"words\":\"a\"},", "K\"doc\":{\"words\":\"a\"", "{\"a\":1}}", "{\"a\":[1,", "{\"a\":1 \"b\"}{",
      "12 x",
      "{\"a\":\"b\": \"c\"}", "{\"text\":\"a\"} {", "[{\"a\":1}", "{\"a\":{\"b\":1}", "\"a\" \"b\"", "{\"do\"a\"\"}}",
    ]
    let neighbours = [
      "{\"text\":\"ok\"}", "}", "\"", "{\"text\":\"ok\",\"a\":[[[{}]]]}", "{\"doc\":{\"words\":\"ok\"},\"text\":1}",
    ]
    for row in damaged {
      let alone = ndjson(row).records.first?.failure
      #expect(alone != nil, "\(row)")
      for neighbour in neighbours {
        let rows = ndjson("\(neighbour)\n\(row)\n\(neighbour)\n", chunk: chunk).records
        #expect(rows.count == 3 && rows[1].failure == alone, "\(row) by \(neighbour)")
      }
    }
  }

  @Test("a line over the limit fails alone", arguments: [16, 1 << 20])
  func longLines(chunk: Int) {
    let text = "{\"text\":\"a\"}\n" + String(repeating: "x", count: 5000) + "\r\n{\"text\":\"b\"}\n"
    let result = ndjson(text, chunk: chunk, limit: 100)
    #expect(result.records.count == 3 && result.records.last?.post?.text == "b" && result.tally.isBalanced)
    guard case .tooLong(let bytes, 100) = result.records[1].failure else {
      Issue.record("\(result.records[1])")
      return
    }
    #expect((5000...5001).contains(bytes) && result.records[2].origin?.line == 3)
  }

  @Test("a long last line without an end is counted too")
  func longLastLine() {
    let result = plainText(Array(String(repeating: "x", count: 5000).utf8), chunk: 16, limit: 100)
    #expect(result.records.map(\.failure) == [.tooLong(bytes: 5000, limit: 100)])
  }

  @Test("no byte string is a trap")
  func noise() {
    var state: UInt64 = 42
    let signs = Array("{}[]\",:\\u\nd8e0 text1-tf".utf8) + [0xFF, 0xC3, 0x00]
    for _ in 0..<3000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return signs[Int(state >> 33) % signs.count]
      }
      let result = ndjson(bytes: bytes, chunk: 16)
      #expect(result.tally.isBalanced && result.tally.rows == result.records.count)
    }
  }

  @Test("a damaged row never harms its neighbours")
  func mutations() {
    let row = Array("{\"id\":\"1\",\"text\":\"Grüße\",\"media\":[{\"alt\":null}],\"n\":-1.5e3}".utf8)
    let neighbour = Array("\n{\"text\":\"ok\"}\n".utf8)
    for index in row.indices {
      for byte in [0x00, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0x2C, 0x31] as [UInt8] {
        var bytes = row
        bytes[index] = byte
        let result = ndjson(bytes: bytes + neighbour)
        #expect(result.records.count == 2 && result.records.last?.post?.text == "ok" && result.tally.isBalanced)
      }
    }
  }

  @Test("hostile strings come through unchanged", .enabled(if: hostileStrings != nil))
  func hostile() throws {
    let strings = try #require(hostileStrings)
    let rows = try strings.map { try JSONSerialization.data(withJSONObject: ["text": $0, "author": $0]) }
    let result = ndjson(bytes: Array(rows.joined(separator: [0x0A])))
    let equal = zip(result.records, strings).filter { record, string in
      record.post.map { Array($0.text.utf8) == Array(string.utf8) && $0.author == string } ?? false
    }.count
    print("conformance: hostile strings through NDJSON \(equal) / \(strings.count)")
    #expect(equal == strings.count && strings.count == 515 && result.tally.isBalanced)
  }
}

/// The Big List of Naughty Strings.
private let hostileStrings: [String]? =
  Conformance.data("robustness/blns/blns.json").flatMap {
    try? JSONSerialization.jsonObject(with: $0) as? [String]
  }
