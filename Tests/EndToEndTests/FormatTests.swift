import Foundation
import Testing

@Suite struct FormatTests {
  private static let check = [
    "check", "--policy", "policies/larkfield.xml", "--now", "2026-12-01T10:00", "--as", "amir", "--on", "x",
  ]

  private func json(_ format: String, _ more: [String] = []) throws -> (value: [String: Any], text: String) {
    let scratch = try Scratch()
    let draft = try scratch.write("Morning.\nLong week on #ProjectFalcon 🚀\n", "draft.md")
    let result = try Binary.run(Self.check + ["--format", format, draft] + more)
    let value = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
    return (value, result.output)
  }

  @Test func sarifNamesTheRuleAndTheRegion() throws {
    let (document, _) = try json("sarif", ["--reveal"])
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let locations = try #require(results.first?["locations"] as? [[String: Any]])
    let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 2)
    #expect(region["startColumn"] as? Int == 14)
    #expect(region["endColumn"] as? Int == 28)
    #expect(results.first?["ruleId"] as? String == "falcon")
  }

  @Test(arguments: ["sarif", "rdjson"]) func whatLeavesTheHouseIsMasked(_ format: String) throws {
    let (_, text) = try json(format)
    #expect(!text.contains("Falcon"))
    #expect(!text.contains("\"falcon\""))
  }

  @Test func githubAnnotationsAreMaskedToo() throws {
    let result = try Binary.run(Self.check + ["--format", "github", "--text", "Long week on #ProjectFalcon"])
    #expect(result.output.hasPrefix("::error "))
    #expect(!result.output.lowercased().contains("falcon"))
  }

  @Test func jsonIsMaskedWhenShared() throws {
    let (_, text) = try json("json", ["--share"])
    #expect(!text.contains("ProjectFalcon"))
  }
}
