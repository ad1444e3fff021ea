/// An element of an XML document with what stands in it.
public struct XMLNode: Hashable, Sendable {
  public enum Child: Hashable, Sendable {
    case element(XMLNode)
    case text(String)
  }

  /// Without its prefix, which every producer chooses anew.
  public let name: String
  /// The prefix as written, without the colon: `content` of `content:encoded`. Empty when there is none.
  public let prefix: String
  /// By name, without prefixes.
  public let attributes: [String: String]
  /// Of the tag's end, from 1.
  public let line: Int
  public internal(set) var children: [Child] = []

  /// All characters in it, however deep.
  public var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let node): node.text
      }
    }.joined()
  }

  public var elements: [XMLNode] {
    children.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// The first element of that name, whatever its prefix.
  public subscript(name: String) -> XMLNode? { elements.first { $0.name == name } }

  /// The first element of that name with that prefix.
  public subscript(prefix: String, name: String) -> XMLNode? {
    elements.first { $0.name == name && $0.prefix == prefix }
  }

  /// What stands in it written as markup again, for a reader of HTML.
  public var innerMarkup: String { children.map(Self.markup).joined() }

  private static func markup(_ child: Child) -> String {
    switch child {
    case .text(let text): escaped(text)
    case .element(let node):
      "<\(node.name)"
        + node.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
        + ">\(node.innerMarkup)</\(node.name)>"
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
