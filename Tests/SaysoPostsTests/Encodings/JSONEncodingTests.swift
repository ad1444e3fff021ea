import Testing

@testable import SaysoPosts

/// JSON that somebody's program wrote in the encoding of its system.
@Suite("Encodings of JSON")
struct JSONEncodingTests {
  private static let note =
    "Read as Windows-1252, the encoding in which it looks most like text; --encoding names another."

  /// Every character up to U+00FF is one byte in Windows-1252, its own number.
  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static let words = ["Grüße aus München", "Schöne Aussichten für Larkfield", "Café, très bientôt"]

  @Test("rows in an older encoding are told by their bytes and decoded") func rowsOfJSON() throws {
    let lines = Self.words.map { "{\"text\":\"\($0)\"}" }
    let bytes = Self.windows(lines.joined(separator: "\n"))
    #expect(
      try readExport(bytes, name: "posts.ndjson") == [ReadPart(format: "ndjson", rows: Self.words, notes: [Self.note])])
  }

  @Test("so is a document") func document() throws {
    let lines = Self.words.map { "{\"id\":\"1\",\"text\":\"\($0)\",\"publishAt\":null}" }
    let bytes = Self.windows("{\"posts\":[" + lines.joined(separator: ",\n") + "]}")
    #expect(
      try readExport(bytes, name: "posts.json") == [ReadPart(format: "json", rows: Self.words, notes: [Self.note])])
  }

  @Test("well-formed rows stay as they are, and damage costs its row") func damage() throws {
    let whole = Self.words.map { "{\"text\":\"\($0)\"}\n" }.joined()
    #expect(try readExport(Array(whole.utf8)) == [ReadPart(format: "ndjson", rows: Self.words)])
    let torn = Array(whole.utf8) + Self.windows("{\"text\":\"Grü\"}\n")
    #expect(try readExport(torn).map(\.rows) == [Self.words + ["! 4: This row is not UTF-8 from column 12 on."]])
    let plain = Array("{\"text\":\"one\"}\n".utf8) + Self.windows("{\"text\":\"Grü\"}\n")
    #expect(try readExport(plain).map(\.rows) == [["one", "! 2: This row is not UTF-8 from column 12 on."]])
  }
}
