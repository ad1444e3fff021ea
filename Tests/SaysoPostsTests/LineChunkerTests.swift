import SaysoModel
import SaysoPosts
import SaysoTestSupport
import Testing

/// Lines come out of chunks as they come out of the whole.
@Suite struct LineChunkerTests {
  /// Gives its bytes in small pieces and then breaks, if it is to.
  private struct Trickle: ByteSource {
    var bytes: ArraySlice<UInt8>
    let step: Int
    let breaks: Bool

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
      if bytes.isEmpty && breaks { throw .cannotRead(file: "posts.ndjson", code: 5) }
      let part = bytes.prefix(min(step, buffer.count))
      buffer.copyBytes(from: part)
      bytes = bytes.dropFirst(part.count)
      return part.count
    }
  }

  private struct Outcome: Equatable {
    var records: [PostRecord] = []
    var lines = 0
    var offset = 0
    var failure: RecordFailure?
  }

  private func read(_ chunker: LineChunker, limit: Int = 1 << 23) -> Outcome {
    var outcome = Outcome()
    let rows = PostRows(.ndjson, file: "posts.ndjson", limit: limit)
    do throws(RecordFailure) {
      while let chunk = try chunker.next() {
        outcome.lines += chunk.lines
        outcome.offset = chunk.endOffset
        guard case .lines = chunk.content else {
          if case .tooLong(let bytes) = chunk.content {
            let origin = Origin(file: "posts.ndjson", line: chunk.firstLine)
            outcome.records.append(.failed(.tooLong(bytes: bytes, limit: limit), origin))
          }
          continue
        }
        rows.open(chunk.bytes, firstLine: chunk.firstLine)
        while let row = rows.next() { outcome.records.append(rows.record(of: row).record) }
      }
    } catch { outcome.failure = error }
    return outcome
  }

  private static func text(_ generator: inout SeededGenerator, limit: Int) -> [UInt8] {
    var text = generator.rarely(3) ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      text += generator.pick([
        "{\"text\":\"Grüße 🦅\"}", "{\"text\":7}", "", "  ", "not json",
        "{\"text\":\"" + String(repeating: "x", count: limit * 2) + "\"}",
      ])
      text += generator.pick(["\n", "\r\n", "\n\n"])
    }
    if generator.rarely(2) { text += "{\"text\":\"last\"}" }
    return Array(text.utf8)
  }

  @Test func anyChunksGiveTheSameRecords() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let limit = generator.pick([40, 100])
      let bytes = Self.text(&generator, limit: limit)
      let whole = ndjson(bytes: bytes, limit: limit)
      for size in [16, 50, 1000] {
        let source = Trickle(bytes: bytes[...], step: generator.pick([1, 7, 1000]), breaks: false)
        let outcome = read(LineChunker(source, size: size, limit: limit), limit: limit)
        #expect(outcome.records.map(Self.comparable) == whole.records.map(Self.comparable))
        #expect(outcome.offset == bytes.count && outcome.failure == nil)
      }
    }
  }

  /// Whether the carriage return of a line that is not kept counts among its bytes is nobody's concern.
  private static func comparable(_ record: PostRecord) -> PostRecord {
    guard case .failed(.tooLong(let bytes, let limit), let origin) = record else { return record }
    return .failed(
      .tooLong(bytes: bytes > limit ? 0 : bytes, limit: limit), Origin(file: origin.file, line: origin.line))
  }

  @Test func aScanCanBeTakenUpBehindAnyChunk() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let bytes = Self.text(&generator, limit: 60)
      let chunker = LineChunker(MemorySource(bytes), size: 30)
      let all = read(LineChunker(MemorySource(bytes), size: 30)).records
      var before = 0
      let rows = PostRows(.ndjson, file: "posts.ndjson")
      while let chunk = try chunker.next() {
        rows.open(chunk.bytes, firstLine: chunk.firstLine)
        while rows.next() != nil { before += 1 }
        let rest = LineChunker(MemorySource(bytes), size: 1000)
        try rest.skip(to: chunk.endOffset, line: chunk.firstLine + chunk.lines)
        #expect(read(rest).records == Array(all.dropFirst(before)))
      }
    }
  }

  @Test(arguments: [1, 5, 1000]) func whatStandsBeforeABreakIsHandedOut(_ step: Int) {
    let text = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"cut"
    let outcome = read(LineChunker(Trickle(bytes: Array(text.utf8)[...], step: step, breaks: true)))
    #expect(outcome.records.compactMap(\.post?.text) == ["a", "b"] && outcome.records.count == 2)
    #expect(outcome.failure == .unreadable(code: 5))
    let nothing = read(LineChunker(Trickle(bytes: [], step: 1, breaks: true)))
    #expect(nothing.records.isEmpty && nothing.failure == .unreadable(code: 5))
  }

  @Test func nothingIsLeftOfAnEmptyInput() throws {
    #expect(try LineChunker(MemorySource([])).next() == nil)
  }
}
