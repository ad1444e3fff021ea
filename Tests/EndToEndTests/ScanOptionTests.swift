import Foundation
import Testing

/// What options of a scan refuse, and what they say.
@Suite struct ScanOptionTests {
  private static let base = ["scan", "posts.txt", "--policy", Binary.larkfield, "--as", "amir", "--on", "x"]

  private func run(_ options: [String], in scratch: borrowing Scratch) throws -> Binary.Result {
    _ = try scratch.write("Morning all\nLong week on #ProjectFalcon\n", "posts.txt")
    return try Binary.run(Self.base + options, folder: scratch.url)
  }

  /// The help of --checkpoint names the formats that it goes with, and no other.
  @Test func checkpointGoesWithTheFormatsThatItsHelpNames() throws {
    let scratch = try Scratch()
    let help = try Binary.run(["scan", "--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let told = try #require(help.firstMatch(of: /a format that is written as it goes: ([^.]+)\./)).1
    let names = told.replacing(" or ", with: ", ").split(separator: ", ").map(String.init)
    #expect(names.contains("csv-posts"))
    let all = ["text", "ndjson", "json", "csv", "csv-posts", "sarif", "junit", "github", "rdjson", "html", "none"]
    for name in all {
      let result = try run(["--checkpoint", "place", "--output", "\(name)=report-\(name)"], in: scratch)
      #expect((result.status != 2) == names.contains(name), "\(name): \(result.errors)")
    }
  }

  @Test(arguments: [
    ("id,text\n1,Morning\n", "is there already and is no baseline (it looks like"),
    ("{\"id\":\"1\",\"text\":\"Morning\"}\n", "is there already and is no baseline (it looks like"),
    ("<policy/>\n", "is there already and is no baseline ("), ("\0\u{1}\u{2}", "is there already and is no baseline ("),
    (
      "{\"baseline\":\"other\",\"schemaVersion\":1}\n",
      "is there already and is the baseline of another policy, “other”"
    ),
  ])
  func noOtherFileGivesWayToABaseline(_ content: String, _ words: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(content, "kept")
    let result = try run(["--write-baseline", "kept", "--output", "report.txt"], in: scratch)
    #expect(result.status == 2 && result.errors.contains("--write-baseline kept \(words)"), "\(result.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == content)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent("report.txt").path))
  }

  @Test(arguments: [
    "", "\n \n", "{\"baseline\":\"larkfield\",\"schemaVersion\":1}\n",
    "\u{FEFF}{ \"schemaVersion\": 1, \"baseline\": \"larkfield\" }\r\nnonsense\n", "<<<<<<< ours\nnonsense\n",
    "{\"fingerprint\":\"0a\"}\n",
  ])
  func anOlderBaselineDoes(_ content: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(content, "baseline")
    #expect(try run(["--write-baseline", "baseline", "--format", "none"], in: scratch).status == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("{\"baseline\":\"larkfield\""))
  }

  @Test func aFolderOrStandardOutputIsNoBaseline() throws {
    let scratch = try Scratch()
    for (target, words) in [(".", "is a folder"), ("-", "names standard output")] {
      let result = try run(["--write-baseline", target], in: scratch)
      #expect(result.status == 2 && result.output.isEmpty && result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test func threadsAreNoMoreThanHelp() throws {
    let scratch = try Scratch()
    let one = try run(["--jobs", "1", "--format", "ndjson", "--now", "2026-12-01T10:00"], in: scratch)
    let many = try run(["--jobs", "999999999", "--format", "ndjson", "--now", "2026-12-01T10:00"], in: scratch)
    #expect(many.output == one.output && many.status == 1)
    #expect(many.errors.contains("--jobs 999999999: on a machine with ") && many.errors.contains("threads help"))
    #expect(!one.errors.contains("--jobs"))
    #expect(!(try run(["--jobs", "999999999", "--quiet"], in: scratch)).errors.contains("--jobs"))
    #expect(try run(["--jobs", "0"], in: scratch).status == 2)
  }

  @Test(arguments: [["--output", "-"], ["--output", "csv=-"], ["--output", "ndjson=kept", "--output", "csv=-"]])
  func aHyphenIsStandardOutput(_ outputs: [String]) throws {
    let scratch = try Scratch()
    let result = try run(outputs, in: scratch)
    #expect(result.status == 1 && result.output.contains("Unannounced projects"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent("-").path))
    #expect(result.output.hasPrefix("run_id,") == outputs.contains("csv=-"))
    #expect(try run(["--output", "./-"], in: scratch).output.isEmpty)
    #expect(FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent("-").path))
  }

  @Test(arguments: [
    (["--output", "json=-", "--output", "csv=-"], "Standard output takes one report"),
    (["--output", "csv=-", "--format", "text"], "Standard output takes one report"),
    (["--checkpoint", "c", "--format", "ndjson", "--output", "-"], "--checkpoint needs --output"),
    (["--checkpoint", "-", "--format", "ndjson", "--output", "f"], "--checkpoint names standard output"),
  ])
  func standardOutputTakesOneReport(_ outputs: [String], _ words: String) throws {
    let scratch = try Scratch()
    let result = try run(outputs, in: scratch)
    #expect(result.status == 2 && result.output.isEmpty && result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [
    ["policy", "test", "--policy", Binary.larkfield, "--output", "-"],
    ["policy", "test", "--policy", Binary.larkfield, "--output", "junit=-"],
    ["policy", "coverage", Binary.larkfield, "--output", "-"], ["policy", "render", Binary.larkfield, "--output", "-"],
    ["policy", "diff", Binary.larkfield, Binary.larkfield, "--output", "-"],
  ])
  func aHyphenIsStandardOutputElsewhere(_ arguments: [String]) throws {
    let scratch = try Scratch()
    let result = try Binary.run(arguments, folder: scratch.url)
    #expect(result.status < 2 && !result.output.isEmpty, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
    #expect(
      arguments.contains("junit=-")
        == result.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
  }

  @Test(arguments: ["scan", "check"]) func namesThatNobodyKnowsAreTold(_ command: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write("Morning all\n", "posts.txt")
    func notices(_ author: String, _ platform: String) throws -> String {
      try Binary.run([command, file, "--policy", Binary.larkfield, "--as", author, "--on", platform]).errors
    }
    #expect(
      try notices("amri", "linkdin").contains(
        "nobody called “amri”, so who is posting counts as unknown. Did you mean “amir”?"))
    #expect(try notices("amri", "linkdin").contains("“linkdin” is no platform"))
    #expect(try notices("amri", "linkdin").contains("Did you mean “linkedin”?"))
    for role in ["engineer", "enginer"] {
      #expect(try notices(role, "x").contains("“engineer” is a role; name a person who has it: amir"), "\(role)")
    }
    #expect(!(try notices("amir", "x")).contains("unknown"))
  }
}
