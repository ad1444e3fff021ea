/// An element of the policy document, free of any XML library: a name, attributes, children, and where it stands.
///
/// Rows of a CSV list become elements too, so that whoever reads a policy has one thing to read. It never changes, and is
/// a class so that a tree of thousands is built and handed on without copying what its elements hold.
public final class PolicyElement: Hashable, Sendable {
  public enum Node: Hashable, Sendable {
    case element(PolicyElement)
    case text(String)
  }

  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String
    public let location: SourceLocation

    public init(name: String, value: String, location: SourceLocation) {
      self.name = name
      self.value = value
      self.location = location
    }
  }

  public let name: String
  public let attributes: [Attribute]
  public let children: [Node]
  /// The children that are elements: asked for so often that they are kept apart.
  public let elements: [PolicyElement]
  /// Where the element's start tag begins.
  public let location: SourceLocation

  public init(name: String, attributes: [Attribute] = [], children: [Node] = [], location: SourceLocation) {
    self.name = name
    self.attributes = attributes
    self.children = children
    elements = children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    self.location = location
  }

  public static func == (left: PolicyElement, right: PolicyElement) -> Bool {
    left === right
      || left.name == right.name && left.attributes == right.attributes && left.location == right.location
        && left.children == right.children
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(location)
    hasher.combine(children)
  }

  public func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// All the text below, marks left out, as it was written.
  public var text: String {
    var text = ""
    for node in children {
      switch node {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
    return text
  }

  /// ``text`` with every run of white space as one space and none at the ends: the words as a reader sees them.
  public var words: String { CollapsedSpace.collapse(text) }
}
