import Foundation
import Testing

/// Posts in HTML and Markdown, from the file to the place in the file.
@Suite struct MarkupTests {
  private static let check = [
    "check", "--policy", "policies/larkfield.xml", "--now", "2026-12-01T10:00", "--as", "amir", "--on", "x",
  ]
  private static let html = "<p>Morning &amp; all.</p>\n<p>Long week on Project Fal<b>con</b>, but fine.</p>\n"

  private func json(_ format: String, _ draft: String) throws -> [String: Any] {
    let result = try Binary.run(Self.check + ["--format", format, "--reveal", draft])
    return try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
  }

  @Test func aNameSplitByTagsIsFoundAndShownAsRead() throws {
    let scratch = try Scratch()
    let draft = try scratch.write(Self.html, "post.html")
    let result = try Binary.run(Self.check + [draft])
    #expect(result.status == 1 && result.output.hasPrefix("DON'T POST"))
    #expect(result.output.contains("  Morning & all.\n\n  Long week on Project Falcon, but fine.\n"))
    #expect(result.output.contains("\n               ^^^^^^^^^^^^^^\n"))
  }

  @Test func programsFindItInTheSource() throws {
    let scratch = try Scratch()
    let draft = try scratch.write(Self.html, "post.html")
    let report = try #require((try json("json", draft)["reports"] as? [[String: Any]])?.first)
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    let span = try #require((finding["spans"] as? [[String: Any]])?.first)
    let start = try #require(span["start"] as? Int)
    let end = try #require(span["end"] as? Int)
    #expect(String(decoding: Array(Self.html.utf8)[start..<end], as: UTF8.self) == "Project Fal<b>con")
    #expect(span["text"] as? String == "Project Falcon")
    #expect((finding["suggestions"] as? [Any])?.isEmpty == true)

    let diagnostics = try json("rdjson", draft)["diagnostics"] as? [[String: Any]]
    let range = (diagnostics?.first?["location"] as? [String: Any])?["range"] as? [String: [String: Int]]
    #expect(range == ["start": ["line": 2, "column": 17], "end": ["line": 2, "column": 34]])
    let github = try Binary.run(Self.check + ["--format", "github", draft]).output
    #expect(github.contains("line=2,endLine=2,col=17,endColumn=34"))
  }

  @Test func longTextsShowTheLinesOfTheFile() throws {
    let scratch = try Scratch()
    let lines = (1...20).map { "<p>\nLine \($0 == 15 ? "Project Falcon" : "of it")\n</p>\n" }.joined()
    let draft = try scratch.write("---\nmarkup: html\n---\n" + lines, "post.md")
    #expect(try Binary.run(Self.check + [draft]).output.contains("\n  47  Line Project Falcon\n"))
  }

  @Test func optionsAndStandardInput() throws {
    let markdown = "Long week on **Project** Fal*con*."
    #expect(
      try Binary.run(Self.check + ["--markup", "markdown", "-"], input: markdown).output.contains("Project Falcon."))
    #expect(try Binary.run(Self.check + ["--markup", "html", "--text", "Project Fal<i>con"]).status == 1)
    let plain = try Binary.run(Self.check + ["--text", "Bring **a** lamp, <i>please</i>, to Project Falcon"])
    #expect(plain.output.contains("Bring **a** lamp, <i>please</i>, to Project Falcon"))
    #expect(try Binary.run(Self.check + ["--markup", "rtf", "--text", "a"]).status == 2)
  }

  @Test func markdownInAPlainDraftIsRemarkedOn() throws {
    let scratch = try Scratch()
    let draft = try scratch.write("A [lamp](https://larkfield.example/lamp)\n", "post.md")
    #expect(
      try Binary.run(Self.check + [draft]).errors.contains("post.md looks like Markdown and is read as plain text."))
    #expect(try Binary.run(Self.check + ["--markup", "plain", "--quiet", draft]).errors.isEmpty)
    #expect(try Binary.run(Self.check + ["--markup", "markdown", draft]).errors.isEmpty)
  }

  @Test func rowsOfHTMLAreScanned() throws {
    let scratch = try Scratch()
    let rows = """
      {"id":"1","author":"amir","platform":"mastodon","publishAt":"2026-12-01T10:00:00Z","html":"<p>On Project Fal<b>con</b></p>"}
      {"id":"2","text":"a","html":"b"}
      """
    let export = try scratch.write(rows, "posts.ndjson")
    let result = try Binary.run(
      ["scan", "--policy", "policies/larkfield.xml", "--now", "2026-12-01T10:00", "--format", "ndjson", export])
    #expect(result.output.contains("\"start\":6,\"end\":23,\"text\":\"Project Falcon\""))
    #expect(result.output.contains("This row has “text” and “html”; only one of them can be its text."))
  }
}
