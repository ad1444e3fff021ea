import SaysoPolicy

/// Something with a line of its own, or a remark at the end of one.
struct BlockItem {
  let node: MarkupNode
  /// How many line breaks its author put before it.
  let breaks: Int
  /// How far in its author began it, where it begins a line.
  let indent: Int
  /// A comment at the end of the line of what stands before it.
  let trails: Bool
  var hasBlankBefore: Bool

  /// An element right behind another tag.
  var isInLine: Bool {
    if case .element = node { breaks == 0 } else { false }
  }

  /// - Parameter form: Of what they stand in; `nil` for the document.
  static func items(_ nodes: [MarkupNode], form: ElementForm?) -> [BlockItem] {
    var items: [BlockItem] = []
    var space = ""
    for node in nodes {
      if case .text(let text) = node, text.utf8.allSatisfy(TagPlace.isSpace) {
        space = text
        continue
      }
      items.append(BlockItem(node, after: space, isFirst: items.isEmpty, inDocument: form == nil))
      space = ""
    }
    if let form { part(&items, in: form) }
    return items
  }

  /// Whether a line break stands before the end tag.
  static func endsLine(_ nodes: [MarkupNode]) -> Bool {
    if case .text(let text)? = nodes.last { text.utf8.contains(0x0A) } else { false }
  }

  private init(_ node: MarkupNode, after space: String, isFirst: Bool, inDocument: Bool) {
    self.node = node
    breaks = space.utf8.count { $0 == 0x0A }
    indent = space.utf8.reversed().prefix { $0 != 0x0A }.count
    if case .aside(_, isComment: true) = node {
      trails = breaks == 0 && !(isFirst && inDocument)
    } else {
      trails = false
    }
    hasBlankBefore = breaks > 1 && !isFirst
  }

  /// Puts an empty line between sections, between clauses, and before a rule that follows another or its examples:
  /// above the comments that belong to it.
  private static func part(_ items: inout [BlockItem], in form: ElementForm) {
    var previous: (index: Int, name: String)?
    for index in items.indices {
      guard case .element(let element) = items[index].node else { continue }
      if let previous, parts(previous.name, element.name, form) {
        let between = (previous.index + 1)...index
        if !between.contains(where: { items[$0].hasBlankBefore }),
          let first = between.first(where: { !items[$0].trails })
        {
          items[first].hasBlankBefore = true
        }
      }
      previous = (index, element.name)
    }
  }

  private static func parts(_ previous: String, _ next: String, _ form: ElementForm) -> Bool {
    if chapters.contains(previous) || chapters.contains(next) { return true }
    return isRule(next, form) && (previous == "example" || isRule(previous, form))
  }

  private static func isRule(_ name: String, _ form: ElementForm) -> Bool {
    form.children[name].flatMap(ElementForm.of)?.isRule == true
  }

  private static let chapters: Set = ["section", "clause"]
}

/// A comment that begins a line takes its further lines along when it moves.
enum CommentLines {
  static func shifted(_ text: String, from old: Int, to new: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return text }
    let moved = lines.dropFirst().map { line -> String in
      let isLast = line.endIndex == text.endIndex
      let kept = isLast ? line : withoutTrailingSpace(line)
      let space = kept.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      guard !kept.isEmpty else { return "" }
      return new >= old
        ? String(repeating: " ", count: new - old) + kept
        : String(kept.dropFirst(min(space, old - new)))
    }
    return ([String(withoutTrailingSpace(lines[0]))] + moved).joined(separator: "\n")
  }

  private static func withoutTrailingSpace(_ line: Substring) -> Substring {
    guard let last = line.utf8.lastIndex(where: { !TagPlace.isSpace($0) }) else { return "" }
    return line[...last]
  }
}
