import SaysoAuthoring
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct ReportedRulesTests {
  private static func explained(_ text: String) throws -> (report: Report, rules: [RuleID: RuleDescription]) {
    let document = try WorkedPolicy.larkfield.document()
    let post = Post(text: text, author: "amir", platform: "x")
    let report = Checker(document.policy).check(post, at: SmallPolicy.noon, options: [.explanations])
    return (report, ReportedRules(document).descriptions(for: [report]))
  }

  private static let open = "On behalf of Larkfield: good night."
  private static let secret = "Long week on #ProjectFalcon"
  private static let near = "Larkfield, says a sign in the window of the old mill, we regret the stairs."

  @Test func aRuleThatSpokeIsTold() throws {
    let (report, rules) = try Self.explained(Self.open)
    #expect(report.verdict == .hold)
    let rule = try #require(rules["reserved"])
    #expect(rule.clause == "2.1 For, and about" && rule.sentence.hasPrefix("Speak on behalf of Larkfield"))
    #expect(rule.parts.map(\.subject) == ["fires", "spares", "speakers", "time", "outcome"])
    #expect(rule.parts[0].points[0].points.count > 3)
    #expect(rule.nearMisses.contains { $0.found.contains("Larkfield") && $0.reasons[0].contains("Near miss") })
    let text = TextReporter(descriptions: rules).output([report])
    #expect(text.contains("\n    What makes it fire\n") && text.contains("\n    Examples that come near and keep it\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// What a confidential rule looks for is not told because somebody has hit on one word of it.
  @Test func secretsStayInThePolicy() throws {
    let (report, rules) = try Self.explained(Self.secret)
    let rule = try #require(rules["falcon"])
    #expect(rule.nearMisses.isEmpty && rule.parts.map(\.subject).contains("outcome"))
    for part in rule.parts where part.subject == "fires" || part.subject == "spares" {
      #expect(part.points.map(\.text) == ["what the policy keeps to itself: “sayso policy explain falcon” tells it"])
    }
    let output = TextReporter(descriptions: rules).output([report])
    let json = JSONReporter(descriptions: rules).output([report])
    for word in ["prototype", "firmware", "peregrine", "Millennium", "🦅"] {
      #expect(!output.contains(word) && !json.contains(word), "\(word)")
    }
    #expect(json.contains("\"plain\""))
  }

  /// No example of a rule that is open tells what another keeps to itself.
  @Test func noExampleTellsASecret() throws {
    let document = try WorkedPolicy.larkfield.document()
    let rules = ReportedRules(document)
    let report = try Self.explained(Self.open).report
    for rule in document.policy.rules {
      var told = report
      told.explanations = [
        RuleExplanation(
          rule: rule.id, kind: rule.kindID, outcome: .fired, file: "p.xml", line: 1, leaves: [], notes: [])
      ]
      let text = rules.descriptions(for: [told]).values.flatMap(\.nearMisses).map(\.text).joined()
      #expect(!text.contains("Falcon") && !text.contains("corp.larkfield.example"), "\(rule.id)")
    }
  }

  @Test func aClearPostTellsWhatCameNear() throws {
    let (report, rules) = try Self.explained(Self.near)
    #expect(report.verdict == .clear)
    #expect(rules["reserved"]?.parts.isEmpty == true)
    let lines = TextReporter(descriptions: rules).output([report]).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("  Rules that found something and stayed quiet") })
    #expect(lines[start + 1].hasPrefix("  reserved · speaking · quiet"))
    #expect(lines[start + 2].hasPrefix("    2.1 For, and about: “Speak on behalf of Larkfield"))
    #expect(lines.contains { $0.contains("“Larkfield”, “we regret” take up 13 words") })
  }

  @Test func aMaskedReportHasNoSuchLayer() throws {
    let (report, rules) = try Self.explained(Self.secret)
    let text = TextReporter(exposure: .share, descriptions: rules).output([report])
    let json = JSONReporter(exposure: .share, descriptions: rules).output([report])
    for word in ["falcon", "What makes it fire", "plain", "Product office"] {
      #expect(!text.contains(word) && !json.contains(word), "\(word)")
    }
  }
}
