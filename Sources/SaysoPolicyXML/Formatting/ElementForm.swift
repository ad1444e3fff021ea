import SaysoPolicy

/// How an element is laid out, by what the vocabulary says it holds.
struct ElementForm: Sendable {
  enum Layout: Sendable {
    /// Elements, of which each may have its own line. `isOpen`: each always has.
    case block(isOpen: Bool)
    /// Running text, filled to the width.
    case prose
    /// A post: its lines are its author's.
    case post
    /// A few words that are never parted.
    case words
    /// Every character counts, but for white space at both ends.
    case exact
  }

  let layout: Layout
  /// In the order in which their attributes are written.
  let attributes: [String: (rank: Int, list: AttributeList?)]
  let children: [String: ShapeType]
  let isRule: Bool

  static func of(_ type: ShapeType) -> ElementForm? { all[type] }

  private static let all = Vocabulary.shapes.mapValues(ElementForm.init)

  private init(_ shape: ElementShape) {
    layout = Self.layout(shape)
    attributes = Dictionary(
      shape.attributes.enumerated().map { ($1.name, (rank: $0, list: AttributeList($1))) },
      uniquingKeysWith: { first, _ in first })
    children = Dictionary(
      shape.childGroups.flatMap(\.types).compactMap { Vocabulary.shapes[$0] }.map { ($0.name, $0.type) },
      uniquingKeysWith: { first, _ in first })
    isRule = shape.attributes.contains { $0.type == .declares(.rule) }
  }

  private static func layout(_ shape: ElementShape) -> Layout {
    switch shape.content {
    case .empty, .elements: .block(isOpen: open.contains(shape.name))
    case .words where exact.contains(shape.name): .exact
    case .words: running.contains(shape.name) ? .prose : .words
    case .prose: shape.name == "example" ? .post : .prose
    }
  }

  private static let open: Set = ["policy", "fragment", "section", "clause"]
  private static let running: Set = ["title", "goal", "tier", "em", "strong", "in", "advice", "instead"]
  /// White space in a regular expression is part of it; the loader collapses that of all others (`CollapsedSpace`).
  private static let exact: Set = ["pattern"]
}

/// An attribute whose value is a list, which may go on in the next line: XML makes a line break in a value a space, and
/// the loader takes space around an item away.
enum AttributeList: Sendable {
  /// White space between the items.
  case spaced
  /// `|` between the items.
  case barred

  init?(_ attribute: AttributeShape) {
    switch attribute.type {
    case .references, .keywords, .platforms: self = .spaced
    case .text where attribute.name == "aliases": self = .barred
    default: return nil
    }
  }

  /// The value in pieces between which a line may end.
  func pieces(_ value: String) -> [String] {
    switch self {
    case .spaced: return value.utf8.split(whereSeparator: TagPlace.isSpace).map { String(Substring($0)) }
    case .barred:
      let items = value.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      return items.dropLast().map { $0 + "|" } + items.suffix(1)
    }
  }

  /// Space within an item stays as it is, of which XML makes blanks.
  private func trimmed(_ item: Substring) -> String {
    let blanks = item.utf8.map { TagPlace.isSpace($0) ? 0x20 : $0 }
    guard let first = blanks.firstIndex(where: { $0 != 0x20 }), let last = blanks.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(decoding: blanks[first...last], as: UTF8.self)
  }
}
