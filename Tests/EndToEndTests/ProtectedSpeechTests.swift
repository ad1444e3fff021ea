import Foundation
import Testing

/// What the policy protects is told by no report of a scan but as a number of posts, and all of them count alike.
@Suite struct ProtectedSpeechTests {
  private static let rows = [
    ("amir", "On behalf of Larkfield nobody asked us, but my shift has had no heating for a week."),
    ("jlee", "On behalf of Larkfield my shift has had no heating. Long week on #ProjectFalcon though."),
    ("dreyes", "Good morning"),
  ]

  /// The same three posts in every format. Only the second has something that counts.
  private func reports(_ options: [String] = []) throws -> [String: String] {
    let scratch = try Scratch()
    let rows = Self.rows.enumerated().map { index, row in
      #"{"id":"\#(index)","text":"\#(row.1)","author":"\#(row.0)","platform":"x","publishAt":"2026-12-01T09:00:00Z"}"#
    }
    _ = try scratch.write(rows.joined(separator: "\n"), "posts.ndjson")
    let formats = ["text", "ndjson", "json", "csv", "csv-posts", "sarif", "junit", "github", "rdjson", "html", "none"]
    let outputs = formats.flatMap { ["--output", "\($0)=report.\($0)"] }
    let result = try Binary.run(
      ["scan", "posts.ndjson", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00"] + outputs + options,
      folder: scratch.url)
    #expect(result.status == 1)
    return try Dictionary(
      uniqueKeysWithValues: formats.map {
        ($0, try String(contentsOf: scratch.url.appendingPathComponent("report.\($0)"), encoding: .utf8))
      })
  }

  @Test(arguments: [[], ["--share"], ["--reveal"], ["--max-results", "5"]])
  func allFormatsCountAlike(_ options: [String]) throws {
    let reports = try reports(options)
    func count(_ format: String, _ mark: String) -> Int { (reports[format] ?? "").ranges(of: mark).count }
    #expect(count("ndjson", #""type":"finding""#) == 1)
    #expect(count("json", #""fingerprint":"#) == 1)
    #expect(count("csv", ",finding,") == 1)
    #expect(count("csv-posts", ",checked,block,1,0,") == 1 && count("csv-posts", ",checked,clear,0,0,") == 2)
    #expect(count("sarif", #""ruleId":"#) == 1)
    #expect(count("junit", "<failure ") == 1 && count("junit", "<system-out>") == 0)
    #expect(count("github", "::error ") == 1 && count("github", "::notice ") == 0)
    #expect(count("rdjson", #""severity":"#) == 1)
    #expect(count("html", "class=\"entry") == 1 || count("html", "data-value=\"block\"") == 1)
    #expect(count("text", "p.ndjson") + count("text", "posts.ndjson, line") == 1)
    for format in ["ndjson", "json", "none"] {
      #expect(
        count(format, #""protected":2,"#) == 1 && count(format, #""findings":1,"undetermined":0,"#) == 1, "\(format)")
    }
    for format in ["text", "html"] {
      #expect(count(format, "2 posts on pay and working conditions are protected speech") == 1)
    }
  }

  /// A list of who spoke of what would be what the protection is there to prevent.
  @Test(arguments: [[], ["--share"], ["--reveal"]]) func nobodyIsNamedForIt(_ options: [String]) throws {
    // Every post has a row in this one, with nothing in it.
    for (format, report) in try reports(options) where format != "csv-posts" {
      #expect(!report.lowercased().contains("amir") && !report.contains("nobody asked us"), "\(format)")
    }
  }
}
