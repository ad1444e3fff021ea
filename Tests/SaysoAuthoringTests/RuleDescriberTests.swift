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
    try expectSnapshot(Self.named(ExplainedRuleText().output(explained)), "explain-\(rule).txt")
  }

  @Test func asJSON() throws {
    let explained = try Self.larkfield().explain("lumo4")
    try expectSnapshot(Self.named(ExplainedRuleJSON().output(explained)), "explain-lumo4.json")
  }

  @Test func anUnknownRuleNamesTheNearest() throws {
    #expect(try Self.problem("falkon") == "There is no rule “falkon”; did you mean “falcon”?")
    let far = try Self.problem("zzzzzz") ?? ""
    #expect(far.hasPrefix("There is no rule “zzzzzz”. The nearest names are “") && far.count(where: { $0 == "“" }) == 9)
  }

  /// What the rule gets wrong is no near miss that shows how it works.
  @Test func knownGapsAreNoNearMisses() throws {
    let explained = try Self.larkfield().explain("falcon")
    #expect(explained.cases.contains { $0.role == .gap })
    #expect(explained.nearMisses.allSatisfy { $0.role != .gap } && !explained.nearMisses.isEmpty)
  }

  private static func problem(_ rule: RuleID) throws -> String? {
    let describer = try larkfield()
    do throws(UnknownRule) {
      _ = try describer.explain(rule)
      return nil
    } catch {
      return error.description
    }
  }

  /// Nothing that a rule of a worked policy looks for is left without words.
  @Test(arguments: WorkedPolicy.allCases) func everyRuleIsExplained(_ worked: WorkedPolicy) throws {
    let describer = RuleDescriber(try worked.document())
    for rule in describer.rules {
      let explained = try describer.explain(rule)
      #expect(explained.parts.first.map { !$0.points.isEmpty } == true, "\(rule)")
      #expect(explained.parts.contains { $0.subject == .outcome })
    }
  }

  /// Lines that name the file do so as the package has it, wherever that lies.
  private static func named(_ output: String) -> String {
    output.replacing("\(WorkedPolicy.larkfield.path)", with: "policies/larkfield.xml")
  }

  private static func larkfield() throws -> RuleDescriber { RuleDescriber(try WorkedPolicy.larkfield.document()) }
}
