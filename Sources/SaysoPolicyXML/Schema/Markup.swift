/// Writes indented XML.
struct Markup {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) { text += String(repeating: "  ", count: depth) + line + "\n" }

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout Markup) -> Void = { _ in }
  ) {
    let tag = name + attributes.map { " \($0.0)=\"\(Self.escaped($0.1))\"" }.joined()
    var inner = Markup()
    inner.depth = depth + 1
    content(&inner)
    if inner.text.isEmpty { return line("<\(tag)/>") }
    line("<\(tag)>")
    text += inner.text
    line("</\(name)>")
  }

  mutating func documentation(_ words: String) {
    line("<xs:annotation><xs:documentation>\(Self.escaped(words))</xs:documentation></xs:annotation>")
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\u{7F}": "&#127;"
      default: String(character)
      }
    }.joined()
  }
}
