import Foundation
import Testing

/// `sayso inspect` as a program that reads its answers sees it.
@Suite struct InspectTests {
  private static func inspect(_ arguments: [String], _ input: String = "") throws -> [[String: Any]] {
    let run = try Binary.run(["inspect"] + arguments, input: input)
    #expect(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func theAnswerIsAsDocumented() throws {
    let run = try Binary.run(
      ["inspect", "--ndjson", "--on", "x"], input: "{\"text\":\"See shop.example.co.uk/a @dana 4111 1111 1111 1111\"}\n"
    )
    let parts = [
      "{\"text\":\"See shop.example.co.uk/a @dana 4111 1111 1111 1111\",",
      "\"length\":{\"platform\":\"x\",\"used\":53,\"limit\":280,\"fits\":true,\"unit\":\"weighted\"},",
      "\"entities\":[{\"type\":\"link\",\"start\":4,\"end\":24,\"text\":\"shop.example.co.uk/a\",",
      "\"url\":\"http://shop.example.co.uk/a\",\"host\":\"shop.example.co.uk\",",
      "\"registrableDomain\":\"example.co.uk\"},",
      "{\"type\":\"mention\",\"start\":25,\"end\":30,\"text\":\"@dana\",\"handle\":\"dana\"}],",
      "\"words\":[{\"start\":0,\"end\":3,\"text\":\"See\"},{\"start\":26,\"end\":30,\"text\":\"dana\"},",
      "{\"start\":31,\"end\":35,\"text\":\"4111\"},{\"start\":36,\"end\":40,\"text\":\"1111\"},",
      "{\"start\":41,\"end\":45,\"text\":\"1111\"},{\"start\":46,\"end\":50,\"text\":\"1111\"}],",
      "\"personalData\":[{\"kind\":\"payment-card\",\"type\":\"visa\",\"start\":31,\"end\":50}]}\n",
    ]
    #expect(run.output == parts.joined())
  }

  @Test func theListOfSuffixesIsDated() throws {
    let run = try Binary.run(["inspect", "--text", "a"])
    #expect(run.output.contains(/"publicSuffixList": \{\n    "date": ("\d{4}-\d\d-\d\d"|null)/))
  }

  @Test func rowsAreAnsweredInOrderAndBadOnesInTheirPlace() throws {
    let rows = "{\"text\":\"a\"}\nnonsense\n{\"text\":\"@b @c\"}\n"
    let run = try Binary.run(["inspect", "--ndjson"], input: rows)
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 2 && lines.count == 3)
    #expect(
      lines[0].hasPrefix("{\"text\":\"a\",\"length\":{\"platform\":null,\"used\":1,\"limit\":null,\"fits\":null}"))
    #expect(
      lines[1]
        == "{\"error\":{\"line\":2,\"reason\":\"This row is not JSON: a comma, colon, bracket or value is missing or misplaced.\"}}"
    )
    #expect(lines[2].contains("\"handle\":\"c\""))
  }

  @Test(arguments: [
    ("x", "Hi @dana.bsky.social", ["mention @dana"]),
    ("bluesky", "Hi @dana.bsky.social", ["mention @dana.bsky.social"]),
    ("mastodon", "Hi @dana@social.example example.com", ["mention @dana@social.example"]),
    ("linkedin", "example.com Node.js e.g. v2.0", ["link example.com"]),
  ])
  func entitiesAreThoseOfThePlatform(platform: String, text: String, entities: [String]) throws {
    let row = try #require(String(data: JSONSerialization.data(withJSONObject: ["text": text]), encoding: .utf8))
    let answer = try #require(Self.inspect(["--ndjson", "--on", platform], row + "\n").first)
    let found = (answer["entities"] as? [[String: Any]] ?? []).map { "\($0["type"] ?? "") \($0["text"] ?? "")" }
    #expect(found == entities)
  }

  @Test func markedLinksCountWithWhereTheyLead() throws {
    let html = "<p>See <a href=\"https://evil.example/x\">larkfield.example</a></p>"
    let run = try Binary.run(["inspect", "--markup", "html", "--text", html])
    #expect(run.status == 0)
    #expect(run.output.contains("\"text\": \"See larkfield.example\""))
    #expect(run.output.contains("\"target\": \"https://evil.example/x\""))
  }

  @Test func aListOfSuffixesThatIsNoneIsRefused() throws {
    let run = try Binary.run(["inspect", "--psl", "/dev/null", "--text", "a"])
    #expect(run.status == 2 && run.errors.contains("public suffix"))
    let readme = try Binary.run(["inspect", "--psl", "README.md", "--text", "a"])
    #expect(readme.status == 2 && readme.errors.contains("“README.md” is no public suffix list"))
  }

  @Test(arguments: [
    (
      "twitter",
      "“twitter” is no platform that sayso knows, so the text is read as any of them might. Did you mean “x”?"
    ),
    (
      "bluesy",
      "“bluesy” is no platform that sayso knows, so the text is read as any of them might. Did you mean “bluesky”?"
    ),
    ("nosuch", "“nosuch” is no platform that sayso knows, so the text is read as any of them might."),
  ])
  func anUnknownPlatformIsSaid(platform: String, notice: String) throws {
    for arguments in [["--text", "a"], ["--ndjson"]] {
      let run = try Binary.run(["inspect", "--on", platform] + arguments, input: "{\"text\":\"a\"}\n")
      #expect(run.status == 0 && run.errors.contains(notice), "\(run.errors)")
    }
    #expect(try Binary.run(["inspect", "--on", "x", "--text", "a"]).errors.isEmpty)
  }

  @Test(arguments: [["--text", "a"], ["--markup", "html"]])
  func whatRowsWouldPassOverIsAMistake(_ arguments: [String]) throws {
    let run = try Binary.run(["inspect", "--ndjson"] + arguments, input: "{\"text\":\"a\"}\n")
    #expect(run.status != 0 && run.output.isEmpty && run.errors.contains(arguments[0]))
  }

  @Test func anExplainedCheckTellsTheListsDate() throws {
    let arguments = ["check", "--policy", Binary.larkfield, "--as", "amir", "--on", "x", "--text", "a"]
    let note = /Where\s+registrable\s+domains\s+begin:\s+[^.]+\./
    #expect(try Binary.run(arguments + ["--explain"]).output.contains(note))
    #expect(try !Binary.run(arguments).output.contains(note))
  }
}
