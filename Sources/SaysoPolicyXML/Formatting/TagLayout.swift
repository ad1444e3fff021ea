/// A start tag in pieces between which a line may end.
struct TagLayout {
  struct Piece {
    var text: String
    /// A space, or nothing within a list of aliases.
    let gap: String
  }

  private(set) var pieces: [Piece]

  /// - Parameter form: `nil` for an element that nobody knows, whose attributes stay in their order.
  init(_ element: MarkupElement, _ form: ElementForm?, isEmpty: Bool) {
    pieces = [Piece(text: "<" + element.written, gap: "")]
    for attribute in Self.ordered(element.attributes, form) { add(attribute, form?.attributes[attribute.name]?.list) }
    pieces[pieces.count - 1].text += isEmpty ? "/>" : ">"
  }

  var line: String { pieces.reduce("") { $0 + $1.gap + $1.text } }

  private mutating func add(_ attribute: MarkupAttribute, _ list: AttributeList?) {
    guard let list else { return pieces.append(Piece(text: attribute.written, gap: " ")) }
    let items = list.pieces(attribute.value)
    let mark = String(attribute.mark)
    for (index, item) in items.enumerated() {
      let start = index == 0 ? "\(attribute.name)=\(mark)" : ""
      let end = index == items.count - 1 ? mark : ""
      pieces.append(Piece(text: start + item + end, gap: index == 0 || list == .spaced ? " " : ""))
    }
    if items.isEmpty { pieces.append(Piece(text: "\(attribute.name)=\(mark)\(mark)", gap: " ")) }
  }

  /// Namespaces, what an editor reads, then as the vocabulary lists them; others last, as they stood.
  private static func ordered(_ attributes: [MarkupAttribute], _ form: ElementForm?) -> [MarkupAttribute] {
    guard let form else { return attributes }
    return attributes.enumerated().map { (rank($1.name, form), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func rank(_ name: String, _ form: ElementForm) -> Int {
    if name == "xmlns" { return -3 }
    if name.hasPrefix("xmlns:") { return -2 }
    if let rank = form.attributes[name]?.rank { return rank }
    return name.hasPrefix("xsi:") ? -1 : Int.max
  }
}
