import Foundation
import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("Policies that are right")
struct WorkedPolicyTests {
  static let everyElement = folder + "/every-element.xml"
  static let folder = packageFolder + "/Tests/SaysoPolicyXMLTests/Policies"
  static let paths =
    [everyElement] + ["larkfield", "starter"].map { "\(packageFolder)/policies/\($0).xml" }

  @Test(arguments: paths) func loads(path: String) {
    #expect(Self.faults(path) == "")
  }

  @Test(arguments: paths + [folder + "/more.xml"]) func schemaAccepts(path: String) throws {
    let oracle = try #require(SchemaOracle(SchemaPrinter.schema()))
    let text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(oracle.refusals(of: text) == [])
  }

  @Test func everyElementIsThere() throws {
    let root = try #require(PolicyLoader.elements(contentsOf: Self.everyElement).root)
    var used: Set<String> = ["include", "fragment", "examples"]
    func visit(_ element: PolicyElement) {
      used.insert(element.name)
      for attribute in element.attributes { used.insert("\(element.name) \(attribute.name)") }
      element.elements.forEach(visit)
    }
    visit(root)
    #expect(Set(Vocabulary.all.map(\.name)).subtracting(used) == [])
  }

  static func faults(_ path: String) -> String {
    do {
      _ = try PolicyLoader.load(contentsOf: path)
      return ""
    } catch {
      return error.description
    }
  }
}
