import SaysoText

/// A number or code that the other post gives, too: what a customer wrote in public, said once more.
public struct RepeatedCondition: Condition {
  public static let shape = ElementShape(
    "repeated",
    summary:
      "A number or code that also stands in the post which is answered, shared or quoted. Undetermined while that post's text is not given.",
    attributes: [
      .optional("digits", .integer(3...12), "How many digits make it a number worth looking at; 4 unless given."),
      TermCondition.zones,
    ])

  private static let usualDigits = 4

  private let leaf: LeafID
  private let reading: LeafReading

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    let digits = element.attribute("digits").flatMap { Int($0.value) } ?? Self.usualDigits
    reading = LeafReading(element, decoding)
    leaf = decoding.leaf(.repeated(digits: digits), describing: "a number of the other post", element)
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let digits = element.number("digits") ?? usualDigits
    return ExplainedItem(
      "a number of \(digits) digits or more that the other post gives, too" + words.qualified([words.zones(element)]))
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    let zones = reading.zones(under: scene.reading)
    let hits = scene.scan.hits(of: leaf).filter { zones.contains($0.zone) }
    // While nobody gives the other post's text, each number may be one of its.
    let needed = hits.allSatisfy(\.isCertain) ? [] : scene.unseen(in: ZoneSet(.quoted))
    return .found(
      needed.isEmpty ? hits.filter(\.isCertain) : hits, outside: scene.exempt, needed: needed,
      unseen: scene.unseen(in: zones))
  }

  public var ownLeaf: LeafID? { leaf }
}
