import Foundation
import Testing

/// Every command counts the suites beside a policy, and those that are named.
@Suite struct SuiteTests {
  private static let commands = [
    ["test", "p.xml"], ["coverage", "p.xml"], ["mutate", "p.xml", "--quiet"], ["lint", "p.xml"], ["show", "p.xml"],
    ["explain", "reserved", "p.xml"], ["render", "p.xml", "--matrix"],
  ]

  @Test(arguments: commands) func aSuiteThatCantBeReadEndsWithTwo(_ command: [String]) throws {
    let scratch = try Scratch()
    _ = try PolicyTestTests.starter(scratch)
    let named = try Binary.run(["policy"] + command + ["--suite", "none.csv"], folder: scratch.url)
    #expect(named.status == 2 && named.errors.contains("there is no file “none.csv”"), "\(named.errors)")
    _ = try scratch.write("expect,rule,text\nbreaks,reservd,Hello\n", "p.examples.csv")
    let beside = try Binary.run(["policy"] + command, folder: scratch.url)
    #expect(beside.status == 2 && beside.errors.contains("p.examples.csv:2:8: there is no rule “reservd”"))
  }

  @Test func suitesAreFoundByThemselves() throws {
    let scratch = try Scratch()
    _ = try PolicyTestTests.starter(scratch)
    _ = try scratch.write(PolicyTestTests.goodTable, "p.examples.csv")
    let explained = try Binary.run(["policy", "explain", "reserved", "p.xml"], folder: scratch.url)
    #expect(explained.output.contains("“On behalf of Acme: hello”"))
    let matrix = try Binary.run(
      ["policy", "render", "p.xml", "--matrix", "--format", "csv"], folder: scratch.url)
    #expect(matrix.output.contains("p.examples.csv:2"))
    let coverage = try Binary.run(["policy", "coverage", "p.xml", "--format", "json"], folder: scratch.url)
    #expect(coverage.output.contains("p.examples.csv"))
  }

  @Test func anExampleOfASuiteThatDoesNotHoldStopsMutation() throws {
    let scratch = try Scratch()
    _ = try PolicyTestTests.starter(scratch)
    _ = try scratch.write(PolicyTestTests.badTable, "more.csv")
    let result = try Binary.run(
      ["policy", "mutate", "p.xml", "--quiet", "--suite", "more.csv"], folder: scratch.url)
    #expect(result.status == 2 && result.errors.contains("more.csv:2"), "\(result.errors)")
  }
}
