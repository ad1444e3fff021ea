import SaysoModel
import SaysoPosts
import Testing

@Suite("Plain text")
struct PlainTextReaderTests {
  @Test("one post a line")
  func lines() {
    let result = plainText(Array("\u{FEFF}Héllo \r\n\r\n \t\n  two\nthree".utf8))
    #expect(result.records.map(\.post?.text) == ["Héllo ", "  two", "three"])
    #expect(
      result.records.map(\.origin)
        == [(1, 4), (4, 1), (5, 1)].map { Origin(file: "posts.txt", line: $0, column: $1, isVerbatim: true) })
    #expect(result.tally.rows == 3 && result.tally.posts == 3)
  }

  @Test("a line that is not UTF-8 fails alone")
  func notUTF8() {
    let result = plainText(Array("ok\nGr".utf8) + [0xFC] + Array("n\nok".utf8))
    #expect(result.records.map(\.failure) == [nil, .notUTF8(column: 3), nil])
    #expect(result.tally == tally(rows: 3, posts: 2, failed: 1))
  }

  @Test("an input that breaks off says so once")
  func broken() {
    let result = read(PlainTextReader(BreakingSource(), file: "posts.txt", chunk: 16))
    #expect(result.records.map(\.failure) == [nil, .unreadable(code: 5)] && result.tally.isBalanced)
    #expect(result.records.first?.post?.text == "one")
  }

  @Test("a file that is not there can't be opened")
  func missing() {
    #expect(throws: SourceFailure.cannotOpen(file: "/nowhere/at/all", code: 2)) {
      try FileSource(path: "/nowhere/at/all")
    }
  }

  @Test("a file is read to its end")
  func file() throws {
    let result = read(PlainTextReader(try FileSource(path: #filePath), file: "x", chunk: 16))
    #expect(result.records.first?.post?.text == "import SaysoModel" && result.tally.posts > 40)
  }

  private func tally(rows: Int, posts: Int, failed: Int) -> ReadingTally {
    var tally = ReadingTally()
    (tally.rows, tally.posts, tally.failed) = (rows, posts, failed)
    return tally
  }
}

/// Yields one line and breaks.
private struct BreakingSource: ByteSource {
  private var isFirst = true

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard isFirst else { throw .cannotRead(file: "posts.txt", code: 5) }
    isFirst = false
    buffer.copyBytes(from: Array("one\ntw".utf8))
    return 6
  }
}
