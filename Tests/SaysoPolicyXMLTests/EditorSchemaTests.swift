import Foundation
import SaysoPolicyXML
import Testing

/// What editors do with a policy: find the schema it names and hold the policy against it.
@Suite("The schema that a policy names")
struct EditorSchemaTests {
  private static let policies = ["larkfield", "starter"]

  @Test(arguments: policies) func acceptsThePolicy(_ name: String) throws {
    let folder = URL(fileURLWithPath: packageFolder).appendingPathComponent("policies")
    let policy = try String(contentsOf: folder.appendingPathComponent("\(name).xml"), encoding: .utf8)
    let reference = try #require(policy.firstMatch(of: /<\?xml-model href="([^"]+)"\?>/))
    let schema = try String(contentsOf: folder.appendingPathComponent(String(reference.1)), encoding: .utf8)
    let oracle = try #require(SchemaOracle(schema))
    #expect(oracle.refusals(of: policy) == [])
    #expect(oracle.refusals(of: policy.replacing("<tiers>", with: "<tires>")) != [])
  }

  /// Laid out, and with the reference that other editors want, it is still what the schema asks for.
  @Test(arguments: policies) func acceptsThePolicyLaidOut(_ name: String) throws {
    let path = "\(packageFolder)/policies/\(name).xml"
    let text = String(decoding: try PolicyFormatter().format(contentsOf: path).formatted, as: UTF8.self)
    let oracle = try #require(SchemaOracle(SchemaPrinter.schema()))
    #expect(oracle.refusals(of: text) == [])
    let reference = """
      xmlns="urn:sayso:policy:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="urn:sayso:policy:1 sayso-policy.xsd"
      """
    let other = text.replacing("xmlns=\"urn:sayso:policy:1\"", with: reference)
    #expect(oracle.refusals(of: other) == [])
    let folder = "\(packageFolder)/policies"
    let elements = PolicyLoader.elements(of: Array(other.utf8), named: "p.xml", in: folder)
    #expect(elements.root != nil && elements.problems.isEmpty)
  }
}
