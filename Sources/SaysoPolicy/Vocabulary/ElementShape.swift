/// What an element of the policy may hold. The loader checks documents by these shapes and the XML Schema for editors
/// is printed from them, so the two cannot disagree.
public struct ElementShape: Sendable {
  public enum Content: Sendable {
    case empty
    /// Words, at least one of them.
    case words
    case elements([ChildGroup])
    /// Words and elements mixed.
    case prose([ChildGroup])
  }

  /// The element's name.
  public let name: String
  /// Tells apart elements of one name that mean different things in different places; the name where there is only one.
  public let type: ShapeType
  /// What the element is for, in a sentence or two: the schema's documentation.
  public let summary: String
  public let attributes: [AttributeShape]
  public let content: Content

  public init(
    _ name: String, type: ShapeType? = nil, summary: String, attributes: [AttributeShape] = [],
    content: Content = .empty
  ) {
    self.name = name
    self.type = type ?? ShapeType(name)
    self.summary = summary
    self.attributes = attributes
    self.content = content
  }

  public var childGroups: [ChildGroup] {
    switch content {
    case .empty, .words: []
    case .elements(let groups), .prose(let groups): groups
    }
  }
}

/// The name of a shape in the ``Vocabulary``.
public struct ShapeType: Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// Children of which so many may stand in an element, counted together and in any order.
public struct ChildGroup: Sendable {
  /// Conditions and rules are named as groups: their own shapes hold such groups in turn.
  private enum Members: Sendable {
    case types([ShapeType])
    case conditions
    case rules
  }

  private let members: Members
  public let minimum: Int
  /// `nil`: any number.
  public let maximum: Int?

  public var types: [ShapeType] {
    switch members {
    case .types(let types): types
    case .conditions: Conditions.types
    case .rules: RuleKinds.types
    }
  }

  public static func one(_ type: ShapeType) -> Self { Self(members: .types([type]), minimum: 1, maximum: 1) }
  public static func optional(_ type: ShapeType) -> Self { Self(members: .types([type]), minimum: 0, maximum: 1) }
  public static func any(_ types: ShapeType...) -> Self { .any(types) }
  public static func any(_ types: [ShapeType]) -> Self { Self(members: .types(types), minimum: 0, maximum: nil) }
  public static func some(_ types: ShapeType...) -> Self { .some(types) }
  public static func some(_ types: [ShapeType]) -> Self { Self(members: .types(types), minimum: 1, maximum: nil) }
  public static func conditions(atLeast minimum: Int) -> Self {
    Self(members: .conditions, minimum: minimum, maximum: nil)
  }
  public static let anyRules = Self(members: .rules, minimum: 0, maximum: nil)
}
