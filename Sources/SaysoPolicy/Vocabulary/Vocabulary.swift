/// Every element of the policy language.
public enum Vocabulary {
  public static let namespace = "urn:sayso:policy:1"
  public static let root: ShapeType = "policy"
  /// The root of an included file: it stands for its children.
  public static let fragment: ShapeType = "fragment"
  /// The root of a suite: examples in a file of their own.
  public static let suite: ShapeType = "examples"

  /// All shapes by their type.
  public static let shapes: [ShapeType: ElementShape] = {
    var shapes: [ShapeType: ElementShape] = [:]
    for shape in all { shapes[shape.type] = shape }
    return shapes
  }()

  /// All shapes in the order in which the manual explains them.
  public static let all: [ElementShape] =
    DocumentShapes.all + OrganizationShapes.all + ContactShapes.all + ProseShapes.all
    + Conditions.all.map { $0.shape } + RuleShapes.all + RuleKinds.all.map { $0.shape }
    + RuleKinds.containers
}
