import Testing

@Suite struct ExitStatusTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let status: Int32
    var testDescription: String { name }
  }

  static let check = ["check", "--policy", Binary.larkfield]
  static let amir = check + ["--as", "amir", "--on", "x", "--text"]

  @Test(arguments: [
    Row(name: "clear", arguments: amir + ["Morning all"], status: 0),
    Row(name: "block", arguments: amir + ["Long week on #ProjectFalcon"], status: 1),
    Row(name: "hold", arguments: amir + ["Deal: bit.ly/3xyz"], status: 1),
    Row(name: "advice passes unless asked for", arguments: amir + ["Lumo is the best lamp ever, buy it!"], status: 0),
    Row(
      name: "advice fails when asked for",
      arguments: amir + ["Lumo is the best lamp ever, buy it!", "--fail-on", "advise"], status: 1),
    Row(
      name: "undetermined that would be a hold",
      arguments: check + ["--on", "x", "--text", "On behalf of Larkfield: no."], status: 1),
    Row(name: "unknown option", arguments: ["check", "--polcy", "x"], status: 2),
    Row(name: "unknown command", arguments: ["chek"], status: 2),
    Row(name: "no such policy", arguments: ["check", "--policy", "nowhere.xml", "--text", "a"], status: 2),
    Row(name: "no such draft", arguments: check + ["nowhere.md"], status: 2),
    Row(name: "no such time", arguments: amir + ["a", "--at", "2027-03-28T01:30"], status: 2),
    Row(name: "no such day", arguments: amir + ["a", "--at", "2026-02-30"], status: 2),
    Row(name: "nothing fails on what asks nothing", arguments: amir + ["a", "--fail-on", "clear"], status: 2),
    Row(name: "contradiction", arguments: amir + ["a", "--share", "--reveal"], status: 2),
    Row(name: "help", arguments: ["--help"], status: 0),
    Row(name: "version", arguments: ["--version"], status: 0),
  ])
  func status(_ row: Row) throws {
    let result = try Binary.run(row.arguments)
    #expect(result.status == row.status, "\(result.output)\(result.errors)")
    if row.status == 2 {
      #expect(result.output.isEmpty)
      #expect(!result.errors.isEmpty)
    }
  }
}
