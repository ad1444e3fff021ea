/// A shape made ready for looking things up: a policy asks for every one of its elements and attributes.
///
/// A class, so that handing it from element to element counts one reference and not one for each of its parts.
final class ShapeIndex: Sendable {
  struct Group: Sendable {
    let names: [String]
    let minimum: Int
    let maximum: Int?
  }

  let attributes: [String: AttributeShape]
  let attributeNames: [String]
  let requiredAttributes: [String]
  /// The types of children by their names.
  let children: [String: ShapeType]
  /// In the order of the shape.
  let childNames: [String]
  /// Those that ask for a certain number of children.
  let countedGroups: [Group]
  let needsWords: Bool
  let allowsWords: Bool

  static func of(_ type: ShapeType) -> ShapeIndex? { all[type] }

  private static let all = Vocabulary.shapes.mapValues(ShapeIndex.init)

  private init(_ shape: ElementShape) {
    attributes = Dictionary(shape.attributes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    attributeNames = shape.attributes.map(\.name)
    requiredAttributes = shape.attributes.filter(\.isRequired).map(\.name)
    let groups = shape.childGroups.map { ($0, $0.types.compactMap { Vocabulary.shapes[$0] }) }
    let all = groups.flatMap(\.1)
    children = Dictionary(all.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    childNames = all.map(\.name)
    countedGroups = groups.filter { $0.0.minimum > 0 || $0.0.maximum != nil }
      .map { Group(names: $1.map(\.name), minimum: $0.minimum, maximum: $0.maximum) }
    switch shape.content {
    case .words, .prose: (needsWords, allowsWords) = (true, true)
    case .empty, .elements: (needsWords, allowsWords) = (false, false)
    }
  }
}
