import Foundation
import Testing

@Suite struct ScanTests {
  private struct Counts: Equatable {
    var posts = 0, checked = 0, skipped = 0, failed = 0
  }

  private func counts(_ result: Binary.Result) throws -> Counts {
    let last = try #require(result.output.split(separator: "\n").last)
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    func number(_ key: String) -> Int { summary[key] as? Int ?? -1 }
    return Counts(
      posts: number("posts"), checked: number("checked"), skipped: number("skipped"), failed: number("failed"))
  }

  private static let scan = ["scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--format", "ndjson"]

  @Test func everyRowIsAccountedFor() throws {
    let scratch = try Scratch()
    let rows = [
      #"{"id":"1","text":"Morning all","author":"amir","platform":"x","publishAt":"2026-12-01T09:00:00Z"}"#,
      #"{"id":"2","text":"Long week on #ProjectFalcon","author":"amir","platform":"x","publishAt":"2026-12-01T09:00:00Z"}"#,
      #"{"id":"3","txt":"no text"}"#, "not json", "",
      #"{"id":"4","text":"Old news","author":"amir","platform":"x","publishAt":"2020-01-01T09:00:00Z"}"#,
    ]
    let export = try scratch.write(rows.joined(separator: "\n"), "posts.ndjson")
    let result = try Binary.run(Self.scan + [export])
    #expect(try counts(result) == Counts(posts: 5, checked: 3, skipped: 0, failed: 2))
    #expect(result.status == 1)
    #expect(try Binary.run(Self.scan + [export, "--strict"]).status == 2)
    let inForce = try Binary.run(Self.scan + [export, "--in-force-only"])
    #expect(try counts(inForce) == Counts(posts: 5, checked: 2, skipped: 1, failed: 2))
  }

  @Test func theBoardsPageMasksAndHidesNames() throws {
    let scratch = try Scratch()
    let row = #"{"id":"2","text":"Long week on #ProjectFalcon","author":"amir","platform":"x"}"#
    let export = try scratch.write(row + "\n", "posts.ndjson")
    let page = try Binary.run(Self.scan + [export, "--format", "html"])
    #expect(page.status == 1 && page.output.contains("Scan of 1 post<") && page.output.contains("Amir"))
    #expect(!page.output.contains("ProjectFalcon"))
    let hidden = try Binary.run(Self.scan + [export, "--format", "html", "--hide-authors"]).output
    #expect(hidden.contains("Author 1") && !hidden.contains("Amir"))
    let revealed = try Binary.run(Self.scan + [export, "--format", "html", "--reveal"]).output
    #expect(revealed.contains("<mark>#ProjectFalcon</mark>"))
  }

  @Test func plainTextIsOnePostALine() throws {
    let scratch = try Scratch()
    let export = try scratch.write("\u{FEFF}Morning all\r\n\r\nLong week on #ProjectFalcon\r\n", "posts.txt")
    let result = try Binary.run(Self.scan + ["--as", "amir", "--on", "x", "--at", "2026-12-01T09:00", export])
    #expect(try counts(result) == Counts(posts: 2, checked: 2))
    #expect(result.output.contains("\"rule\":\"falcon\""))
  }

  @Test func outputGoesToAFileAndNothingElsewhere() throws {
    let scratch = try Scratch()
    let export = try scratch.write("Morning all\n", "posts.txt")
    let report = scratch.url.appendingPathComponent("report.ndjson").path
    let result = try Binary.run(Self.scan + [export, "--output", report])
    #expect(result.output.isEmpty)
    #expect(try String(contentsOfFile: report, encoding: .utf8).hasSuffix("}\n"))
  }

  @Test(arguments: ["posts.txt", "./posts.txt", "link.txt", "p.xml"])
  func nothingThatIsReadIsWrittenOver(_ output: String) throws {
    let scratch = try Scratch()
    let export = try scratch.write("Morning all\n", "posts.txt")
    let starter = try String(contentsOf: Binary.root.appendingPathComponent("policies/starter.xml"), encoding: .utf8)
    let policy = try scratch.write(starter, "p.xml")
    try FileManager.default.linkItem(
      at: URL(fileURLWithPath: export), to: scratch.url.appendingPathComponent("link.txt"))
    let result = try Binary.run(
      ["scan", "posts.txt", "--policy", "p.xml", "--output", output], folder: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("writing there would destroy it"))
    #expect(try String(contentsOfFile: export, encoding: .utf8) == "Morning all\n")
    #expect(try String(contentsOfFile: policy, encoding: .utf8) == starter)
  }

  @Test func anInputThatIsMissingCostsNoOlderReport() throws {
    let scratch = try Scratch()
    let report = try scratch.write("older\n", "report.ndjson")
    #expect(try Binary.run(Self.scan + [report + ".missing", "--output", report]).status == 2)
    #expect(try String(contentsOfFile: report, encoding: .utf8) == "older\n")
  }

  @Test func theFormatIsNamedUnlessQuiet() throws {
    let scratch = try Scratch()
    let rows = try scratch.write("{\"text\":\"Morning all\"}\n", "posts.ndjson")
    let lines = try scratch.write("Dear all, good morning\n", "posts.txt")
    let result = try Binary.run(Self.scan + [rows, lines])
    #expect(result.errors.contains("posts.ndjson: detected: ndjson, 1 row, confidence medium\n"))
    #expect(result.errors.contains("posts.txt: detected: text, 1 row, confidence low\n"))
    #expect(try Binary.run(Self.scan + [rows, "--quiet"]).errors.isEmpty)
  }

  @Test func whatNoFormatKnowsIsRefused() throws {
    let scratch = try Scratch()
    let export = scratch.url.appendingPathComponent("posts.bin")
    try Data([0x00, 0x01, 0x02, 0x00]).write(to: export)
    let result = try Binary.run(Self.scan + [export.path])
    #expect(result.status == 2 && result.output.contains("it is of no format that is known here"))
    #expect(result.errors.contains("posts.bin could not be read to its end"))
  }

  @Test(arguments: [
    (["--from", "nosuch"], "'nosuch'"), (["--map", "txet=Caption"], "Did you mean “text”?"),
    (["--tz", "Europe/Lodnon"], "Europe/London"), (["--date-order", "ymd"], "'ymd'"),
  ])
  func mistakesInHowToReadAreTold(_ arguments: [String], _ words: String) throws {
    let result = try Binary.run(Self.scan + ["samples/posts.ndjson"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [["check", "--text", "Morning all"], ["scan", "samples/posts.ndjson"], ["policy", "show"]])
  func aFullDiskIsSaid(_ command: [String]) throws {
    let result = try Binary.run(command, environment: ["SAYSO_POLICY": Binary.larkfield], output: "/dev/full")
    #expect(result.status == 2)
    #expect(result.errors.contains("standard output can't be written: No space left on device."))
  }

  /// Folders stand for archives here: they are read like them.
  @Test func anArchiveWithoutPostsIsSaid() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appendingPathComponent("export")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
    _ = try scratch.write("Date,ShareLink,ShareCommentary\n", "export/data/Shares.csv")
    _ = try scratch.write("\u{89}PNG\r\n\u{1A}\n\0\0\0", "export/data/a.png")
    let scan = ["scan", "--policy", Binary.larkfield, "--format", "none", "export"]
    let lenient = try Binary.run(scan, folder: scratch.url)
    #expect(lenient.status == 0)
    #expect(
      lenient.errors.contains(
        "export holds no posts: data/Shares.csv: read as linkedin-shares, without a row; data/a.png: it is no text."
      ),
      "\(lenient.errors)")
    #expect(try Binary.run(scan + ["--strict"], folder: scratch.url).status == 2)
    #expect(try Binary.run(scan + ["--strict", "--quiet"], folder: scratch.url).status == 2)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("data/Shares.csv"))
    let nothing = try Binary.run(scan, folder: scratch.url)
    #expect(nothing.status == 2 && nothing.errors.contains("export holds no posts: data/a.png: it is"))
    #expect(!nothing.errors.contains("in any format"))
  }

  /// People read what nobody asked for in another format, whatever standard output is.
  @Test func textUnlessAskedOtherwise() throws {
    let scan = ["scan", "samples/posts.ndjson", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--quiet"]
    let usual = try Binary.run(scan)
    let named = try Binary.run(scan + ["--format", "text"])
    #expect(usual.status == 1 && usual.output == named.output && usual.output.hasPrefix("DON'T POST\n"))
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("report").path
    #expect(try Binary.run(scan + ["--output", file]).output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("DON'T POST\n"))
  }

  @Test func sameInputSameBytes() throws {
    let arguments = Self.scan + ["samples/posts.ndjson"]
    #expect(try Binary.run(arguments).outputBytes == Binary.run(arguments).outputBytes)
  }
}
