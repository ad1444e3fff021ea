import Foundation
import Testing

@Suite struct PolicyDiffTests {
  private static let policy = "policies/starter.xml"

  @Test func theSameIsZeroAndAnEditIsOne() throws {
    let scratch = try Scratch()
    let text = try String(contentsOf: Binary.root.appendingPathComponent(Self.policy), encoding: .utf8)
    let edited = try scratch.write(text.replacing("<title>", with: "<title>Another ", maxReplacements: 1), "new.xml")
    #expect(try Binary.run(["policy", "diff", Self.policy, Self.policy]).status == 0)
    let told = try Binary.run(["policy", "diff", Self.policy, edited])
    #expect(
      told.status == 1 && told.output.contains("The policy is now called “Another"), "\(told.output)\(told.errors)")
    #expect(try Binary.run(["policy", "diff", Self.policy, "no-such.xml"]).status == 2)
  }

  @Test(arguments: ["text", "json", "html"]) func postsAreJudgedByBoth(_ format: String) throws {
    let scratch = try Scratch()
    let posts = try scratch.write("Good morning\nGood evening\n", "posts.txt")
    let result = try Binary.run(
      [
        "policy", "diff", Self.policy, Self.policy, "--corpus", posts, "--from", "text", "--on", "x", "--format",
        format,
      ])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let figures = format == "json" ? "\"posts\":2" : "2 posts judged by both"
    #expect(result.output.replacing(" ", with: "").contains(figures.replacing(" ", with: "")), "\(result.output)")
    if format == "json" { _ = try JSONSerialization.jsonObject(with: result.outputBytes) }
  }

  @Test func aRuleIsExplainedAndAnUnknownOneNamed() throws {
    let told = try Binary.run(["policy", "explain", "falcon", "policies/larkfield.xml"])
    #expect(told.status == 0 && told.output.contains("What makes it fire"), "\(told.errors)")
    let json = try Binary.run(["policy", "explain", "falcon", "policies/larkfield.xml", "--format", "json"])
    _ = try JSONSerialization.jsonObject(with: json.outputBytes)
    let unknown = try Binary.run(["policy", "explain", "falkon", "policies/larkfield.xml"])
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean “falcon”?"))
  }
}
