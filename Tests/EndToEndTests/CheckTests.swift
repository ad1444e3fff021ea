import Foundation
import Testing

@Suite struct CheckTests {
  private static let base = ["check", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00"]

  @Test func ordinaryDraftIsPlainlyClearAndSaysWhatWasAssumed() throws {
    let result = try Binary.run(Self.base + ["--as", "amir", "--on", "x", "--text", "Morning all"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("OK TO POST"))
    #expect(result.output.contains("Taken for granted"))
  }

  @Test(arguments: [["--on", "x"], []]) func whatIsMissingIsAskedForAndNeverClear(_ known: [String]) throws {
    let draft =
      known.isEmpty
      ? ["--as", "nobody", "--text", "Speaking for Larkfield: no."]
      : ["--text", "On behalf of Larkfield: we are leaving the Oslo market."]
    let result = try Binary.run(Self.base + known + draft)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("CAN'T TELL"))
    #expect(result.output.contains("--as NAME"))
  }

  @Test func severalDraftsInOneRunAreEachAnsweredAndCounted() throws {
    let scratch = try Scratch()
    let bad = try scratch.write("---\nas: amir\non: x\n---\nLong week on #ProjectFalcon\n", "bad.md")
    let good = try scratch.write("---\nas: amir\non: x\n---\nMorning all\n", "good.md")
    let result = try Binary.run(Self.base + [bad, good])
    #expect(result.status == 1)
    #expect(result.output.contains("2 drafts: 1 don't post, 1 OK."))
  }

  @Test func oneMissingFileLeavesTheOthersChecked() throws {
    let scratch = try Scratch()
    let bad = try scratch.write("---\nas: amir\non: x\n---\nLong week on #ProjectFalcon\n", "bad.md")
    let result = try Binary.run(Self.base + [bad + ".missing", bad])
    #expect(result.status == 2)
    #expect(result.output.hasPrefix("DON'T POST"))
    #expect(result.errors.contains("bad.md.missing can't be read: No such file or directory."))
  }

  @Test func noticesComeInOrderEachForItsOwnPlatform() throws {
    let scratch = try Scratch()
    let drafts = try [
      ("amir_solders", "x"), ("amir_solders", "linkedin"), ("zoe", "x"), ("amirr", "x"), ("amir", "twitter"),
      ("amir", "linkedn"), ("amir", "x\naccount: larkfeld"), ("amir", "x\naccount: LARKFIELD"),
    ].enumerated().map { index, facts in
      try scratch.write("---\nas: \(facts.0)\non: \(facts.1)\n---\nMorning all\n", "\(index).md")
    }
    let notices = try Binary.run(Self.base + drafts).errors.split(separator: "\n").map(String.init)
    let unknown = "so who is posting counts as unknown."
    let platform = "is no platform that sayso or the policy knows, so where it goes counts as unknown."
    #expect(
      notices == [
        "The policy knows nobody called “amir_solders”, \(unknown)", "The policy knows nobody called “zoe”, \(unknown)",
        "The policy knows nobody called “amirr”, \(unknown) Did you mean “amir”?",
        "“twitter” \(platform) Did you mean “x”?", "“linkedn” \(platform) Did you mean “linkedin”?",
        "The policy does not declare an account @larkfeld on x, so it counts as a personal account.",
      ])
    #expect(try Binary.run(Self.base + ["--quiet"] + drafts).errors.isEmpty)
  }

  @Test func aFullNameIsAsGoodAsAnId() throws {
    let result = try Binary.run(Self.base + ["--as", "amir HADDAD", "--on", "x", "--text", "Morning all"])
    #expect(result.output.contains("as Amir Haddad (engineer)"))
    #expect(result.errors.isEmpty)
  }

  @Test func emptyValuesCountAsNotGiven() throws {
    let environment = ["SAYSO_AS": "amir"]
    let result = try Binary.run(
      Self.base + ["--as", "", "--on", "", "--account", " ", "--text", "Morning all"], environment: environment)
    #expect(result.output.contains("as Amir Haddad") && result.output.contains("Nobody said where it goes;"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [("english", 2), ("en_GB", 2), ("en-GB", 0), ("de", 0), ("e", 2), ("en-", 2)])
  func languagesAreTags(_ tag: String, _ status: Int32) throws {
    let result = try Binary.run(Self.base + ["--as", "amir", "--on", "x", "--lang", tag, "--text", "Morning all"])
    #expect(result.status == status, "\(result.errors)")
  }

  @Test func theReadmeBeginsWithWhatIsPrinted() throws {
    let readme = try String(contentsOf: Binary.root.appendingPathComponent("README.md"), encoding: .utf8)
    let sample = try #require(readme.components(separatedBy: "```\n").dropFirst().first)
    let result = try Binary.run(
      ["check", "--policy", "policies/larkfield.xml", "--now", "2026-12-01T10:00", "samples/drafts/teaser.md"])
    #expect(result.output.hasPrefix(sample + "\nTaken for granted"))
  }

  @Test func standardInputWithFrontMatter() throws {
    let result = try Binary.run(Self.base + ["-"], input: "---\nas: amir\non: x\n---\nDeal: bit.ly/3xyz\n")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("ASK FIRST"))
  }

  @Test func colourFollowsItsRules() throws {
    let arguments = Self.base + ["--as", "amir", "--on", "x", "--text", "Deal: bit.ly/3xyz"]
    func isColoured(_ more: [String], _ environment: [String: String]) throws -> Bool {
      try Binary.run(arguments + more, environment: environment).output.contains("\u{1B}[")
    }
    #expect(try !isColoured([], [:]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColoured([], ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColoured([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"], ["CLICOLOR_FORCE": "1"]))
  }

  @Test func hostileCharactersNeverReachTheTerminal() throws {
    let scratch = try Scratch()
    let text = "Long \u{1B}[31m week \u{202E}on\u{9B}2J #ProjectFalcon\u{7}"
    let draft = try scratch.write("---\nas: \"\u{1B}]0;x\u{7}\"\non: x\n---\n\(text)\n", "a\u{1B}[2Jb\u{202E}.md")
    let policy = try String(contentsOfFile: Binary.larkfield, encoding: .utf8)
    let planted = try scratch.write(
      policy.replacing("Larkfield social", with: "Lark\u{202E}\u{9B}field social"), "p.xml")
    try FileManager.default.copyItem(
      at: Binary.root.appendingPathComponent("policies/larkfield"), to: scratch.url.appendingPathComponent("larkfield"))
    for policy in [Binary.larkfield, planted] {
      for extra in [[], ["--explain"], ["--ascii"], ["--share"]] {
        let result = try Binary.run(["check", "--policy", policy, draft] + extra)
        for scalar in (result.output + result.errors).unicodeScalars {
          let isRaw =
            scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value)
          #expect(!isRaw, "U+\(String(scalar.value, radix: 16)) in \(extra)")
        }
      }
    }
  }

  @Test func jsonIsOneDocumentAndItsSpansSliceBack() throws {
    let text = "Löng wéek 🚀 on #ProjectFalcon"
    let result = try Binary.run(Self.base + ["--as", "amir", "--on", "x", "--format", "json", "--text", text])
    let document = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 1)
    let report = try #require((document["reports"] as? [[String: Any]])?.first)
    #expect(report["verdict"] as? String == "block")
    let findings = try #require(report["findings"] as? [[String: Any]])
    let spans = try #require(findings.first?["spans"] as? [[String: Any]])
    let start = try #require(spans.first?["start"] as? Int)
    let end = try #require(spans.first?["end"] as? Int)
    #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == "#ProjectFalcon")
  }
}
