import Foundation
import Testing

/// Parts of a larger file, scanned one by one: what makes them add up to a scan of the whole.
@Suite struct PartScanTests {
  private static let scan = [
    "scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00:00Z", "--format", "ndjson", "--no-measures",
  ]

  private static let rows = [
    #"{"id":"1","text":"Morning all","author":"amir","platform":"x","publishAt":"2026-12-01T09:00:00Z"}"#,
    #"{"id":"2","text":"Long week on #ProjectFalcon","author":"amir","platform":"x"}"#,
    #"{"id":"3","txt":"no text"}"#, "not json", "", #"{"text":"Nobody says who wrote this"}"#,
    #"{"id":"5","text":"More of #ProjectFalcon","author":"amir","platform":"x"}"#,
  ]

  private func places(_ output: String) -> [String] { output.split(separator: "\n").dropLast().map(String.init) }

  @Test(arguments: 1..<7) func partsAddUpToTheWhole(_ cut: Int) throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.rows.joined(separator: "\n"), "posts.ndjson")
    let whole = try Binary.run(Self.scan + ["posts.ndjson"], folder: scratch.url).output
    let parts = try [(0..<cut, 1), (cut..<Self.rows.count, cut + 1)].map { range, line in
      try Binary.run(
        Self.scan + ["-", "--from", "ndjson", "--stdin-filename", "posts.ndjson", "--first-line", "\(line)"],
        input: Self.rows[range].joined(separator: "\n") + "\n"
      ).output
    }
    #expect(parts.flatMap(places) == places(whole) && places(whole).count >= 4)
    #expect(whole.contains(#""file":"posts.ndjson","member":null,"line":7"#))
  }

  @Test func linesOfTextAreNumberedFromThere() throws {
    let result = try Binary.run(
      Self.scan + ["-", "--first-line", "1000000000000000", "--as", "amir", "--on", "x"],
      input: "Good morning all\nLong week on #ProjectFalcon\n")
    #expect(result.status == 1 && result.output.contains(#""line":1000000000000001"#), "\(result.output)")
  }

  /// The ending of a file's name is a hint, whoever opened the file.
  @Test(arguments: [("posts.txt", "text"), ("draft.md", "draft")])
  func theNameIsAHint(_ name: String, _ format: String) throws {
    let text = "Good morning all\n"
    let scratch = try Scratch()
    let file = try scratch.write(text, name)
    let named = try Binary.run(["detect", "-", "--format", "json", "--stdin-filename", file], input: text)
    #expect(try named.output == Binary.run(["detect", file, "--format", "json"]).output)
    #expect(named.output.contains("\"format\": \"\(format)\""), "\(named.output)")
    let scanned = try Binary.run(Self.scan + ["-", "--stdin-filename", file], input: text)
    #expect(scanned.output.contains("\"files\":[{\"file\":\"\(file)\",\"formats\":[\"\(format)\"]"))
  }

  @Test(arguments: [
    (["--first-line", "0"], "--first-line takes a number from 1 to 1000000000000000."),
    (["--first-line=-3"], "--first-line takes"), (["--first-line", "1000000000000001"], "--first-line takes"),
    (["--first-line", "2", "samples/posts.ndjson"], "as the only export"),
    (["--first-line", "2", "--map", "text=Caption"], "can't go with --map"),
    (["--stdin-filename", ""], "names no file"),
    (["--first-line", "1", "--from", "linkedin-shares"], "standard input is read as LinkedIn, Shares.csv"),
    (["--first-line", "1", "--from", "json"], "--first-line is for NDJSON and plain text"),
  ])
  func whatHasNoLinesIsRefused(_ arguments: [String], _ words: String) throws {
    let result = try Binary.run(Self.scan + ["-"] + arguments, input: "{\"text\":\"Morning all\"}\n")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func filesAndArchivesHaveNoFirstLine() throws {
    let file = try Binary.run(Self.scan + ["samples/posts.ndjson", "--first-line", "2"])
    #expect(file.status == 2 && file.errors.contains("write - for it"))
    let name = try Binary.run(Self.scan + ["samples/posts.ndjson", "--stdin-filename", "a"])
    #expect(name.status == 2 && name.errors.contains("--stdin-filename needs standard input"))
    let empty = "PK\u{5}\u{6}" + String(repeating: "\0", count: 18)
    let archive = try Binary.run(Self.scan + ["-", "--first-line", "2"], input: empty)
    #expect(archive.status == 2 && archive.errors.contains("standard input is an archive"), "\(archive.errors)")
  }

  @Test func goalsAreMeasuredUnlessSomebodySaysOtherwise() throws {
    let arguments = [
      "scan", "samples/wholes/posts.ndjson", "--policy", "samples/wholes/policy.xml", "--format", "ndjson", "--now",
      "2026-11-22T10:00:00Z",
    ]
    let measured = try Binary.run(arguments).output
    let unmeasured = try Binary.run(arguments + ["--no-measures"]).output
    let lines = measured.split(separator: "\n").filter { !$0.hasPrefix("{\"type\":\"measure\"") }
    #expect(measured.contains("{\"type\":\"measure\""))
    #expect(lines.map(String.init) == unmeasured.split(separator: "\n").map(String.init))
  }

  @Test func thePolicysFilesAreListed() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appendingPathComponent("policies")
    try FileManager.default.copyItem(at: Binary.root.appendingPathComponent("policies"), to: folder)
    let listed = try Binary.run(["policy", "show", "--files", "policies/larkfield.xml"], folder: scratch.url)
    let files = listed.output.split(separator: "\n").map(String.init)
    #expect(listed.status == 0 && files.first == "policies/larkfield.xml")
    #expect(files.contains { $0.hasSuffix("policies/larkfield/codenames.csv") })
    // What is listed is all it takes.
    let elsewhere = try Scratch()
    for file in files {
      let tail = file.components(separatedBy: "policies/").last ?? ""
      let target = elsewhere.url.appendingPathComponent(tail)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: folder.appendingPathComponent(tail), to: target)
    }
    #expect(try Binary.run(["policy", "show", "larkfield.xml"], folder: elsewhere.url).status == 0)
  }
}
