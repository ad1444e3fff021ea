import Foundation
import Testing

/// One secret in every field that a row may have and in every way in which a row may fail, through the command: none of
/// them is in a masked report, in what is said beside it, or in a baseline.
@Suite struct MaskedScanTests {
  private static let rows = [
    #"{"id":"1","text":"SECRET-TEXT: long week on #ProjectFalcon","author":"amir","platform":"SECRET-PLATFORM","lang":"en-secretlang","kind":"reply","publishAt":"2026-12-01T09:00:00Z","url":"https://secret-url.example/","media":[{"alt":"SECRET-ALT","file":"SECRET-FILE.png"}],"reference":{"text":"SECRET-QUOTED","handle":"SECRET-THIRD"}}"#,
    #"{"id":"2","text":"See www.bit.ly/SECRET-LINK","author":"amir","account":"larkfield","platform":"SECRET-PLATFORM"}"#,
    #"{"id":"3","text":"SECRET-TEXT","kind":"SECRET-KIND"}"#,
    #"{"id":"4","text":"SECRET-TEXT","publishAt":"SECRET-TIME"}"#,
    #"{"id":"5","text":"SECRET-TEXT","text":"SECRET-TWICE"}"#,
    #"{"id":"6","text":"SECRET-TEXT","platform":{"SECRET-KEY":"SECRET-VALUE"}}"#,
    #"{"id":"7","text":"SECRET-TEXT","author":["SECRET-AUTHOR"]}"#,
    #"{"id":"8","text":"SECRET-TEXT","links":[{"start":0,"end":999,"url":"https://secret-url.example/"}]}"#,
    #"{"id":"9","text":"SECRET-TEXT","html":"<b>SECRET-HTML"}"#,
    #"{"id":"10","text":"SECRET-TEXT","media":[{"kind":"SECRET-MEDIA"}]}"#,
    #"{"id":"11","text":"SECRET-TEXT","paid":"SECRET-PAID"}"#,
    #"{"id":"12","text":"SECRET-TEXT" SECRET-EXCERPT"#, "SECRET-NO-JSON",
  ]
  private static let table =
    "SECRET-COLUMN,SECRET-OTHER\nSECRET-CELL,SECRET-CELL\nSECRET-CELL,SECRET-CELL,SECRET-CELL\n"
  private static let draft = "---\non: SECRET-PLATFORM\nkind: SECRET-KIND\nSECRET-KEY: SECRET-VALUE\n---\nSECRET-TEXT\n"

  private static let formats = [
    "text", "ndjson", "json", "csv", "csv-posts", "sarif", "junit", "github", "github-summary", "rdjson", "html",
    "none",
  ]
  private static let shared = ["sarif", "junit", "github", "github-summary", "rdjson", "html"]

  /// The report, what is said beside it and the baseline.
  private func told(_ format: String, _ options: [String], environment: [String: String] = [:]) throws -> String {
    let scratch = try Scratch()
    _ = try scratch.write(Self.rows.joined(separator: "\n"), "posts.ndjson")
    _ = try scratch.write(Self.table, "table.csv")
    _ = try scratch.write(Self.draft, "draft.md")
    func scan(_ files: [String], _ more: [String]) throws -> Binary.Result {
      try Binary.run(
        ["scan"] + files + ["--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--format", format] + more
          + options, environment: environment, folder: scratch.url)
    }
    // Of two files nothing can be read.
    let result = try scan(["posts.ndjson", "table.csv", "draft.md"], [])
    let written = try scan(["posts.ndjson"], ["--write-baseline", "baseline"])
    let baseline = try String(contentsOf: scratch.url.appendingPathComponent("baseline"), encoding: .utf8)
    #expect(
      result.status == 2 && written.status == 1 && baseline.contains("fingerprint"), "\(format): \(result.errors)")
    return [result.output, result.errors, written.errors, baseline].joined(separator: "\n")
  }

  private func secrets(_ text: String) -> Set<String> {
    Set(text.lowercased().matches(of: /secret[a-z-]*/).map { String($0.0) })
  }

  @Test(arguments: formats) func nothingIsToldWhenShared(_ format: String) throws {
    for environment in [[:], ["SAYSO_KEY": "a key"]] {
      let leaks = secrets(try told(format, ["--share"], environment: environment))
      #expect(leaks.isEmpty, "\(format): \(leaks)")
    }
  }

  @Test(arguments: shared) func formatsThatLeaveTheHouseMaskByThemselves(_ format: String) throws {
    let leaks = secrets(try told(format, []))
    #expect(leaks.isEmpty, "\(format): \(leaks)")
  }

  /// What would otherwise be told is there to be masked.
  @Test func theSecretsAreThere() throws {
    let all = try Self.formats.map { secrets(try told($0, ["--reveal"])) }.reduce(into: Set()) { $0.formUnion($1) }
    for secret in ["text", "platform", "kind", "time", "media", "column", "key", "link"] {
      #expect(all.contains("secret-\(secret)"), "\(secret)")
    }
  }

  /// A platform that the policy or everybody knows leads back to the post and tells nothing.
  @Test(arguments: ["X", "linkedin", "Reddit"]) func knownPlatformsAreTold(_ platform: String) throws {
    let scratch = try Scratch()
    let row = #"{"id":"1","text":"Long week on #ProjectFalcon","author":"amir","platform":"\#(platform)"}"#
    _ = try scratch.write(row, "posts.ndjson")
    let result = try Binary.run(
      ["scan", "posts.ndjson", "--policy", Binary.larkfield, "--format", "ndjson", "--share"], folder: scratch.url)
    #expect(result.output.contains("\"platform\":\"\(platform.lowercased())\""))
  }

  /// A build's log holds what is said beside the report, too.
  @Test(arguments: ["sarif", "github", "rdjson"], [[], ["--share"]])
  func draftsAreMaskedBesideTheReport(_ format: String, _ options: [String]) throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.draft, "bad.md")
    _ = try scratch.write("---\nas: amir\non: SECRET-PLATFORM\n---\nLong week on #ProjectFalcon\n", "place.md")
    _ = try scratch.write("---\nas: amir\nat: SECRET-TIME\n---\nMorning all\n", "time.md")
    for files in [["bad.md", "place.md"], ["time.md"]] {
      let result = try Binary.run(
        ["check", "--policy", Binary.larkfield, "--format", format] + options + files, folder: scratch.url)
      #expect(result.status == 2 && !result.errors.isEmpty)
      #expect(secrets(result.output + result.errors).isEmpty, "\(result.errors)")
    }
    let revealed = try Binary.run(
      ["check", "--policy", Binary.larkfield, "--format", format, "--reveal", "bad.md"], folder: scratch.url)
    #expect(revealed.errors.contains("SECRET-KIND"))
  }
}
