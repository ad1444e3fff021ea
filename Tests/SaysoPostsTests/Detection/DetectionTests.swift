import SaysoModel
@testable import SaysoPosts
import SaysoTestSupport
import Testing

@Suite("Detection")
struct DetectionTests {
  @Test("what is seen of JSON, behind a prefix and however it is cut")
  func json() throws {
    let text =
      "window.YTD.tweets.part0 = [ { \"tweet\" : { \"id_str\" : \"1\", \"entities\": {\"urls\": [ {\"url\": \"x\"} ]} } } ]"
    let glimpse = try #require(JSONGlimpse(Array(text.utf8)))
    #expect(glimpse.prefix == "window.YTD.tweets.part0 =" && !glimpse.isSequence)
    #expect(
      glimpse.keys == [
        "[].tweet", "[].tweet.id_str", "[].tweet.entities", "[].tweet.entities.urls", "[].tweet.entities.urls[].url",
      ])
    for end in 30..<text.utf8.count {
      #expect(JSONGlimpse(Array(text.utf8.prefix(end)))?.keys.isSubset(of: glimpse.keys) ?? true, "\(end)")
    }
    #expect(JSONGlimpse(Array("{\"a\":1}\n{\"a\":2}\n".utf8))?.isSequence == true)
    #expect(JSONGlimpse(Array("[]".utf8)) != nil && JSONGlimpse(Array("[tru".utf8)) != nil)
    for text in ["no bracket", "[brackets] in a sentence", "[1] See below", "{smile} Hello", "[Ad] {x}"] {
      #expect(JSONGlimpse(Array(text.utf8)) == nil, "\(text)")
    }
    #expect(try readExport(Array("[Ad] Buy now\nTwo".utf8)).map(\.rows) == [["[Ad] Buy now", "Two"]])
  }

  @Test(
    "rows are told from those that are whole, whatever the first line is",
    arguments: ["{bad", "\"text\":\"cut off\"}", "{\"id\":\"1\",\"text\":\"cut", "# a comment", "export of May"])
  func damagedFirstRow(first: String) throws {
    let rows = (1...9).map { "{\"id\":\"\($0)\",\"text\":\"Good morning \($0)\"}" }
    let parts = try readExport(Array(([first] + rows).joined(separator: "\n").utf8))
    #expect(parts.count == 1 && parts.first?.rows.count == 10)
    #expect(parts.first?.rows.dropFirst().map { $0 } == (1...9).map { "Good morning \($0)" })
    #expect(JSONGlimpse(rowsBehindDamage: Array("Hello\n{smile}\n{wave}\nall".utf8)) == nil)
  }

  @Test("the root of XML, whatever stands before it")
  func xml() {
    let roots = [
      "<?xml version=\"1.0\"?><!-- x --><rss:RSS version='2'>", " <feed xmlns='x'>", "<!DOCTYPE html>\n<HTML lang=en>",
    ]
    #expect(roots.map { XMLGlimpse.root(Array($0.utf8)) } == ["rss", "feed", "html"])
    #expect(["< no", "<3 this", "text <b>", "<!-- open", ""].allSatisfy { XMLGlimpse.root(Array($0.utf8)) == nil })
  }

  @Test("the column names of a table, below what reports write above them")
  func table() {
    let text = "Report for May\n\nDate,Post ID,\"Post, all of it\"\n1,2,3\n"
    let glimpse = TableGlimpse(Array(text.utf8), isCut: false)
    #expect(glimpse?.header(having: "post id", "DATE") == 2 && glimpse?.header(having: "nothing") == nil)
    #expect(TableGlimpse(Array("one\ntwo\n".utf8), isCut: false) == nil)
  }

  @Test("files that are not read are told by their first bytes, with what to do instead")
  func foreign() throws {
    let office = ZipBuilder.zip(.init("[Content_Types].xml", "<x/>"), .init("xl/workbook.xml", "<x/>"))
    let rows: [([UInt8], String)] = [
      (office, "It is an Excel workbook: save it as CSV UTF-8 and scan that."),
      (
        ZipBuilder.zip(.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
        "It is an OpenDocument file: save it as CSV UTF-8 and scan that."
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
        "It is a file of an old Office version: save it as CSV UTF-8 and scan that."
      ),
      (Array("%PDF-1.7\n".utf8), "It is a PDF: save its text as UTF-8, one post a line, and scan that."),
      (
        Array("<!doctype html><html><body>".utf8),
        "It is a page for a browser (HTML): ask the platform for the export as JSON or CSV, and scan that."
      ),
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "It is a picture."),
      (Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8), "It is a RAR archive: unpack it and scan the folder."),
    ]
    for (bytes, message) in rows { #expect(try readExport(bytes) == [ReadPart(format: "!", rows: [message])]) }
    #expect(
      try readExport([1, 2, 0, 9, 7]) == [ReadPart(format: "-", rows: ["it is of no format that is known here"])])
    #expect(ForeignFile.allCases.allSatisfy { $0.message.hasSuffix(".") && !$0.title.isEmpty })
  }

  @Test("beside posts a page is passed over; alone it is told once")
  func pages() throws {
    let page = ZipBuilder.Member("your_posts.html", "<html><body>Hello</body></html>")
    let more = ZipBuilder.Member("more.html", "<html><body>Hello</body></html>")
    let alone = try readExport(ZipBuilder.zip(page, more))
    #expect(alone.map(\.format) == ["!", "-"])
    let beside = try readExport(ZipBuilder.zip(page, .init("posts.ndjson", rows("one"))))
    #expect(beside.map(\.format) == ["-", "ndjson"])
    let workbook = ZipBuilder.zip(.init("[Content_Types].xml", "<x/>"), .init("xl/workbook.xml", "<x/>"))
    #expect(try readExport(ZipBuilder.zip(.init("posts.xlsx", workbook))).map(\.format) == ["!"])
  }

  @Test("the surest format is taken, and of two equally sure ones the first")
  func ladder() {
    func format(_ name: String, _ confidence: Recognition.Confidence?) -> ExportFormat {
      ExportFormat(
        id: FormatID(name), title: name, recognise: { _ in confidence.map { Recognition($0, because: "") } },
        reader: { PlainTextReader($0, file: $1.file) })
    }
    let formats = [format("a", .low), format("b", .high), format("c", nil), format("d", .high), format("e", .medium)]
    let detection = FormatDetection(ExportSample(file: "x", head: [], isCut: false), among: formats)
    #expect(detection.candidates.map(\.format.id.name) == ["b", "d", "e", "a"])
  }

  @Test("drafts are told by their front matter, Markdown by its name, lines by nothing")
  func drafts() throws {
    let draft = "---\nas: Jordan\nat: 2026-03-01T09:00\n---\nFirst part\n---\nSecond part\n"
    #expect(try readExport(Array(draft.utf8)) == [ReadPart(format: "draft", rows: ["First part", "Second part"])])
    #expect(
      try readExport(Array("# Title\n\nText".utf8), name: "x.md") == [
        ReadPart(format: "draft", rows: ["# Title\n\nText"])
      ])
    #expect(try readExport(Array("---\nno field\n---\n".utf8)).map(\.format) == ["text"])
    let wrong = try readExport(Array("---\nas: Jordan\nwhat: 1\n---\nText".utf8))
    #expect(wrong.map(\.rows) == [["! 3: Unknown key “what”. Known are: \(known)."]])
    let late = try readExport(Array("---\nas: Jordan\nat: tomorrow\n---\nText".utf8))
    #expect(late.map(\.rows) == [["! 3: “at” is “tomorrow”, which is not a time such as 2026-03-01T09:00:00+01:00."]])
  }

  private var known: String { DraftKey.allCases.map(\.rawValue).joined(separator: ", ") }

  @Test("no bytes are a trap for detection, whatever they begin with")
  func noise() throws {
    var generator = SeededGenerator(seed: 5)
    let starts = [
      "{\"a\":[", "window.YTD.x = [{", "<?xml ?><rss>", "a,b\n1,2", "---\nas: x\n---\n", "PK\u{3}\u{4}", "BZh9",
      "\u{1F}",
    ]
    for start in starts {
      for _ in 0..<20 {
        let tail = (0..<60).map { _ in
          generator.rarely(3)
            ? UInt8.random(in: 0...255, using: &generator) : generator.pick(Array("{}[]\",:\n<>-;a".utf8))
        }
        _ = try? readExport(Array(start.utf8) + tail)
      }
    }
  }
}
