import SaysoDetectors

/// Values that a detector knows by their form: card numbers, addresses, keys.
public struct DetectCondition: Condition {
  public static let shape = ElementShape(
    "detect", summary: "Personal data and secrets that can be told by their form, most of them proved by a checksum.",
    attributes: [
      .required("kind", .keywords(DetectedKind.allCases.map(\.rawValue)), "What to look for; several, if you like."),
      TermCondition.zones,
    ])

  private let leaf: LeafID
  private let reading: LeafReading

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    let kinds = element.words(of: "kind").compactMap(DetectedKind.init)
    reading = LeafReading(element, decoding)
    leaf = decoding.leaf(
      .detections(Set(kinds)), describing: "detect \(kinds.map(\.rawValue).joined(separator: " "))", element)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let kinds = element.words(of: "kind").compactMap(DetectedKind.init)
    let names = kinds.map { ValueName.name($0).singular }
    return ExplainedItem(EnglishList.of(names, joinedBy: "or") + words.qualified([words.zones(element)]))
  }

  public func evaluate(_ scene: Scene) -> Evaluation { scene.evaluate(leaf, reading) }
  public var ownLeaf: LeafID? { leaf }
  public var ownReading: LeafReading? { reading }
}
