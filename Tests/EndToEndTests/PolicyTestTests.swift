import Foundation
import Testing

/// `policy test`: suites beside the policy and named, every format, and mistakes in a suite.
@Suite struct PolicyTestTests {
  private static let header = "expect,rule,text,author,platform,span,note\n"
  private static let good = header + "breaks,reserved,On behalf of Acme: hello,kim,x,,\n"
  private static let bad = header + "breaks,reserved,Hello all,kim,x,,Somebody thought so\n"

  @Test func larkfieldsSuiteIsFoundByItself() throws {
    let result = try Binary.run(["policy", "test", "policies/larkfield.xml", "--strict", "--quiet"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("11 of them stand in policies/larkfield.examples.csv."))
    let twice = ["policy", "test", "policies/larkfield.xml", "--suite", "./policies/larkfield.examples.csv", "--quiet"]
    #expect(try Binary.run(twice).output == result.output)
  }

  @Test func aFailingExampleOfASuiteSaysWhy() throws {
    let scratch = try Scratch()
    let policy = try Self.starter(scratch)
    _ = try scratch.write(Self.bad, "p.examples.csv")
    let more = try scratch.write(
      "<examples xmlns=\"urn:sayso:policy:1\"><example keeps=\"reserved\" author=\"kim\" platform=\"x\">Hi</example></examples>",
      "more.xml")
    let result = try Binary.run(["policy", "test", policy, "--suite", more], folder: scratch.url)
    #expect(result.status == 1 && result.errors.isEmpty)
    for part in [
      "p.examples.csv:2\n  “reserved” should find something here, and is quiet.\n  (Somebody thought so)",
      "Nothing that “reserved” looks for stands in the post.", "1 of them stands in", "1 fails",
    ] {
      #expect(result.output.contains(part), "\(part) in\n\(result.output)")
    }
  }

  @Test func everyFormatAtOnce() throws {
    let scratch = try Scratch()
    let policy = try Self.starter(scratch)
    _ = try scratch.write(Self.bad, "p.examples.csv")
    let (json, junit) = (scratch.url.path + "/r.json", scratch.url.path + "/r.xml")
    let result = try Binary.run(["policy", "test", policy, "--output", "json=\(json)", "--output", "junit=\(junit)"])
    #expect(result.status == 1 && result.output.contains("1 fails"))
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let report = try #require(document as? [String: Any])
    #expect(report["schemaVersion"] as? Int == 1)
    #expect((report["suites"] as? [[String: Any]])?.first?["examples"] as? Int == 1)
    let markup = try String(contentsOfFile: junit, encoding: .utf8)
    #expect(
      markup.contains("<failure message=\"“reserved” should find something here, and is quiet.\" type=\"example\">"))
    #expect(markup.contains("p.examples.csv:2\n  “reserved” should find"))
    let alone = try Binary.run(["policy", "test", policy, "--format", "junit", "--output", junit])
    #expect(alone.status == 1 && alone.output.isEmpty)
    #expect(try String(contentsOfFile: junit, encoding: .utf8) == markup)
    #expect(try Binary.run(["policy", "test", policy, "--output", policy]).status == 2)
    #expect(try String(contentsOfFile: policy, encoding: .utf8).contains("<policy"))
  }

  @Test func mistakesInASuiteAreToldWithTheirPlace() throws {
    let scratch = try Scratch()
    let policy = try Self.starter(scratch)
    let suite = try scratch.write(Self.header + "breaks,reservd,Hello,kym,x,Bye,\n", "s.csv")
    let result = try Binary.run(["policy", "test", policy, "--suite", suite, "none.csv"])
    #expect(result.status == 2 && result.output.isEmpty)
    for part in [
      "s.csv:2:8: there is no rule “reservd”", "did you mean “reserved”?", "s.csv:2:22: there is no person “kym”",
      "s.csv:2:28: “Bye” does not stand in the text", "there is no file “none.csv”",
      "No example is run until these 4 are mended.",
    ] {
      #expect(result.errors.contains(part), "\(part) in\n\(result.errors)")
    }
  }

  @Test func whatWatchingCantDoIsRefused() throws {
    #expect(try Binary.run(["policy", "test", "policies/starter.xml", "--watch", "--format", "json"]).status == 2)
    #expect(try Binary.run(["policy", "test", "policies/starter.xml", "--output", "json="]).status == 2)
  }

  /// A policy with Kim and the rule “reserved”, called `p.xml`.
  static func starter(_ scratch: borrowing Scratch) throws -> String {
    let text = try String(contentsOf: Binary.root.appendingPathComponent("policies/starter.xml"), encoding: .utf8)
    return try scratch.write(text, "p.xml")
  }

  static let goodTable = good
  static let badTable = bad
}
