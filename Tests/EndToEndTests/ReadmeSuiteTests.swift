import Foundation
import Testing

/// The table of examples that the README shows runs as it is printed there.
@Suite struct ReadmeSuiteTests {
  @Test func itsTableHolds() throws {
    let readme = try String(contentsOf: Binary.root.appendingPathComponent("README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| expect | rule | text |") })
    let table = lines[start...].prefix { $0.hasPrefix("|") }
    #expect(table.count == 4)
    // The second line is the rule under a table's head.
    let csv = table.enumerated().filter { $0.offset != 1 }.map { Self.record($0.element) }.joined()
    let scratch = try Scratch()
    let suite = try scratch.write(csv, "readme.csv")
    let result = try Binary.run(["policy", "test", "policies/larkfield.xml", "--suite", suite, "--strict", "--quiet"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("2 of them stand in \(suite)") || result.output.contains("readme.csv"))
  }

  private static func record(_ row: String) -> String {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
    let fields = cells.map { "\"\($0.trimmingCharacters(in: .whitespaces))\"" }
    return fields.joined(separator: ",") + "\n"
  }
}
