import Foundation
import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("The schema for editors")
struct SchemaTests {
  static let path = packageFolder + "/policies/sayso-policy.xsd"

  /// With `SAYSO_WRITE_SCHEMA=1` the file is written anew.
  @Test func fileIsCurrent() throws {
    let schema = SchemaPrinter.schema()
    if ProcessInfo.processInfo.environment["SAYSO_WRITE_SCHEMA"] == "1" {
      try Data(schema.utf8).write(to: URL(fileURLWithPath: Self.path))
    }
    let file = try String(decoding: Data(contentsOf: URL(fileURLWithPath: Self.path)), as: UTF8.self)
    #expect(file == schema, "policies/sayso-policy.xsd is stale: run this test with SAYSO_WRITE_SCHEMA=1")
  }

  @Test func everythingIsExplained() {
    let schema = SchemaPrinter.schema()
    let attributes = Vocabulary.all.flatMap(\.attributes)
    let roots = 3
    let explained = schema.components(separatedBy: "<xs:documentation>").dropFirst()
    #expect(explained.count == Vocabulary.all.count + attributes.count + roots)
    #expect(explained.allSatisfy { !$0.hasPrefix("<") })
  }

  @Test func typesAreDistinct() {
    let names = SchemaPrinter.schema().components(separatedBy: "Type name=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(Set(names).count == names.count)
  }
}
