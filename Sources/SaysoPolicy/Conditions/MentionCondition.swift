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

  public enum Subject: String, Sendable, CaseIterable {
    case organization, product, competitor, customer, person

    var noun: String {
      switch self {
      case .organization: "the company’s name"
      case .product: "the name of a product"
      case .competitor: "the name of a competitor"
      case .customer: "the name of a customer"
      case .person: "the name or handle of somebody the policy names"
      }
    }
  }

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

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let qualifiers = words.qualified([words.disguise(element), words.zones(element)])
    if let reference = element.attribute("ref")?.value {
      return ExplainedItem(EnglishList.of(words.brand(reference).map { "“\($0)”" }, joinedBy: "or") + qualifiers)
    }
    let subject = element.attribute("of").flatMap { Subject(rawValue: $0.value) } ?? .organization
    let names = EnglishList.of(words.names(of: subject).map { "“\($0)”" }, joinedBy: "or")
    return ExplainedItem((names.isEmpty ? subject.noun : "\(subject.noun): \(names)") + qualifiers)
  }

  public func evaluate(_ scene: Scene) -> Evaluation { scene.evaluate(leaf, reading) }
  public var ownLeaf: LeafID? { leaf }
  public var ownReading: LeafReading? { reading }
}
