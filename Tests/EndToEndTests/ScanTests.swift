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

  private static let scan = ["scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00"]

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

  @Test func sameInputSameBytes() throws {
    let arguments = Self.scan + ["samples/posts.ndjson"]
    #expect(try Binary.run(arguments).outputBytes == Binary.run(arguments).outputBytes)
  }
}
