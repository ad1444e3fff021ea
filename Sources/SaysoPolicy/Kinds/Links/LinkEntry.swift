import SaysoModel

/// An entry of a link list. A class, as every link walks down the list.
final class LinkEntry: Sendable {
  static let allowShape = shape("allow", "A place that may be linked.")
  static let denyShape = shape("deny", "A place that may not be linked.")

  private static func shape(_ name: String, _ summary: String) -> ElementShape {
    ElementShape(
      name, summary: summary + " Every attribute given must match.",
      attributes: LinkPlace.attributes + [
        .optional("tier", .reference(.tier), "How grave it is, in place of the rule's tier.")
      ])
  }

  let place: LinkPlace
  let denies: Bool
  let tier: TierID?
  let leaf: LeafID
  let location: SourceLocation

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    if LinkPlace.attributes.allSatisfy({ element.attribute($0.name) == nil }) {
      decoding.report(.needsOneOf(LinkPlace.attributes.map(\.name), of: element.name), at: element.location)
    }
    place = LinkPlace(element)
    location = element.location
    denies = element.name == "deny"
    tier = element.attribute("tier").map { TierID($0.value) }
    leaf = decoding.leaf(.links, describing: "\(element.name) \(place.description)", element)
  }

  static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let verdict = element.name == "deny" ? "may not be linked" : "may be linked"
    let tier = element.attribute("tier").map { " (\($0.value))" } ?? ""
    return ExplainedItem("\(LinkPlace.explanation(element)): \(verdict)\(tier)")
  }
}
