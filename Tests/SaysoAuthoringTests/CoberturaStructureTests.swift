import Foundation
import SaysoAuthoring
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Holds the output to what Cobertura's coverage-04.dtd asks: which children each element has, in order, and which
/// attributes it must and may carry.
@Suite struct CoberturaStructureTests {
  @Test func whatTheTypeDefinitionAsks() throws {
    for coverage in [try CoverageSample.coverage(), try CoverageSample.coverage([])] {
      let reader = StructureReader()
      let parser = XMLParser(data: Data(CoberturaReport().output(coverage).utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      #expect(reader.mistakes.isEmpty, "\(reader.mistakes)")
      #expect(reader.counts["line", default: 0] > 10 && reader.counts["condition", default: 0] > 40)
      #expect(reader.counts["coverage"] == 1 && reader.counts["class"] == 1)
    }
  }

  /// The reader itself notices what is wrong.
  @Test(arguments: [
    "<coverage><packages/></coverage>", "<lines><line number=\"1\"/></lines>",
    "<class name=\"a\" filename=\"a\" line-rate=\"1\" branch-rate=\"1\" complexity=\"0\"><lines/><methods/></class>",
    "<lines><lines/></lines>",
  ])
  func mistakesAreNoticed(_ text: String) {
    let reader = StructureReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse() && !reader.mistakes.isEmpty)
  }
}

/// Reads a document and says where it departs from the type definition.
private final class StructureReader: NSObject, XMLParserDelegate {
  private struct Shape {
    let children: [String]
    let isSequence: Bool
    let required: Set<String>
    var optional: Set<String> = []

    init(_ children: [String] = [], isSequence: Bool = false, _ required: String = "", optional: String = "") {
      self.children = children
      self.isSequence = isSequence
      self.required = Set(required.split(separator: " ").map(String.init))
      self.optional = Set(optional.split(separator: " ").map(String.init))
    }
  }

  private static let rates = "line-rate branch-rate complexity"
  private static let shapes: [String: Shape] = [
    "coverage": Shape(
      ["sources", "packages"], isSequence: true,
      rates + " lines-covered lines-valid branches-covered branches-valid version timestamp"),
    "sources": Shape(["source"]), "source": Shape(), "packages": Shape(["package"]),
    "package": Shape(["classes"], isSequence: true, rates + " name"), "classes": Shape(["class"]),
    "class": Shape(["methods", "lines"], isSequence: true, rates + " name filename"), "methods": Shape(["method"]),
    "method": Shape(["lines"], isSequence: true, rates + " name signature"), "lines": Shape(["line"]),
    "line": Shape(["conditions"], "number hits", optional: "branch condition-coverage"),
    "conditions": Shape(["condition"]), "condition": Shape([], "number type coverage"),
  ]

  private(set) var mistakes: [String] = []
  private(set) var counts: [String: Int] = [:]
  private var open: [(name: String, children: [String])] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if !open.isEmpty { open[open.count - 1].children.append(name) }
    open.append((name, []))
    guard let shape = Self.shapes[name] else { return mistakes.append("unknown \(name)") }
    let missing = shape.required.subtracting(attributes.keys)
    let odd = Set(attributes.keys).subtracting(shape.required).subtracting(shape.optional)
    if !missing.isEmpty || !odd.isEmpty { mistakes.append("\(name): missing \(missing), odd \(odd)") }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let last = open.popLast(), let shape = Self.shapes[name] else { return }
    let fits =
      shape.isSequence ? last.children == shape.children : last.children.allSatisfy(shape.children.contains)
    if !fits { mistakes.append("\(name) holds \(last.children)") }
  }
}
