import Foundation
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

/// The rules of SARIF 2.1.0 and of GitHub's code scanning, checked on the parsed document whatever it holds.
@Suite struct SARIFTests {
  typealias Object = [String: Any]

  static let reports = Situation.all.map(\.report) + [MaskingTests.planted]

  @Test(arguments: [Exposure.reveal, .share])
  func documentKeepsTheRules(_ exposure: Exposure) throws {
    let run = try run(SARIFReporter(exposure: exposure).output(Self.reports))
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "sayso")
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    #expect((run["automationDetails"] as? Object)?["id"] as? String == "sayso/larkfield/")
    let rules = try #require(driver["rules"] as? [Object])
    for rule in rules { try check(rule: rule) }
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    let results = try #require(run["results"] as? [Object])
    #expect(results.count > 15)
    for result in results { try check(result: result, rules: rules) }
  }

  private func run(_ output: String) throws -> Object {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? Object)
    #expect(document["version"] as? String == "2.1.0")
    #expect((document["$schema"] as? String)?.hasPrefix("https://") == true)
    let runs = try #require(document["runs"] as? [Object])
    return try #require(runs.count == 1 ? runs.first : nil)
  }

  private func check(rule: Object) throws {
    for name in ["shortDescription", "fullDescription", "help"] {
      let text = try #require((rule[name] as? Object)?["text"] as? String)
      #expect(!text.isEmpty && (name == "help" || text.count <= 1024))
    }
    let markdown = try #require((rule["help"] as? Object)?["markdown"] as? String)
    #expect(markdown.contains("> "))
    let properties = try #require(rule["properties"] as? Object)
    #expect((properties["tags"] as? [String])?.count ?? 99 <= 20)
    #expect(properties["security-severity"] == nil)
    let level = (rule["defaultConfiguration"] as? Object)?["level"] as? String
    #expect(["error", "warning", "note", "none"].contains(level))
  }

  private func check(result: Object, rules: [Object]) throws {
    let id = try #require(result["ruleId"] as? String)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules.indices.contains(index) && rules[index]["id"] as? String == id)
    #expect((result["kind"] as? String == "fail") == (result["level"] as? String != "none"))
    let message = try #require((result["message"] as? Object)?["text"] as? String)
    #expect(message.contains("[The policy](1)"))
    let prints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(prints["primaryLocationLineHash"]?.isEmpty == false)
    let locations = try #require(result["locations"] as? [Object])
    #expect(locations.count == 1)
    try check(physical: locations[0]["physicalLocation"], needsColumns: true)
    let related = try #require((result["relatedLocations"] as? [Object])?.first)
    #expect(related["id"] as? Int == 1)
    try check(physical: related["physicalLocation"], needsColumns: false)
  }

  private func check(physical: Any?, needsColumns: Bool) throws {
    let physical = try #require(physical as? Object)
    let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
    #expect(!uri.isEmpty && !uri.hasPrefix("/") && !uri.contains(":") && !uri.contains(" "))
    #expect(URL(string: uri) != nil && uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let region = try #require(physical["region"] as? [String: Int])
    let startLine = try #require(region["startLine"])
    #expect(startLine >= 1)
    guard needsColumns else { return }
    let startColumn = try #require(region["startColumn"])
    let endLine = try #require(region["endLine"])
    let endColumn = try #require(region["endColumn"])
    #expect(startColumn >= 1 && (endLine, endColumn) >= (startLine, startColumn))
  }

  @Test func positionsCountUTF16() throws {
    let text = "One\r\n👩‍👩‍👧‍👦 e\u{301} Falcon"
    let report = Situation.report(Situation.post(text), .block, [Situation.falcon("Falcon", in: text, [])])
    let run = try run(SARIFReporter().output([report]))
    let result = try #require((run["results"] as? [Object])?.first)
    let location = (result["locations"] as? [Object])?.first?["physicalLocation"] as? Object
    let region = try #require(location?["region"] as? [String: Int])
    let start = text.utf16.count - 6
    let line = "👩‍👩‍👧‍👦 e\u{301} ".utf16.count
    #expect(
      region == [
        "startLine": 2, "startColumn": line + 1, "endLine": 2, "endColumn": line + 7, "charOffset": start,
        "charLength": 6, "byteOffset": text.utf8.count - 6, "byteLength": 6,
      ])
  }

  @Test func theLimitIsKeptAndSaid() throws {
    let reports = Array(repeating: Situation.oneFinding.report, count: 5)
    let run = try run(SARIFReporter(maxResults: 3).output(reports))
    #expect((run["results"] as? [Object])?.count == 3)
    let notes = (run["invocations"] as? [Object])?.first?["toolExecutionNotifications"] as? [Object]
    #expect(
      (notes?.first?["message"] as? Object)?["text"] as? String
        == "2 further results are left out: a run holds at most 3.")
    #expect(SARIFReporter(maxResults: .max).maxResults == 25_000)
  }

  @Test func anEmptyRunIsStillARun() throws {
    let run = try run(SARIFReporter().output([]))
    #expect((run["results"] as? [Object])?.isEmpty == true)
  }

  @Test func wholeDocument() throws {
    let reports = [Situation.oneFinding, .undeterminedToo].map(\.report)
    try expectSnapshot(SARIFReporter().output(reports), "shared.sarif")
  }
}
