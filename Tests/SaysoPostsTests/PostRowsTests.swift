import Foundation
import SaysoCalendar
import SaysoModel
import SaysoPosts
import SaysoTestSupport
import Testing

@Suite("Rows where they lie")
struct PostRowsTests {
  /// Every row read both ways; what lies in the buffer must say what the record says.
  private func compare(_ bytes: [UInt8], _ format: RowFormat = .ndjson, limit: Int = 8 << 20) -> (rows: Int, bare: Int)
  {
    let expected =
      format == .ndjson ? ndjson(bytes: bytes, limit: limit).records : plainText(bytes, limit: limit).records
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + PostRows.padding, alignment: 1)
    defer { chunk.deallocate() }
    chunk.initializeMemory(as: UInt8.self, repeating: 0)
    chunk.copyBytes(from: bytes)
    let rows = PostRows(format, file: format == .ndjson ? "posts.ndjson" : "posts.txt", limit: limit)
    rows.open(UnsafeMutableRawBufferPointer(rebasing: chunk[..<bytes.count]), firstLine: 1)
    var (count, bare) = (0, 0)
    while let row = rows.next() {
      guard count < expected.count else { return (count + 1, -1) }
      let lying = row.isPlain ? rows.bytes.post : nil
      let record = rows.record(of: row).record
      // What is wrong with a row that is no object hangs on how far the parser looks, but never whether it is.
      if record.failure == nil || expected[count].failure == nil || record.origin != expected[count].origin {
        #expect(record == expected[count], "row \(count)")
      }
      if var lying {
        lying.origin = record.post?.origin
        #expect(lying == record.post, "row \(count)")
        bare += 1
      }
      count += 1
    }
    #expect(count == expected.count)
    return (count, bare)
  }

  @Test("what the full reading refuses lies in no buffer")
  func refused() {
    let rows = [
      #"{"id":"p","text":"a": "b","x":"c"}"#, #"{"text":"a" : 1}"#, #"{"text":"b","x":"a": "c"}"#,
      #"{"x":"a":{},"text":"b"}"#, #"{"text":"a" "b":1}"#, #"{"text":"a"]"#, #"{"text":"a"}}"#,
    ]
    for row in rows { #expect(compare(Array(row.utf8)) == (1, 0), "\(row)") }
  }

  @Test("the usual row needs no record")
  func usual() {
    let row = """
      {"text":"a","x":{"a":[1,{}]}}
      {"text":"a","likes":12}
      {"text":"a","x":{},"y":[],"z":[[],{"q":null,"\\u0061":false}],"n":-1.5,"t":true, "k\\n": "" }
      {"text":"a","paid":true}
      {"text":"a","kind":"quote"}
      {"text":"a","platform":"linkedin"}
      {"text":"a","lang":"de-AT"}
      {"text":"a \\ud83e\\udd85\\n","id":"7"}
      {"text":"a","account":"@lark"}
      {"text":"a","publishAt":"2026-03-01T09:00:00.25+01:00"}
      {"id":"7","text":"Héllo \\ud83e\\udd85\\n","author":"amir","platform":"linkedin","account":"@lark",\
      "publishAt":"2026-03-01T09:00:00.25+01:00","kind":"quote","lang":"de-AT","paid":true,"likes":12,"x":{"a":[1,{}]}}

      {"text":"plain","id":12,"media":null,"html":null}\r
      {"publishAt":"2026-03-01T09:00:00Z", "text" : "spaced" , "unknown":"a \\"quoted\\" one"}
      """
    for line in row.split(whereSeparator: \.isNewline) { #expect(compare(Array(line.utf8)) == (1, 1), "\(line)") }
    #expect(compare(Array("\u{FEFF}\(row)".utf8)) == (13, 13))
  }

  @Test(
    "an unusual one does",
    arguments: [
      "{\"text\":\"a\",\"media\":[]}", "{\"text\":\"a\",\"text\":\"a\"}", "{\"text\":\"a\",\"id\":null,\"id\":\"1\"}",
      "{\"text\":\"a\",\"media\":null,\"media\":null}", "{\"text\":\"a\",\"platform\":\"LinkedIn\"}",
      "{\"text\":\"a\",\"publishAt\":\"2026-02-30T09:00:00Z\"}", "{\"text\":\"a\",\"publishAt\":\"2026-02-03\"}",
      "{\"text\":\"a\",\"kind\":\"Post\"}", "{\"text\":\"a\",\"kind\":\"poem\"}", "{\"text\":null}", "{\"id\":\"1\"}",
      "{\"text\":\"a\"} x", "{\"text\":\"\\ud83e\"}", "{\"text\":\"a\",\"x\":01}", "{\"text\":\"a\",\"x\":\"\\q\"}",
      "{\"text\":\"a\",\"x\":tru}", "[\"text\"]", "7", "{\"text\":\"a\"", "{\"html\":\"<p>a</p>\"}",
      "{\"text\":\"a\",\"paid\":\"yes\"}", "{\"text\":\"a\",\"paid\":nul}", "{\"text\":\"a\",\"author\":nulll}",
      "{\"text\":\"a\",\"account\":\"@\\u0301a\"}", "{\"text\":\"a\",\"reference\":{\"text\":\"b\"}}",
      "{\"text\":\"a\",\"id\":1.5}", "{}", "{\"text\":\"a\",}", "{\"text\":\"a\",\"x\":[1,]}",
      "{\"text\":\"a\",\"x\":[1 2]}",
      "{\"text\":\"a\",\"x\":{\"a\" 1}}", "{\"text\":\"a\",\"x\":{\"a\"}}", "{\"text\":\"a\",\"x\":1e400}",
      "{\"text\":\"a\",\"x\":-}",
      "{\"text\":\"a\",\"x\":[{]}}", "{\"text\":\"a\",\"x\":12\"b\"}", "{\"text\":\"a\"}}", "{\"text\":\"a\"},",
      "{\"text\":\"a\",\"x\":[",
      "{\"text\":\"a\",\"id\":-0}", "{\"text\" \"a\"}", "{\"text\":\"a\"\"b\"}",
    ])
  func unusual(row: String) { #expect(compare(Array(row.utf8)) == (1, 0)) }

  @Test("what stands behind the last row makes no difference", arguments: ["}", "]", "\"", ",", "[[[[", "{\"", "]}]}"])
  func behind(rest: String) {
    let padding = Array(String(repeating: rest, count: PostRows.padding).utf8.prefix(PostRows.padding))
    for row in [
      #"{"text":"a""#, #"{"text":"a","x":["#, #"{"text":"a","x":{"#, #"{"text":"a","x""#, #"{"text":"a","x":[[1"#,
    ] {
      let bytes = Array(row.utf8)
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + PostRows.padding, alignment: 1)
      defer { chunk.deallocate() }
      chunk.copyBytes(from: bytes + padding)
      let rows = PostRows(.ndjson, file: "posts.ndjson")
      rows.open(UnsafeMutableRawBufferPointer(rebasing: chunk[..<bytes.count]), firstLine: 1)
      let found = rows.next()
      #expect(found?.isPlain == false && found.map { rows.record(of: $0).record.failure != nil } == true, "\(row)")
      #expect(rows.next() == nil)
    }
  }

  @Test("damage anywhere is told alike")
  func damage() {
    let row = Array("{\"id\":\"1\",\"text\":\"Grüße\",\"kind\":\"post\",\"n\":-1.5e3,\"ok\":[true,null,\"\\n\"]}".utf8)
    for index in row.indices {
      for byte in [0x00, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0x2C, 0x31, 0x20] as [UInt8] {
        var bytes = row
        bytes[index] = byte
        _ = compare(bytes + Array("\n{\"text\":\"ok\"}\n".utf8))
      }
    }
  }

  @Test("noise is told alike, as JSON and as text")
  func noise() {
    var random = SeededGenerator(seed: 4)
    let pieces =
      ["{", "}", "[", "]", "\"text\"", ":", ",", "\"a\"", "\\", "\n", "\r\n", " ", "1", "null", "\"", "é", "\u{FEFF}"]
      .map { Array($0.utf8) } + [[0xFF], [0xC3]]
    for _ in 0..<600 {
      let bytes = (0..<Int.random(in: 0..<30, using: &random)).flatMap { _ in random.pick(pieces) }
      _ = compare(bytes)
      _ = compare(bytes, .text)
      // How long a line with a byte order mark is, nobody need agree on.
      let plain = bytes.filter { $0 != 0xEF }
      _ = compare(plain, limit: 20)
      _ = compare(plain, .text, limit: 20)
    }
  }

  @Test("a time in the fixed form is read as any other")
  func times() throws {
    var random = SeededGenerator(seed: 7)
    var equal = 0
    for _ in 0..<4000 {
      let digits = Array("0123456789".utf8)
      var text = Array(
        random.pick(["2026-03-01T09:00:00Z", "2026-12-31T23:59:59.125+05:30", "0000-02-29T00:00:00.5-11:00"]).utf8)
      for _ in 0..<Int.random(in: 0..<3, using: &random) {
        text[Int.random(in: text.indices, using: &random)] = random.pick(digits + Array("Z:-+.T ".utf8))
      }
      let parsed = try? Timestamp.parse(String(decoding: text, as: UTF8.self))
      if let fixed = text.withUnsafeBytes(Timestamp.fixed) {
        #expect(fixed == parsed, "\(String(decoding: text, as: UTF8.self))")
        equal += 1
      }
    }
    #expect(equal > 1000)
  }
}
