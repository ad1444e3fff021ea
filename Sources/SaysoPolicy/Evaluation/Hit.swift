public import SaysoModel
public import SaysoText

/// Words that a leaf found.
public struct Hit: Hashable, Sendable {
  public var leaf: LeafID
  public var span: TextSpan
  public var zone: Zone
  public var views: ViewSet
  /// Positions among the words of its field.
  public var tokens: Range<Int>
  /// `false` when it counts only if something unknown turns out one way: a term that is dated, in a post that is not.
  public var isCertain: Bool
  /// A value that stands not in the text but in the target of the link that the source marks there.
  public var target: String?

  public init(
    leaf: LeafID, span: TextSpan, zone: Zone, views: ViewSet, tokens: Range<Int>, isCertain: Bool = true,
    target: String? = nil
  ) {
    self.leaf = leaf
    self.span = span
    self.zone = zone
    self.views = views
    self.tokens = tokens
    self.isCertain = isCertain
    self.target = target
  }

  var uncertain: Hit {
    var hit = self
    hit.isCertain = false
    return hit
  }
}

extension Hit: Comparable {
  /// By place, then by leaf, so that what is found is told in the same order every time.
  public static func < (left: Self, right: Self) -> Bool { (left.span, left.leaf) < (right.span, right.leaf) }
}

/// A leaf's place among the leaves of its policy.
public struct LeafID: Hashable, Sendable, Comparable {
  public let position: Int
  public init(_ position: Int) { self.position = position }
  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}
