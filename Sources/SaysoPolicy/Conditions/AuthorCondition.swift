import SaysoModel

/// Who posts: a person of the policy, or anybody who plays a role.
public struct AuthorCondition: Condition {
  public static let shape = ElementShape(
    "author", summary: "The author is this person, or plays this role.",
    attributes: [
      .optional("role", .reference(.role), "The role."),
      .optional("person", .reference(.person), "The person."),
    ])

  private let role: RoleID?
  private let person: PersonID?

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    decoding.requireExactlyOne(of: ["role", "person"], in: element)
    role = element.attribute("role").map { RoleID($0.value) }
    person = element.attribute("person").map { PersonID($0.value) }
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    if let role = element.attribute("role")?.value {
      return ExplainedItem("the author plays the part of \(words.name(of: role, among: "role"))")
    }
    return ExplainedItem("the author is \(words.name(of: element.attribute("person")?.value ?? "", among: "person"))")
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.author, missing: scene.facts.authorInput) { author in
      author.id == person || role.map { author.roles.contains($0) } == true
    }
  }
}
