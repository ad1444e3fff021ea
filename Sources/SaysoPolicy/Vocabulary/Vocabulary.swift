/// Every element of the policy language.
public enum Vocabulary {
  public static let namespace = "urn:sayso:policy:1"
  public static let root: ShapeType = "policy"
  /// The root of an included file: it stands for its children.
  public static let fragment: ShapeType = "fragment"

  /// All shapes by their type.
  public static let shapes: [ShapeType: ElementShape] = {
    var shapes: [ShapeType: ElementShape] = [:]
    for shape in all { shapes[shape.type] = shape }
    return shapes
  }()

  /// The children of a shape by their names.
  struct Content: Sendable {
    struct Group: Sendable {
      let names: [String]
      let minimum: Int
      let maximum: Int?
    }

    let shapes: [String: ElementShape]
    /// In the order of the shape.
    let names: [String]
    let groups: [Group]

    fileprivate init(_ shape: ElementShape) {
      let groups = shape.childGroups.map { ($0, $0.types.compactMap { Vocabulary.shapes[$0] }) }
      let children = groups.flatMap(\.1)
      shapes = Dictionary(children.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      names = children.map(\.name)
      self.groups = groups.map { Group(names: $1.map(\.name), minimum: $0.minimum, maximum: $0.maximum) }
    }
  }

  /// Made once for all shapes: a policy asks for every one of its elements.
  static func content(of shape: ElementShape) -> Content { contents[shape.type] ?? Content(shape) }

  private static let contents = shapes.mapValues(Content.init)

  /// All shapes in the order in which the manual explains them.
  public static let all: [ElementShape] =
    DocumentShapes.all + OrganizationShapes.all + ContactShapes.all + ProseShapes.all
    + Conditions.all.map { $0.shape } + RuleShapes.all + RuleKinds.all.map { $0.shape }
    + RuleKinds.containers
}
