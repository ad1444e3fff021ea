import Foundation
import Testing

/// `sayso detect` on the sample archives.
@Suite struct DetectTests {
  private static let folder = "samples/exports/archives"

  @Test(arguments: ["larkfield-posts.zip", "larkfield-posts.tar.gz"])
  func anArchiveIsExplained(_ name: String) throws {
    let run = try Binary.run(["detect", "\(Self.folder)/\(name)"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        \(Self.folder)/\(name)
          posts/2026.ndjson
            ndjson: 2 rows, confidence high
            It is NDJSON, one post a line, because each line is a JSON object with a
            text.
            It could also be json, confidence medium, because its objects have a text
            and other keys of posts.
          drafts/thread.md
            draft: 2 rows, confidence high
            It is a draft: text, with front matter or thread parts, because it begins
            with front matter that tells “as”.
            It could also be text, confidence low, because it is text and carries no
            marks of another format.
          posts/2025.ndjson.gz
            ndjson: 1 row, confidence medium
            It is NDJSON, one post a line, because it is a JSON object with a text.
            It could also be json, confidence medium, because its objects have a text
            and other keys of posts.
          1 file without posts:
            media/dot.png: it is a picture

        """)
  }

  @Test func programsGetJSON() throws {
    let run = try Binary.run(["detect", "--format", "json", "\(Self.folder)/larkfield-posts.zip"])
    let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let file = try #require((document["files"] as? [[String: Any]])?.first)
    let parts = try #require(file["parts"] as? [[String: Any]])
    #expect(parts.compactMap { $0["format"] as? String } == ["ndjson", "draft", "ndjson"])
    #expect(parts.compactMap { $0["rows"] as? Int } == [2, 2, 1])
    #expect(parts.first?["encoding"] as? String == "UTF-8")
    #expect((file["withoutPosts"] as? [[String: Any]])?.first?["count"] as? Int == 1)
  }

  @Test func otherEncodingsAreToldAndMayBeNamed() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let file = scratch.appendingPathComponent("lines.txt").path
    try Data(Array("Gr".utf8) + [0xFC, 0xDF] + Array("e aus M".utf8) + [0xFC] + Array("nchen\n".utf8))
      .write(to: URL(fileURLWithPath: file))
    #expect(try Binary.run(["detect", file]).output.contains("Read as Windows-1252"))
    #expect(try Binary.run(["detect", "--encoding", "koi8-r", file]).output.contains("Read as KOI8-U, as you said."))
    #expect(try Binary.run(["detect", "--encoding", "nonsense", file]).status == 2)
    let scan = try Binary.run(["scan", file, "--policy", Binary.larkfield, "--format", "none", "--as", "amir"])
    #expect(scan.errors.contains("Read as Windows-1252"))
  }

  @Test func whatHoldsNoPostsEndsWithTwo() throws {
    let picture = try Binary.run(["detect", "-"], input: "%PDF-1.7\n")
    #expect(picture.status == 2)
    #expect(picture.output.contains("It is a PDF: save its text as UTF-8, one post a line, and scan that."))
    #expect(try Binary.run(["detect", "/nowhere/at/all"]).status == 2)
  }
}
