import SaysoText

/// A name of something the policy declares: the company, its products, competitors, customers, people.
public struct MentionCondition: Condition {
  public static let shape = ElementShape(
    "mention", summary: "Any name, alias or handle of something the policy declares.",
    attributes: [
      .optional("of", .keyword(Subject.allCases.map(\.rawValue)), "All that the policy declares of this sort."),
      .optional("ref", .reference(.brand), "One product, competitor or customer."),
      .optional("disguised", .keyword(Disguise.allCases.map(\.rawValue)), "Whether to look through disguises."),
      TermCondition.zones,
    ])

  public enum Subject: String, Sendable, CaseIterable { case organization, product, competitor, customer, person }

  private let leaf: LeafID
  private let reading: LeafReading

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    decoding.requireExactlyOne(of: ["of", "ref"], in: element)
    reading = LeafReading(element, decoding).adding(.handle)
    let names: [String]
    let described: String
    if let reference = element.attribute("ref")?.value {
      names = decoding.names.brand(reference)
      described = "mention of “\(reference)”"
    } else {
      let subject = element.attribute("of").flatMap { Subject(rawValue: $0.value) } ?? .organization
      names = decoding.names.all(of: subject)
      described = "mention of \(subject.rawValue)"
    }
    let seesThrough = reading.seesThroughDisguises
    leaf = decoding.leaf(
      .terms(names.map { TermPattern($0, seesThroughDisguises: seesThrough) }), describing: described, element)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { scene.evaluate(leaf, reading) }
  public var ownLeaf: LeafID? { leaf }
}
