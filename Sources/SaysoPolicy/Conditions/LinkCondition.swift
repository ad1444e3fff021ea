import SaysoModel
import SaysoText

/// A link to a place.
public struct LinkCondition: Condition {
  public static let shape = ElementShape(
    "link", summary: "A link whose address matches every attribute given; any link without one.",
    attributes: LinkPlace.attributes)

  private let place: LinkPlace
  private let leaf: LeafID

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    place = LinkPlace(element)
    leaf = decoding.leaf(.links, describing: "link \(place.description)", element)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    ExplainedItem(LinkPlace.explanation(element))
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    let unseen = scene.unseen(in: scene.reading.zones)
    return .found(
      scene.linksRead.filter { place.match($0, scene) != nil }.map { $0.hit(of: leaf) },
      outside: scene.exempt, unseen: place.kind == .pictured ? unseen.union(scene.unreadPictures) : unseen)
  }

  public var ownLeaf: LeafID? { leaf }
}
