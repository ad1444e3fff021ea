import SaysoPolicy

/// Whether two documents are one to whoever reads a policy: the same elements and values, and the same words but for
/// white space that the loader collapses. A formatter asks this of its own work before it writes.
enum SameReading {
  static func holds(_ left: PolicyElement, _ right: PolicyElement) -> Bool {
    left.name == right.name && attributes(left) == attributes(right) && words(left) == words(right)
      && left.elements.count == right.elements.count && zip(left.elements, right.elements).allSatisfy { holds($0, $1) }
  }

  private static func attributes(_ element: PolicyElement) -> [String: String] {
    Dictionary(
      element.attributes.map { ($0.name, isList($0.name) ? items($0.value) : $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func isList(_ name: String) -> Bool { lists[name] != nil }

  /// The attributes that are lists wherever they stand.
  private static let lists: [String: AttributeList] = {
    let shapes = Vocabulary.all.flatMap(\.attributes)
    return Dictionary(
      shapes.compactMap { shape in AttributeList(shape).map { (shape.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }()

  private static func items(_ value: String) -> String {
    value.split(separator: "|", omittingEmptySubsequences: false)
      .map { part in
        part.utf8.split(whereSeparator: TagPlace.isSpace).map { String(Substring($0)) }.joined(separator: " ")
      }
      .joined(separator: "|")
  }

  /// The words between the child elements. Of what counts every character, every character.
  private static func words(_ element: PolicyElement) -> [String] {
    var words = [""]
    for node in element.children {
      switch node {
      case .text(let text): words[words.count - 1] += text
      case .element: words.append("")
      }
    }
    let isExact = element.name == "pattern" || element.attribute("xml:space")?.value == "preserve"
    if isExact { return words }
    let isProse = prose.contains(element.name) || !words.allSatisfy(\.isBlank)
    return isProse ? collapsed(words) : words.map { _ in "" }
  }

  /// Where a space between two elements is a space between two words.
  private static let prose = Set(
    Vocabulary.all.filter { if case .prose = $0.content { true } else { false } }.map(\.name))

  /// Every run of white space is one space, and none stands at the ends.
  private static func collapsed(_ words: [String]) -> [String] {
    var collapsed = words.map { text in
      let parts = text.utf8.split(whereSeparator: TagPlace.isSpace).map { String(Substring($0)) }
      let start = text.utf8.first.map(TagPlace.isSpace) == true ? " " : ""
      let end = text.utf8.last.map(TagPlace.isSpace) == true && !parts.isEmpty ? " " : ""
      return start + parts.joined(separator: " ") + end
    }
    if collapsed[0].hasPrefix(" ") { collapsed[0].removeFirst() }
    let last = collapsed.count - 1
    if collapsed[last].hasSuffix(" ") { collapsed[last].removeLast() }
    return collapsed
  }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy(TagPlace.isSpace) }
}
