@testable import SaysoAuthoring
import SaysoPolicy
import SaysoPolicyXML

extension FuzzTarget {
  /// What can be read as examples of a policy is run, too.
  static let policySuites = FuzzTarget(
    name: "policy-suites", reads: "Suites of examples: tables and XML, and their run", dictionary: .csv, longest: 8192,
    seeds: {
      let suites = Samples.bytes("policies/larkfield.examples.csv").map { Array($0.prefix(3000)) }
      let xml = """
        <examples xmlns="urn:sayso:policy:1"><example breaks="no-secret" author="a">My <hit>word</hit></example>
        <example keeps="no-secret" at="2026-12-01T09:00" xml:space="preserve"> b </example></examples>
        """
      let table = "rule,expect,text,span,author\nname-it,breaks,\"Our lamp, \"\"Lumo\"\"\",lamp | Lumo,\n"
      return suites.map { $0 + [0] } + [Array(table.utf8) + [0], Array(xml.utf8) + [1]]
    },
    run: { input in
      var input = input
      guard let document else { return }
      let isTable = input.byte() & 1 == 0
      guard let (root, problems) = isTable ? table(input.bytes, document) : markup(input.bytes) else { return }
      guard let examples = try? document.policy.examples(of: root, beside: document.root, known: problems) else {
        return
      }
      let runner = ExampleRunner(document.policy)
      for example in examples.prefix(3) { _ = runner.run(example) }
    })

  private static let document = try? PolicyDocument(contentsOf: Samples.root + "policies/starter.xml")

  private static func table(_ bytes: [UInt8], _ document: PolicyDocument) -> (PolicyElement, [PolicyProblem])? {
    let table = SuiteTable(bytes, file: "s.csv", people: document.policy.people)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for place in table.problems.map(\.location) { demand(place.line >= 1 && place.line <= lines, "\(place)") }
    return (table.root, table.problems)
  }

  private static func markup(_ bytes: [UInt8]) -> (PolicyElement, [PolicyProblem])? {
    let elements = PolicyLoader.elements(of: bytes, named: "s.xml")
    return elements.root.map { ($0, elements.problems) }
  }
}
