import SaysoModel
import SaysoPolicy

/// One condition that finds or decides something by itself, with the element it was made of and the rules that ask it.
struct StudiedLeaf {
  let condition: any Condition
  let element: PolicyElement
  /// Whether finding it keeps a rule quiet.
  let excuses: Bool
  /// Those that ask it, in order of the document.
  var rules: [RuleID]
  /// The shields that ask it.
  var shields: [RuleID]

  var location: SourceLocation { element.location }
  var leaf: LeafID? { condition.ownLeaf }
  var isMention: Bool { element.name == "mention" }

  func spellings(in policy: Policy) -> [String] {
    guard let leaf else { return [Self.description(of: element)] }
    return isMention ? [policy.leaf(leaf).description] : policy.leaf(leaf).spellings
  }

  /// `account class="official"`
  private static func description(of element: PolicyElement) -> String {
    ([element.name] + element.attributes.map { "\($0.name)=\"\($0.value)\"" }).joined(separator: " ")
  }
}
