import SaysoPolicy

/// Prints the vocabulary as a W3C XML Schema 1.0, for editors that complete and explain while one writes.
///
/// It never refuses what the loader accepts: what a schema can't say exactly (how many of each child when their order
/// is free, references to names in other files) is left to the loader. No element and no attribute goes unexplained.
public enum SchemaPrinter {
  /// The whole schema. The same vocabulary gives the same bytes.
  public static func schema() -> String {
    var markup = Markup()
    markup.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    markup.line("<!-- Printed from sayso's vocabulary: change that, not this file. -->")
    let attributes = [
      ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", Vocabulary.namespace),
      ("targetNamespace", Vocabulary.namespace), ("elementFormDefault", "qualified"),
    ]
    markup.element("xs:schema", attributes) { markup in
      for root in [Vocabulary.root, Vocabulary.fragment, Vocabulary.suite] { print(root: root, in: &markup) }
      for shape in Vocabulary.all { print(shape, in: &markup) }
      for type in SchemaValue.named { type.print(in: &markup) }
    }
    return markup.text
  }

  private static func print(root: ShapeType, in markup: inout Markup) {
    guard let shape = Vocabulary.shapes[root] else { return }
    markup.element("xs:element", [("name", shape.name), ("type", shape.type.rawValue)]) { markup in
      markup.documentation(shape.summary)
      for constraint in UniqueNames.all { constraint.print(below: shape, in: &markup) }
    }
  }

  private static func print(_ shape: ElementShape, in markup: inout Markup) {
    let isMixed = if case .prose = shape.content { true } else { false }
    let mixed = isMixed ? [("mixed", "true")] : []
    markup.element("xs:complexType", [("name", shape.type.rawValue)] + mixed) { markup in
      markup.documentation(shape.summary)
      switch shape.content {
      case .empty: printText(of: shape, as: SchemaValue.nothing, in: &markup)
      case .words: printText(of: shape, as: SchemaValue.words, in: &markup)
      case .elements(let groups), .prose(let groups):
        print(groups, in: &markup)
        printAttributes(of: shape, in: &markup)
      }
    }
  }

  private static func printText(of shape: ElementShape, as base: String, in markup: inout Markup) {
    markup.element("xs:simpleContent") { markup in
      markup.element("xs:extension", [("base", base)]) { printAttributes(of: shape, in: &$0) }
    }
  }

  /// The order is free, so the groups are one choice; their least and greatest numbers still add up.
  private static func print(_ groups: [ChildGroup], in markup: inout Markup) {
    let least = groups.reduce(0) { $0 + $1.minimum }
    let maxima = groups.compactMap(\.maximum)
    let most = maxima.count == groups.count ? String(maxima.reduce(0, +)) : "unbounded"
    var seen: Set<String> = []
    let children = groups.flatMap(\.types).compactMap { Vocabulary.shapes[$0] }.filter { seen.insert($0.name).inserted }
    markup.element("xs:choice", [("minOccurs", String(least)), ("maxOccurs", most)]) { markup in
      for child in children {
        markup.element("xs:element", [("name", child.name), ("type", child.type.rawValue)])
      }
    }
  }

  private static func printAttributes(of shape: ElementShape, in markup: inout Markup) {
    for attribute in shape.attributes where !attribute.name.hasPrefix("xml:") {
      let use = attribute.isRequired ? [("use", "required")] : []
      let value = SchemaValue(attribute.type)
      let type = value.name.map { [("type", $0)] } ?? []
      markup.element("xs:attribute", [("name", attribute.name)] + use + type) { markup in
        markup.documentation(attribute.summary)
        if value.name == nil { value.printAnonymous(in: &markup) }
      }
    }
    // A schema for xml:space would have to be fetched; this allows it unseen.
    for attribute in shape.attributes where attribute.name.hasPrefix("xml:") {
      let wildcard = [("namespace", XMLName.xmlNamespace), ("processContents", "skip")]
      markup.element("xs:anyAttribute", wildcard) { $0.documentation("\(attribute.name): \(attribute.summary)") }
    }
  }
}
