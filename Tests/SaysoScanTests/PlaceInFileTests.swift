import Foundation
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports
import SaysoScan
import Testing

/// The lines and columns that reports name are those of the file, whatever its format did to the text.
@Suite struct PlaceInFileTests {
  struct Export: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let format: FormatID
    let name: String
    let content: String
    /// Of the one finding: line:column, the end exclusive, columns in UTF-16 code units.
    let place: String
    /// The same with columns in bytes.
    var bytePlace: String?

    init(
      _ description: String, _ format: String, _ name: String, _ content: String, _ place: String,
      bytes: String? = nil
    ) {
      (testDescription, self.format, self.name, self.content) = (description, FormatID(format), name, content)
      (self.place, bytePlace) = (place, bytes)
    }
  }

  static let json: [Export] = [
    Export(
      "NDJSON, lines escaped", "ndjson", "a.ndjson",
      #"{"id":"1","text":"Morning"}"# + "\n" + #"{"id":"2","text":"One\nTwo\nFalcon"}"# + "\n"
        + #"{"id":"3","text":"Morning"}"# + "\n", "2:19-2:19"),
    Export("NDJSON, a character escaped", "ndjson", "a.ndjson", #"{"text":"\u0041t Falcon"}"# + "\n", "1:10-1:10"),
    Export("NDJSON, quotation marks escaped", "ndjson", "a.ndjson", #"{"text":"\"Falcon\""}"# + "\n", "1:10-1:10"),
    Export("NDJSON, half a character escaped", "ndjson", "a.ndjson", #"{"text":"Falcon \ud83d"}"# + "\n", "1:10-1:10"),
    Export("NDJSON, escaped behind", "ndjson", "a.ndjson", #"{"text":"Falcon\\"}"# + "\n", "1:10-1:10"),
    Export(
      "NDJSON as written", "ndjson", "a.ndjson", "\n" + #"{"text":"é Falcon","id":"1\n"}"# + "\n", "2:12-2:18",
      bytes: "2:13-2:19"),
    Export("NDJSON, HTML", "ndjson", "a.ndjson", #"{"html":"<b>Two</b> Falcon"}"# + "\n", "1:21-1:27"),
    Export("NDJSON, HTML escaped", "ndjson", "a.ndjson", #"{"html":"One<br>\nFalcon"}"# + "\n", "1:10-1:10"),
    Export(
      "JSON array, escaped", "json", "a.json",
      "[\n  {\"text\": \"Morning\"},\n  {\n    \"text\": \"One\\nFalcon\",\n    \"kind\": \"post\"\n  }\n]\n",
      "4:14-4:14"),
    Export(
      "JSON array as written", "json", "a.json",
      "[\n  {\n    \"text\": \"One Falcon\",\n    \"kind\": \"post\"\n  }\n]\n",
      "3:18-3:24"),
    Export(
      "records of another's schema", "x-archive", "tweets.js",
      "window.YTD.tweets.part0 = [\n  {\"tweet\": {\"id_str\": \"1\",\n    \"full_text\": \"One\\nFalcon\"}}\n]\n",
      "2:3-2:3"),
  ]

  static let tables: [Export] = [
    Export(
      "CSV, a cell of two lines", "csv", "a.csv", "id,text\n1,\"Morning\nall\"\n2,\"One\nTwo Falcon\"\n", "5:5-5:11"),
    Export("CSV, CR LF", "csv", "a.csv", "id,text\r\n2,\"One\r\nTwo Falcon\"\r\n", "3:5-3:11"),
    Export("CSV, unquoted", "csv", "a.csv", "id,text\n2,Two Falcon\n", "2:7-2:13"),
    Export("CSV, marks doubled", "csv", "a.csv", "id,text\n2,\"One \"\"day\"\"\nTwo Falcon\"\n", "2:4-2:4"),
    Export("CSV, a comment apart", "csv", "a.csv", "text,first comment\nMorning,\"One\n\nFalcon\"\n", "2:1-2:1"),
  ]

  static let texts: [Export] = [
    Export("plain text", "text", "a.txt", "Morning\nAbout Falcon\nMorning\n", "2:7-2:13"),
    Export("plain text, a return inside", "text", "a.txt", "Well\rFalcon\nMorning\n", "1:6-1:12"),
    Export("plain text behind a mark", "text", "a.txt", "\u{FEFF}A Falcon\n", "1:6-1:12"),
    Export("draft", "draft", "a.md", "---\nlang: en\n---\n\nOne\n\nTwo Falcon\n", "7:5-7:11"),
    Export("draft, CR LF", "draft", "a.md", "One\r\n\r\nTwo Falcon\r\n", "3:5-3:11"),
    Export("draft in Markdown", "draft", "a.markdown", "One\n\n**Two** &amp; Falcon\n", "3:15-3:21"),
    Export(
      "RSS", "rss", "feed.xml",
      "<rss version=\"2.0\"><channel>\n<item><title>Morning</title></item>\n<item>\n<description><![CDATA[One<br>\n\n"
        + "Two Falcon]]></description></item>\n</channel></rss>\n", "3:1-3:1"),
    Export(
      "RSS on one line", "rss", "feed.xml",
      "<rss version=\"2.0\"><channel>\n<item><description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Falcon</description></item>\n"
        + "</channel></rss>\n", "2:1-2:1"),
  ]

  @Test(arguments: json + tables + texts) func everyReportNamesThePlace(_ export: Export) throws {
    let (github, sarif, rdjson) = (MemorySink(), MemorySink(), MemorySink())
    var options = ReadingOptions()
    options.format = export.format
    let file = ExportFile(name: export.name, source: MemorySource(Array(export.content.utf8)), options: options)
    _ = try ExportScan(try ScanFixture.checker(), options: ScanFixture.options()).run(
      [file],
      outputs: [
        ScanOutput(GitHubScanReporter(GitHubReporter()), to: github), ScanOutput(SARIFScanReporter(), to: sarif),
        ScanOutput(RDJSONScanReporter(RDJSONReporter()), to: rdjson),
      ])
    #expect(Place.github(github.text) == [export.place])
    #expect(try Place.sarif(sarif.bytes) == [export.place])
    #expect(try Place.rdjson(rdjson.bytes) == [export.bytePlace ?? export.place])
  }

  /// Checkpoints keep places; one that an earlier version left must read as before.
  @Test func howTheTextStandsIsNotKept() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let origin = Origin(file: "a.csv", member: "b", line: 2, column: 3, pointer: "/4", isVerbatim: true)
    let json = try encoder.encode(origin)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"column":3,"file":"a.csv","line":2,"member":"b","pointer":"\/4"}"#)
    let read = try JSONDecoder().decode(Origin.self, from: json)
    #expect(read == Origin(file: "a.csv", member: "b", line: 2, column: 3, pointer: "/4"))
  }
}

/// The places that a report names, as `2:19-2:25`.
private enum Place {
  static func github(_ text: String) -> [String] {
    text.matches(of: /line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+)/).map { "\($0.1):\($0.3)-\($0.2):\($0.4)" }
  }

  private struct SARIF: Decodable {
    struct Run: Decodable { let results: [Result] }
    struct Result: Decodable { let locations: [Location] }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable { let region: Region }
    struct Region: Decodable { let startLine, startColumn, endLine, endColumn: Int }
    let runs: [Run]
  }

  static func sarif(_ bytes: [UInt8]) throws -> [String] {
    try JSONDecoder().decode(SARIF.self, from: Data(bytes)).runs.flatMap(\.results).flatMap(\.locations)
      .map(\.physicalLocation.region)
      .map { "\($0.startLine):\($0.startColumn)-\($0.endLine):\($0.endColumn)" }
  }

  private struct Reviewdog: Decodable {
    struct Diagnostic: Decodable { let location: Location }
    struct Location: Decodable { let range: Range }
    struct Range: Decodable { let start, end: Position }
    struct Position: Decodable { let line, column: Int }
    let diagnostics: [Diagnostic]
  }

  static func rdjson(_ bytes: [UInt8]) throws -> [String] {
    try JSONDecoder().decode(Reviewdog.self, from: Data(bytes)).diagnostics.map(\.location.range).map {
      "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)"
    }
  }
}
