import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct RuleDescriberTests {
  /// One rule of each kind.
  @Test(arguments: ["falcon", "reserved", "praise", "account-links", "private-data", "readable", "shield"])
  func eachKindWhole(_ rule: RuleID) throws {
    let explained = try Self.larkfield().explain(rule)
    try expectSnapshot(ExplainedRuleText().output(explained), "explain-\(rule).txt")
  }

  @Test func asJSON() throws {
    let explained = try Self.larkfield().explain("lumo4")
    try expectSnapshot(ExplainedRuleJSON().output(explained), "explain-lumo4.json")
  }

  private static func larkfield() throws -> RuleDescriber { RuleDescriber(try WorkedPolicy.larkfield.document()) }
}
