import Foundation
import Testing

/// How the `policy` commands are told their policy, and what they say without one.
@Suite struct PolicyArgumentTests {
  private static let commands = [
    ["show"], ["lint"], ["test"], ["coverage"], ["mutate", "--quiet"], ["render"], ["explain", "reserved"],
    ["fmt", "--check"],
  ]

  /// What the advice says works.
  @Test(arguments: commands) func theAdviceIsGood(_ command: [String]) throws {
    let scratch = try Scratch()
    let without = try Binary.run(["policy"] + command, folder: scratch.url)
    #expect(without.status == 2 && without.errors.contains("name one with --policy FILE"))
    let policy = try PolicyTestTests.starter(scratch)
    let named = try Binary.run(["policy"] + command + ["--policy", policy], folder: scratch.url)
    #expect(named.status < 2, "\(named.errors)")
    let positional = try Binary.run(["policy"] + command + [policy], folder: scratch.url)
    #expect(positional.status == named.status && positional.output == named.output)
    #expect(try Binary.run(["policy"] + command + [policy, "--policy", policy], folder: scratch.url).status == 2)
  }

  @Test func aRuleThatIsNotThereBringsTheNearestNames() throws {
    let result = try Binary.run(["policy", "explain", "nope", "policies/starter.xml"])
    #expect(
      result.status == 2 && result.errors.contains("The nearest names are ") && result.errors.contains("“reserved”"))
  }

  @Test func lintTakesADay() throws {
    let result = try Binary.run(["policy", "lint", "policies/larkfield.xml", "--at", "2035-01-01"])
    #expect(result.status == 0 && result.output.contains("[expired]"), "\(result.errors)")
  }

  @Test(arguments: ["sarif", "github"]) func lintTellsProgramsOfAnUnusablePolicy(_ format: String) throws {
    let scratch = try Scratch()
    let policy = try PolicyTestTests.starter(scratch)
    let text = try String(contentsOfFile: policy, encoding: .utf8)
    _ = try scratch.write(text.replacingOccurrences(of: "tier=\"red\"", with: "tier=\"rde\""), "p.xml")
    let result = try Binary.run(["policy", "lint", "p.xml", "--format", format], folder: scratch.url)
    #expect(result.status == 2 && result.errors.contains("did you mean “red”?"))
    #expect(result.output.contains("p.xml") && result.output.contains("there is no tier “rde”"))
    #expect(result.output.contains("unusable"))
    if format == "github" {
      #expect(result.output.hasPrefix("::error file=p.xml,line="))
    } else {
      let log = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect((run["results"] as? [[String: Any]])?.isEmpty == false)
    }
    _ = try PolicyTestTests.starter(scratch)
    _ = try scratch.write("expect,rule,text\nbreaks,reservd,Hello\n", "p.examples.csv")
    let suite = try Binary.run(["policy", "lint", "p.xml", "--format", format], folder: scratch.url)
    #expect(suite.status == 2 && suite.output.contains("p.examples.csv") && suite.output.contains("reservd"))
  }
}
