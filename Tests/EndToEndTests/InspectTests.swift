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
    let run = try Binary.run([
      "inspect", "--on", "x", "--text", "See shop.example.co.uk/a @dana #Lumo 4111 1111 1111 1111",
    ])
    #expect(
      run.output == """
        {
          "text": "See shop.example.co.uk/a @dana #Lumo 4111 1111 1111 1111",
          "length": {
            "platform": "x",
            "used": 59,
            "limit": 280,
            "fits": true,
            "unit": "weighted"
          },
          "entities": [
            {
              "type": "link",
              "start": 4,
              "end": 24,
              "text": "shop.example.co.uk/a",
              "url": "http://shop.example.co.uk/a",
              "host": "shop.example.co.uk",
              "registrableDomain": "example.co.uk"
            },
            {
              "type": "mention",
              "start": 25,
              "end": 30,
              "text": "@dana",
              "handle": "dana"
            },
            {
              "type": "hashtag",
              "start": 31,
              "end": 36,
              "text": "#Lumo",
              "tag": "Lumo"
            }
          ],
          "words": [
            {
              "start": 0,
              "end": 3,
              "text": "See"
            },
            {
              "start": 26,
              "end": 30,
              "text": "dana"
            },
            {
              "start": 32,
              "end": 36,
              "text": "Lumo"
            },
            {
              "start": 37,
              "end": 41,
              "text": "4111"
            },
            {
              "start": 42,
              "end": 46,
              "text": "1111"
            },
            {
              "start": 47,
              "end": 51,
              "text": "1111"
            },
            {
              "start": 52,
              "end": 56,
              "text": "1111"
            }
          ],
          "personalData": [
            {
              "kind": "payment-card",
              "type": "visa",
              "start": 37,
              "end": 56
            }
          ]
        }

        """)
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
  }
}
