import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// Text with bytes that text has no use for, and with the line ends of old Macs.
@Suite struct DamagedTextTests {
  static let texts: [(text: String, rows: [String])] = [
    ("He\0llo\nTwo\n", ["He\0llo", "Two"]), ("\0Hello there\nTwo\n", ["\0Hello there", "Two"]),
    ("A line that is long\n\u{1}and one\u{2}\nthree\n", ["A line that is long", "\u{1}and one\u{2}", "three"]),
  ]

  @Test("a stray zero costs nothing", arguments: texts) func zeros(_ row: (text: String, rows: [String])) throws {
    #expect(try readExport(Array(row.text.utf8)) == [ReadPart(format: "text", rows: row.rows)])
  }

  @Test("in a table and a draft, too") func others() throws {
    let table = try readExport(Array("text,author\nHello\0 there,amir\nBye now,jo\n".utf8))
    #expect(table == [ReadPart(format: "csv", rows: ["Hello\0 there", "Bye now"])])
    #expect(try readExport(Array("# Title\n\nA\0 text".utf8), name: "a.md").map(\.format) == ["draft"])
  }

  static let binaries: [[UInt8]] = [
    [0, 1, 2], [0, 0, 0, 0, 0], [0x41, 0, 0xFF, 0x12, 0, 0], Array("AB\0\u{1}\0\0".utf8),
    (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37) },
  ]

  @Test("in an older encoding, too") func legacy() throws {
    let bytes = Array("Gr".utf8) + [0xFC, 0xDF, 0] + Array("e aus M".utf8) + [0xFC] + Array("nchen\n".utf8)
    #expect(try readExport(bytes).map(\.rows) == [["Grüß\0e aus München"]])
    // Hashes between texts: few controls, and no encoding.
    let hash: [UInt8] = [0xD8, 0x2A, 0x58, 0x25, 0, 0xA7, 0xB1, 0xFF]
    let blocks = (0..<9).flatMap { _ in hash + Array(String(repeating: "words and words ", count: 40).utf8) }
    #expect(EncodingVerdict(blocks, isCut: false).encoding == nil)
  }

  @Test("many of them are no text", arguments: binaries) func binary(_ bytes: [UInt8]) throws {
    #expect(try readExport(bytes).map(\.format) == ["-"])
  }

  static let macs: [(name: String, text: String, read: [String])] = [
    ("a.txt", "One\rTwo\r\rThree\r", ["text", "One", "Two", "Three"]), ("a.txt", "One\rTwo", ["text", "One", "Two"]),
    ("a.txt", "One\rTwo\n", ["text", "One", "Two"]),
    ("a", "text,author\rHello there,amir\r\"Bye,\rnow\",jo\r", ["csv", "Hello there", "Bye,\nnow"]),
    ("a", "{\"text\":\"one\"}\r{\"text\":\"two\"}\r", ["ndjson", "one", "two"]),
    ("a.md", "---\ras: Amir\r---\rHello\r", ["draft", "Hello"]),
    // With line feeds about, a return is a character like another.
    ("a.txt", "One\rand a half\nTwo\n", ["text", "One\rand a half", "Two"]),
    ("a.txt", "One\r\nTwo\r\n", ["text", "One", "Two"]),
  ]

  @Test(arguments: macs) func returns(_ row: (name: String, text: String, read: [String])) throws {
    #expect(try readExport(Array(row.text.utf8), name: row.name).map { [$0.format] + $0.rows } == [row.read])
  }

  @Test("in UTF-16, too") func wide() throws {
    let units = "Grüße\rZwei\r".utf16
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
    #expect(try readExport(bytes).map(\.rows) == [["Grüße", "Zwei"]])
  }

  @Test("places are those of the file") func places() throws {
    var lines: [Int] = []
    let text = Array("One\rTwo\rThree".utf8)
    try ExportFile(name: "a", source: MemorySource(text)).eachPart { part in
      guard case .posts(let format, _, let source, let context) = part.content else { return }
      var reader = format.reader(source, context)
      while let record = reader.next() { if case .post(let post) = record { lines.append(post.origin?.line ?? 0) } }
    }
    #expect(lines == [1, 2, 3])
  }

  @Test("wherever the bytes are cut, a pair stays a pair and what breaks off is told behind it")
  func cuts() throws {
    let bytes = Array("a\rb\r\nc\r\r\nd\r".utf8)
    for size in 1...12 {
      for room in 1...12 {
        var source = CarriageReturns(DripSource(bytes: bytes[...], size: size))
        var read: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: room)
        while true {
          let count = try buffer.withUnsafeMutableBytes { bytes in try source.read(into: bytes) }
          if count == 0 { break }
          read += buffer[..<count]
        }
        #expect(String(decoding: read, as: UTF8.self) == "a\nb\r\nc\n\r\nd\n", "\(size) \(room)")
      }
    }
  }

  @Test("what was read before a failure is given first") func failure() throws {
    var source = CarriageReturns(FailingSource(bytes: Array("ab\r".utf8)))
    var read: [UInt8] = []
    #expect(throws: SourceFailure.cannotRead(file: "a", code: 5)) {
      try source.readAll(into: &read, limit: 100, beyond: .damaged)
    }
    #expect(read == Array("ab\n".utf8))
  }
}

/// Gives its bytes and breaks.
private struct FailingSource: ByteSource {
  var bytes: [UInt8]

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !bytes.isEmpty else { throw .cannotRead(file: "a", code: 5) }
    let part = bytes.prefix(buffer.count)
    buffer.copyBytes(from: part)
    bytes.removeFirst(part.count)
    return part.count
  }
}
