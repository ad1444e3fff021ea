import SaysoPolicy

/// An element as a string in which only what it means makes a difference: not the order of attributes, of aliases or of
/// conditions, not white space.
enum CanonicalElement {
  /// Elements whose children are read in order.
  private static let ordered: Set<String> = ["list", "tiers", "p", "li", "ul"]

  static func of(_ element: PolicyElement, but left: Set<String> = []) -> String {
    let attributes = element.attributes.filter { !left.contains($0.name) && $0.name != "src" }
      .map { "\($0.name)=\(value($0.name, $0.value))" }.sorted().joined(separator: "\u{1}")
    let children = element.elements.map { of($0) }
    let inner = (ordered.contains(element.name) ? children : children.sorted()).joined()
    return "\u{2}\(element.name)\u{1}\(attributes)\u{1}\(element.words)\u{1}\(inner)\u{3}"
  }

  /// Lists by what is in them.
  static func value(_ name: String, _ value: String) -> String {
    switch name {
    case "aliases": PolicyElement.parts(value).sorted().joined(separator: "|")
    case "roles", "platforms", "kind", "in", "contacts", "missing":
      value.split(whereSeparator: \.isWhitespace).sorted().joined(separator: " ")
    default: value
    }
  }
}

extension PolicyElement {
  static func parts(_ aliases: String) -> [String] {
    aliases.split(separator: "|").map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// A term's words, then its aliases.
  var spellings: [String] { ([words] + Self.parts(value("aliases") ?? "")).filter { !$0.isEmpty } }
}
