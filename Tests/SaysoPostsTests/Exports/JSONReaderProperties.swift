import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// Every reader of JSON, XML and CBOR, whatever became of its file.
@Suite struct JSONReaderProperties {
  private static func files() throws -> [(format: ExportFormat, context: ReadingContext, bytes: [UInt8])] {
    try JSONSampleTests.samples.compactMap { sample in
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(SampleExport.root)/\(sample.folder)/\(sample.path)")))
      let format = try #require(ExportFormat.named(FormatID(sample.format)))
      return (format, ReadingContext(file: sample.folder, member: sample.path, mapping: sample.mapping), bytes)
    }
  }

  @Test("rows are posts, skipped and failed, under random damage", arguments: 0..<4)
  func damage(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for (format, context, bytes) in try Self.files() {
      for _ in 0..<5 {
        let damaged = Self.damaged(bytes, &generator)
        let (records, tally) = SampleExport.read(format.reader(MemorySource(damaged), context))
        #expect(tally.isBalanced && tally.rows == records.count && tally.rows > 0, "\(format.id) \(seed)")
      }
    }
  }

  /// One byte less, one byte more or one byte else, in up to four places.
  private static func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var damaged = bytes
    let signs = Array("{}[]\",:\\\n\u{0}1tn".utf8) + [0xFF, 0xC3]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !damaged.isEmpty {
      let place = Int.random(in: damaged.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: damaged.remove(at: place)
      case 1: damaged.insert(generator.pick(signs), at: place)
      case 2: damaged[place] = generator.pick(signs)
      default: damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return damaged
  }

  @Test("a damaged byte costs few of twenty posts") func neighbours() throws {
    let tweets = (0..<20).map {
      "{\"tweet\":{\"id_str\":\"\($0)\",\"created_at\":\"Wed Feb 18 12:33:11 +0000 2026\",\"full_text\":\"Post \($0) \\\"here\\\"\",\"entities\":{\"urls\":[],\"media\":[{\"type\":\"photo\"}]}}}"
    }
    var generator = SeededGenerator(seed: 7)
    var lost = 0
    for gap in [",", ",\n"] {
      let text = Array("[\(tweets.joined(separator: gap))]".utf8)
      for _ in 0..<400 {
        var damaged = text
        let place = Int.random(in: 1..<damaged.count - 1, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: damaged.remove(at: place)
        case 1: damaged.insert(UInt8(ascii: "\""), at: place)
        default: damaged[place] = generator.pick(Array("{}[]\",:".utf8))
        }
        let reader = ExportFormat.xArchive.reader(MemorySource(damaged), ReadingContext(file: "tweets.js"))
        let (_, tally) = SampleExport.read(reader)
        lost += max(0, 20 - tally.posts)
        #expect(
          tally.posts >= 18 && tally.isBalanced,
          "\(tally.posts) \(place): \(String(decoding: damaged[max(0, place - 30)..<min(damaged.count, place + 30)], as: UTF8.self))"
        )
      }
    }
    print("posts lost to 800 damaged bytes among 16000: \(lost)")
  }

  @Test("a file cut at any byte loses what was cut") func cuts() throws {
    for (format, context, bytes) in try Self.files() where bytes.count < 4000 {
      for end in stride(from: 0, to: bytes.count, by: 7) {
        let (records, tally) = SampleExport.read(format.reader(MemorySource(Array(bytes[..<end])), context))
        #expect(tally.isBalanced && tally.rows == records.count && tally.rows > 0, "\(format.id) \(end)")
      }
    }
  }

  @Test("wide and deep records take linear time") func hostile() throws {
    let wide =
      "[{\"full_text\":\"a\",\"created_at\":\"x\""
      + (0..<20_000).map { ",\"k\($0)\":\(String(repeating: "[", count: 3))]]]" }.joined() + "}]"
    let texts = [
      wide, "[{\"text\":\"\(String(repeating: "<", count: 40_000))\",\"ts\":\"1\",\"type\":\"message\"}]",
      "[{\"text\":\"\(String(repeating: "<@", count: 20_000))\",\"ts\":\"1\",\"type\":\"message\"}]",
      "[{\"full_text\":\"\(String(repeating: "http", count: 10_000))\",\"created_at\":\"\",\"entities\":{\"urls\":[{\"url\":\"https://t.co/a\",\"expanded_url\":\"https://b.example\"}]}}]",
      "[{\"text\":\"\(String(repeating: "&", count: 40_000))\",\"ts\":\"1\",\"type\":\"message\"}]",
      "[{\"a\":" + String(repeating: "[", count: 40_000) + String(repeating: "]", count: 40_000) + "}]",
    ]
    for text in texts {
      for format in [ExportFormat.xArchive, .slack, .facebookPosts, .json, .activityStreams, .blueskyJSON] {
        let (_, tally) = SampleExport.read(format.reader(MemorySource(Array(text.utf8)), ReadingContext(file: "a")))
        #expect(tally.isBalanced && tally.rows == 1)
      }
    }
  }

  @Test("where the input breaks off, a line of it is named") func breaks() {
    let record = "{\"$type\":\"app.bsky.feed.post\",\"text\":\"a\",\"createdAt\":\"2026-03-02T10:00:00Z\"}\n"
    let text = Array(String(repeating: record, count: 3).utf8)
    for format in [ExportFormat.blueskyJSON, .activityStreams, .json, .xAPI] {
      for end in text.indices {
        let reader = format.reader(BreakingOff(rest: text[..<end]), ReadingContext(file: "a"))
        let (records, tally) = SampleExport.read(reader)
        let lines = text[..<end].count { $0 == 0x0A } + 1
        #expect(records.allSatisfy { (1...lines).contains($0.origin?.line ?? 0) }, "\(format.id) \(end)")
        #expect(tally.isBalanced && records.last?.failure == .unreadable(code: 5), "\(format.id) \(end)")
      }
    }
  }
}

/// Yields its bytes and breaks.
private struct BreakingOff: ByteSource {
  var rest: ArraySlice<UInt8>

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !rest.isEmpty else { throw .cannotRead(file: "a", code: 5) }
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }
}
