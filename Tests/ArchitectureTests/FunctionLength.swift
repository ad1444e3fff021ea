/// Finds functions and how many lines each takes, in code that swift-format has laid out: a body closes with a brace as
/// far in as the line its declaration begins on.
enum FunctionLength {
  struct Function: Sendable {
    let line: Int
    let length: Int
  }

  static func functions(in lines: [String]) -> [Function] {
    lines.indices.filter { isDeclaration(lines[$0]) }.compactMap { start in
      let indent = lines[start].prefix { $0 == " " }.count
      let closing = String(repeating: " ", count: indent) + "}"
      if lines[start].hasSuffix("}") && lines[start].contains("{") { return Function(line: start + 1, length: 1) }
      guard let end = lines[(start + 1)...].firstIndex(where: { $0.hasPrefix(closing) || leaves($0, indent) }),
        lines[end].hasPrefix(closing)
      else { return nil }
      return Function(line: start + 1, length: end - start + 1)
    }
  }

  /// A declaration without a body, in a protocol, ends where the next line stands as far in.
  private static func leaves(_ line: String, _ indent: Int) -> Bool {
    guard let first = line.first(where: { $0 != " " }) else { return false }
    return first != ")" && line.prefix { $0 == " " }.count <= indent
  }

  private static func isDeclaration(_ line: String) -> Bool {
    let words = line.drop { $0 == " " }.split(separator: " ")
    let first = words.drop { word in modifiers.contains(String(word)) || word.hasPrefix("@") }.first ?? ""
    return first == "func" || first.hasPrefix("init(") || first.hasPrefix("init?(") || first.hasPrefix("subscript(")
  }

  private static let modifiers: Set<String> = [
    "public", "private", "fileprivate", "internal", "package", "static", "mutating", "nonmutating", "override", "final",
    "prefix", "postfix", "infix", "consuming", "borrowing", "convenience", "required", "nonisolated", "class", "open",
  ]
}
