import SaysoPolicy
import SaysoTestSupport

/// An element that can be damaged and written out again.
struct MutableElement {
  enum Node {
    case element(MutableElement)
    case text(String)
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var children: [Node]

  init(_ element: PolicyElement) {
    name = element.name
    attributes = element.attributes.map { ($0.name, $0.value) }
    children = element.children.map { node in
      switch node {
      case .element(let element): .element(MutableElement(element))
      case .text(let text): .text(text)
      }
    }
    if name == "policy" { attributes.append(("xmlns", Vocabulary.namespace)) }
  }

  var markup: String {
    let tag = name + attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    let content = children.map { node in
      switch node {
      case .element(let element): element.markup
      case .text(let text): Self.escaped(text)
      }
    }
    return "<\(tag)>\(content.joined())</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }

  /// All elements below and this one, as indices of children.
  var paths: [[Int]] {
    [[]]
      + children.enumerated().flatMap { index, node -> [[Int]] in
        guard case .element(let element) = node else { return [] }
        return element.paths.map { [index] + $0 }
      }
  }

  subscript(path: [Int]) -> MutableElement? {
    guard let first = path.first else { return self }
    guard first < children.count, case .element(let child) = children[first] else { return nil }
    return child[Array(path.dropFirst())]
  }

  mutating func change(_ path: [Int], _ change: (inout MutableElement) -> Void) {
    guard let first = path.first else { return change(&self) }
    guard first < children.count, case .element(var child) = children[first] else { return }
    child.change(Array(path.dropFirst()), change)
    children[first] = .element(child)
  }
}

/// One damage to one element.
struct Mutation: CustomStringConvertible {
  enum Damage {
    case drop, duplicate, rename(String), addText(String), empty, nest(String), reverse
    case dropAttribute(String), renameAttribute(String), set(String, String)
  }

  let path: [Int]
  let name: String
  let damage: Damage

  var description: String { "\(name)\(path): \(damage)" }

  func apply(to root: inout MutableElement) {
    switch damage {
    case .drop, .duplicate:
      guard let last = path.last else { return }
      root.change(Array(path.dropLast())) { parent in
        guard last < parent.children.count else { return }
        if case .drop = damage {
          parent.children[last] = .text(" ")
        } else {
          parent.children.append(parent.children[last])
        }
      }
    default: root.change(path) { change(&$0) }
    }
  }

  private func change(_ element: inout MutableElement) {
    switch damage {
    case .rename(let name): element.name = name
    case .addText(let text): element.children.append(.text(text))
    case .empty: element.children = []
    case .nest(let name):
      var inner = element
      inner.name = name
      inner.attributes.removeAll { $0.name == "xmlns" }
      element.children.append(.element(inner))
    case .reverse: element.children.reverse()
    case .dropAttribute(let name): element.attributes.removeAll { $0.name == name }
    case .renameAttribute(let name):
      element.attributes = element.attributes.map { $0.name == name ? ("un" + name, $0.value) : $0 }
    case .set(let name, let value):
      element.attributes.removeAll { $0.name == name }
      element.attributes.append((name, value))
    case .drop, .duplicate: break
    }
  }

  private static let values = [
    "", "x", "2026-02-30", "2026-11-01T25:00", "é b",
  ]
  private static let names = ["policy", "term", "must", "person", "unheard-of", "p", "find", "tier"]

  /// Every kind of damage to every element and attribute, one at a time.
  static func systematic(_ root: MutableElement) -> [[Mutation]] {
    root.paths.flatMap { path -> [[Mutation]] in
      guard let element = root[path] else { return [] }
      return damages(to: element).map { [Mutation(path: path, name: element.name, damage: $0)] }
    }
  }

  private static func damages(to element: MutableElement) -> [Damage] {
    let own: [Damage] = [
      .drop, .duplicate, .rename("unheard-of"), .rename("term"), .addText("stray"), .addText(" \n"), .empty,
      .nest("unheard-of"), .nest("p"), .reverse, .set("unheard-of", "x"), .set("xml:lang", "en"),
    ]
    return own
      + element.attributes.filter { $0.name != "xmlns" }.flatMap { attribute -> [Damage] in
        [.dropAttribute(attribute.name), .renameAttribute(attribute.name)]
          + values.map { .set(attribute.name, $0) }
      }
  }

  static func random(_ root: MutableElement, _ generator: inout SeededGenerator) -> Mutation {
    let path = root.paths.randomElement(using: &generator) ?? []
    let element = root[path] ?? root
    var damages = damages(to: element)
    damages += names.map { .rename($0) } + names.map { .nest($0) }
    return Mutation(path: path, name: element.name, damage: damages.randomElement(using: &generator) ?? .drop)
  }
}
