import Foundation
import Testing

@Suite struct PolicyCoverageTests {
  @Test(arguments: ["policies/larkfield.xml", "policies/starter.xml"]) func theWorkedPoliciesAreCovered(
    _ policy: String
  )
    throws
  {
    let result = try Binary.run(["policy", "coverage", policy, "--fail-under", "100"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("100 %"))
  }

  @Test func lessThanAskedEndsWithOne() throws {
    let scratch = try Scratch()
    let text = try String(contentsOf: Binary.root.appendingPathComponent("policies/starter.xml"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let dropped = lines.filter { !$0.contains("Project Magnet</hit>") }.joined(separator: "\n")
    let policy = try scratch.write(dropped, "p.xml")
    let result = try Binary.run(["policy", "coverage", policy, "--fail-under", "99.9"])
    #expect(result.status == 1)
    #expect(result.output.contains("no example just before") && result.errors.contains("--fail-under"))
    #expect(try Binary.run(["policy", "coverage", policy, "--fail-under", "50"]).status == 0)
    #expect(try Binary.run(["policy", "coverage", policy]).status == 0)
  }

  @Test(arguments: [
    ["--fail-under", "101"], ["--fail-under", "-1"], ["--fail-under", "nan"], ["--format", "pdf"],
    ["--corpus", "/nowhere.ndjson"], ["--corpus", "policies/starter.xml", "--format", "html"],
  ])
  func whatCantBeDone(_ arguments: [String]) throws {
    #expect(try Binary.run(["policy", "coverage", "policies/starter.xml"] + arguments).status == 2)
  }

  @Test func nothingIsWrittenOverThePolicy() throws {
    let scratch = try Scratch()
    let text = try String(contentsOf: Binary.root.appendingPathComponent("policies/starter.xml"), encoding: .utf8)
    let policy = try scratch.write(text, "p.xml")
    #expect(try Binary.run(["policy", "coverage", policy, "--output", policy]).status == 2)
    #expect(try String(contentsOfFile: policy, encoding: .utf8) == text)
  }

  /// LCOV's own programs read it, lists beside the policy included.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/genhtml"), "genhtml is not installed"))
  func lcovReadsIt() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("policy.info").path
    let written = try Binary.run(["policy", "coverage", "policies/larkfield.xml", "--format", "lcov", "--output", file])
    #expect(written.status == 0 && written.output.isEmpty)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/genhtml")
    process.arguments = ["--branch-coverage", "--quiet", "-o", scratch.url.appendingPathComponent("html").path, file]
    process.currentDirectoryURL = Binary.root
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let pages = FileManager.default.enumerator(atPath: scratch.url.appendingPathComponent("html").path)
    let names = (pages?.allObjects as? [String] ?? []).map { ($0 as NSString).lastPathComponent }
    #expect(names.contains("larkfield.xml.gcov.html") && names.contains("codenames.csv.gcov.html"))
  }

  /// A score that leaves a label out is another score.
  @Test func labelsThatCantBeMeantAreTold() throws {
    let scratch = try Scratch()
    let corpus = try scratch.write(
      """
      {"text": "Hello.", "expect": ["reservd", "reserved", "nothing at all"]}
      {"text": "Hello.", "expect": "reserved"}
      {"text": "Hello.", "expect": null, "verdict": "fine"}
      {"text": "Hello.", "verdict": 3}
      {"text": "Hello.", "expect": [], "verdict": "clear"}
      """, "posts.ndjson")
    let report = try scratch.write("older", "report.json")
    let result = try Binary.run(
      ["policy", "coverage", "policies/starter.xml", "--corpus", corpus, "--format", "json", "--output", report])
    #expect(result.status == 2 && result.output.isEmpty)
    for part in [
      "posts.ndjson:1: there is no rule “reservd”; did you mean “reserved”?", ":1: there is no rule “nothing at all”.",
      ":2: “expect” takes a list of rules, such as [", ":3: “verdict” takes one of clear, advise, ",
      ":4: “verdict” takes one of", "No post is judged until these labels are mended.",
    ] {
      #expect(result.errors.contains(part), "\(part) in \(result.errors)")
    }
    #expect(!result.errors.contains(":5:"))
    #expect(try String(contentsOfFile: report, encoding: .utf8) == "older")
  }

  @Test func sharesOfAPercentCanBeAsked() throws {
    for command in ["coverage", "mutate"] {
      let result = try Binary.run(["policy", command, "policies/starter.xml", "--fail-under", "99.99"])
      #expect(result.status < 2, "\(command): \(result.errors)")
    }
  }

  @Test func aLabelledCorpus() throws {
    let scratch = try Scratch()
    let corpus = try scratch.write(
      """
      {"text": "On behalf of Acme: hello.", "author": "kim", "platform": "x", "expect": ["reserved"]}

      {"text": "Project Magnet is late.", "author": "kim", "platform": "x", "publishAt": "2026-11-20T10:00:00Z", "expect": []}
      {"text": "Lunch.", "author": "kim", "platform": "x", "verdict": "clear"}
      {"text": 7}
      """, "posts.ndjson")
    let result = try Binary.run(["policy", "coverage", "policies/starter.xml", "--corpus", corpus, "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
    #expect(report["posts"] as? Int == 3 && report["failed"] as? Int == 1 && report["labelled"] as? Int == 3)
    let rules = try #require(report["rules"] as? [[String: Any]])
    func score(_ id: String) throws -> [String: Any] {
      try #require(rules.first { $0["id"] as? String == id }?["score"] as? [String: Any])
    }
    let (reserved, project) = (try score("reserved"), try score("project"))
    #expect(reserved["precision"] as? Int == 1000 && reserved["recall"] as? Int == 1000)
    #expect(project["precision"] as? Int == 0 && project["recall"] is NSNull)
    let text = try Binary.run(["policy", "coverage", "policies/starter.xml", "--corpus", corpus])
    #expect(text.output.contains("precision 0 % (0 of 1), recall n/a"))
  }
}
