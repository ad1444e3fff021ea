import Foundation
import SaysoCalendar
import SaysoModel
import SaysoPosts
import Testing

@Suite("NDJSON")
struct NDJSONReaderTests {
  @Test("every field")
  func everyField() throws {
    let row = """
      {"id":"7","text":"Héllo \\ud83e\\udd85\\n","author":"amir","platform":"LinkedIn","account":"@lark",\
      "publishAt":"2026-03-01T09:00:00+01:00","kind":"quote","lang":"de-AT","media":[{"kind":"video","alt":"A cat",\
      "file":"cat.mp4"},{}],"paid":true,"reference":{"handle":"@dana","text":"Hi","of":"customer"},"extra":{"a":[1,{}]}}
      """
    let post = try #require(ndjson(row).records.first?.post)
    #expect(
      post
        == Post(
          id: "7", text: "Héllo 🦅\n", author: "amir", platform: .linkedin, account: "lark",
          publishAt: Date(timeIntervalSince1970: 1_772_352_000), kind: .quote, language: "de-AT",
          media: [Media(kind: .video, alt: "A cat", file: "cat.mp4"), Media()], paid: true,
          reference: ReferencedPost(ownership: .customer, handle: "dana", text: "Hi"),
          origin: Origin(file: "posts.ndjson", line: 1, column: 19)))
  }

  @Test("what is null or missing is not told; an empty list is")
  func unknown() throws {
    let posts = ndjson("{\"text\":\"a\"}\n{\"text\":\"a\",\"media\":[],\"paid\":null,\"kind\":null,\"id\":12}\n")
      .records
    #expect(posts.first?.post?.media == nil && posts.last?.post?.media == [])
    #expect(posts.last?.post?.paid == nil && posts.last?.post?.kind == nil && posts.last?.post?.id == "12")
  }

  @Test(
    "descriptions alone are images",
    arguments: [
      ("\"alt\":\"A lamp\"", [Media(alt: "A lamp")]),
      ("\"alt\":[\"a\",null,\"\"]", [Media(alt: "a"), Media(), Media(alt: "")]),
      ("\"alt\":null", nil), ("\"alt\":[]", nil),
      ("\"alt\":\"a\",\"media\":[{\"kind\":\"video\"}]", [Media(kind: .video), Media(alt: "a")]),
      ("\"media\":[{\"kind\":\"video\"}],\"alt\":\"a\"", [Media(kind: .video), Media(alt: "a")]),
      ("\"media\":null,\"alt\":\"a\"", [Media(alt: "a")]),
    ] as [(String, [Media]?)])
  func descriptions(keys: String, media: [Media]?) throws {
    #expect(try #require(ndjson("{\"text\":\"a\",\(keys)}").records.first?.post).media == media)
  }

  @Test(
    "of stands alone or in the reference, which wins",
    arguments: [
      ("{\"text\":\"a\",\"of\":\"official\"}", ReferencedPost.Ownership.official),
      ("{\"of\":\"official\",\"text\":\"a\",\"reference\":{\"of\":\"customer\"}}", .customer),
      ("{\"reference\":{\"of\":\"customer\"},\"text\":\"a\",\"of\":\"official\"}", .customer),
      ("{\"reference\":{\"handle\":\"x\"},\"text\":\"a\",\"of\":\"anyone\"}", .anyone),
    ])
  func ownership(row: String, expected: ReferencedPost.Ownership) {
    #expect(ndjson(row).records.first?.post?.reference?.ownership == expected)
  }

  @Test(
    "failures",
    arguments: [
      ("{\"id\":\"1\"}", RecordFailure.missingText), ("{}", .missingText), ("{\"text\":null}", .missingText),
      ("[1]", .notAnObject), ("\"a\"", .notAnObject), ("12", .notAnObject),
      ("{\"text\":1}", .wrongType(key: "text", expected: .text)),
      ("{\"text\":\"a\",\"alt\":1}", .wrongType(key: "alt", expected: .textOrList)),
      ("{\"text\":\"a\",\"alt\":[{}]}", .wrongType(key: "alt[]", expected: .text)),
      ("{\"text\":[\"a\"]}", .wrongType(key: "text", expected: .text)),
      ("{\"text\":\"a\",\"id\":true}", .wrongType(key: "id", expected: .textOrNumber)),
      ("{\"text\":\"a\",\"id\":1.78E+17}", .wrongType(key: "id", expected: .textOrNumber)),
      ("{\"text\":\"a\",\"paid\":\"yes\"}", .wrongType(key: "paid", expected: .truth)),
      ("{\"text\":\"a\",\"media\":{}}", .wrongType(key: "media", expected: .list)),
      ("{\"text\":\"a\",\"media\":[1]}", .wrongType(key: "media[]", expected: .object)),
      ("{\"text\":\"a\",\"media\":[{\"alt\":1}]}", .wrongType(key: "media[].alt", expected: .text)),
      ("{\"text\":\"a\",\"reference\":\"x\"}", .wrongType(key: "reference", expected: .object)),
      (
        "{\"text\":\"a\",\"kind\":\"toot\"}",
        .unknownValue(key: "kind", value: "toot", allowed: ["post", "reply", "repost", "quote", "story", "comment"])
      ),
      ("{\"text\":\"a\",\"text\":\"b\"}", .duplicateKey("text")),
      ("{\"te\\u0078t\":\"a\",\"text\":\"b\"}", .duplicateKey("text")),
      ("{\"text\":\"a\",\"media\":[{\"alt\":\"\",\"alt\":\"\"}]}", .duplicateKey("alt")),
      (
        "{\"text\":\"a\",\"publishAt\":\"2026-03-01T09:00\"}",
        .badTime(key: "publishAt", value: "2026-03-01T09:00", fault: .noOffset)
      ),
      ("{\"text\":\"a\"", .notJSON(.syntax)), ("{\"text\":\"a\"} x", .notJSON(.trailingText)),
      ("{\"text\":\"a\"}{\"text\":\"b\"}", .notJSON(.trailingText)),
      ("{\"text\":\"a\",}", .notJSON(.syntax)), ("{\"text\":\"a", .notJSON(.unclosedString)),
      ("{\"text\":\"a\\q\"}", .notJSON(.badString)), ("{\"text\":\"a\tb\"}", .notJSON(.badString)),
      ("{\"text\":\"a\",\"n\":01}", .notJSON(.badNumber)), ("{\"text\":\"a\",\"n\":nul}", .notJSON(.syntax)),
      ("{\"text\":\"a\",\"n\":[1 2]}", .notJSON(.syntax)), ("nonsense", .notJSON(.syntax)), ("null", .notAnObject),
      ("nul", .notJSON(.syntax)),
    ])
  func failures(row: String, expected: RecordFailure) {
    let result = ndjson("{\"text\":\"before\"}\n" + row + "\n{\"text\":\"after\"}\n")
    #expect(result.records.count == 3 && result.records[1].failure == expected)
    #expect(result.records[1].origin == Origin(file: "posts.ndjson", line: 2))
    #expect(result.records[2].post?.text == "after" && result.tally.isBalanced)
  }

  @Test("nesting has a limit")
  func depth() {
    let row = "{\"text\":\"a\",\"x\":" + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000) + "}"
    #expect(ndjson(row).records.first?.failure == .notJSON(.tooDeep))
  }

  @Test(
    "half an emoji becomes U+FFFD",
    arguments: [
      ("a\\ud83e", "a\u{FFFD}"), ("\\udd85b", "\u{FFFD}b"), ("\\uD83E\\uD83E\\uDD85", "\u{FFFD}🦅"),
      ("\\\\ud83e \\ud83e", "\\ud83e \u{FFFD}"), ("\\ud83e\\n", "\u{FFFD}\n"),
    ])
  func surrogates(written: String, text: String) {
    let result = ndjson("{\"text\":\"\(written)\"}")
    #expect(result.records.first?.post?.text == text && result.tally.repaired == 1)
  }

  @Test("bytes that are not UTF-8 are named by column")
  func notUTF8() {
    let bytes = Array("{\"text\":\"a".utf8) + [0xFF] + Array("\"}\n{\"text\":\"b\"}".utf8)
    let result = ndjson(bytes: bytes)
    #expect(result.records.first?.failure == .notUTF8(column: 11) && result.tally.posts == 1)
  }

  @Test("blank lines, a byte order mark and CRLF are no rows' business")
  func lines() {
    let result = ndjson("\u{FEFF}{\"text\":\"a\"}\r\n\r\n  \t\n{\"text\":\"b\"}")
    #expect(result.records.map(\.post?.text) == ["a", "b"])
    #expect(result.records.map(\.origin?.line) == [1, 4] && result.records.map(\.origin?.column) == [13, 10])
    #expect(result.tally.rows == 2 && result.tally.posts == 2)
  }
}
