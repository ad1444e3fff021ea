import Foundation
import Testing

@Suite struct ExplainedCheckTests {
  private static let draft = [
    "check", "--policy", Binary.larkfield, "--as", "amir", "--on", "x", "--at", "2026-12-01T10:00", "--explain",
    "--text",
  ]

  @Test func eachFindingIsFollowedByItsRule() throws {
    let result = try Binary.run(Self.draft + ["On behalf of Larkfield: good night."])
    #expect(result.status == 1)
    let parts = [
      "reserved · speaking · fired", "What makes it fire", "What spares a post", "Who may", "What happens then",
      "Examples that come near and keep it",
    ]
    let places = parts.compactMap { result.output.range(of: $0)?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
  }

  @Test func aClearPostNamesWhatCameNear() throws {
    let result = try Binary.run(Self.draft + ["I do not speak for Larkfield."])
    #expect(result.status == 0)
    #expect(result.output.contains("Rules that found something and stayed quiet, the nearest first:\n  reserved"))
  }

  @Test func forPrograms() throws {
    let result = try Binary.run(Self.draft + ["On behalf of Larkfield: good night.", "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
    let report = try #require((document["reports"] as? [[String: Any]])?.first)
    let explained = try #require(report["explain"] as? [[String: Any]])
    let reserved = try #require(explained.first { $0["rule"] as? String == "reserved" })
    let plain = try #require(reserved["plain"] as? [String: Any])
    #expect((plain["parts"] as? [[String: Any]])?.first?["subject"] as? String == "fires")
    #expect((plain["nearMisses"] as? [[String: Any]])?.isEmpty == false)
    let shared = try Binary.run(
      Self.draft + ["Long week on #ProjectFalcon", "--format", "json", "--share"])
    #expect(!shared.output.contains("falcon") && !shared.output.contains("\"plain\""))
  }

  /// What `policy new` writes refers to the schema beside it, and needs nothing else to be complete in an editor.
  @Test func aNewPolicyHasItsSchemaBesideIt() throws {
    let scratch = try Scratch()
    #expect(try Binary.run(["policy", "new", "acme.xml"], folder: scratch.url).status == 0)
    let policy = try String(contentsOf: scratch.url.appendingPathComponent("acme.xml"), encoding: .utf8)
    let reference = try #require(policy.firstMatch(of: /<\?xml-model href="([^"\/:]+)"/))
    let schema = try String(contentsOf: scratch.url.appendingPathComponent(String(reference.1)), encoding: .utf8)
    let committed = Binary.root.appendingPathComponent("policies/sayso-policy.xsd")
    #expect(try schema == String(contentsOf: committed, encoding: .utf8))
    #expect(schema.contains("targetNamespace=\"urn:sayso:policy:1\""))
  }
}
