/// The company, what it is known by, and its people.
enum OrganizationShapes {
  static let all = [
    organization, alias, domain, product, competitor, customer, account, people, grants, role, person, grant,
    listedGrant,
  ]

  private static let organization = ElementShape(
    "organization", summary: "The company whose policy this is.",
    attributes: [.required("name", .text, "Its name as the public knows it.")],
    content: .elements([.any("alias", "domain", "product", "competitor", "customer", "account.held")]))

  private static let alias = ElementShape(
    "alias", summary: "Another name, a ticker, a hashtag or a handle for the same thing.", content: .words)

  private static let domain = ElementShape(
    "domain", summary: "A domain of the company. It is recognised without a scheme whatever its ending.",
    attributes: [.optional("kind", .keyword(["public", "internal"]), "Internal domains must never be published.")],
    content: .words)

  private static func brand(_ name: String, _ summary: String) -> ElementShape {
    ElementShape(
      name, summary: summary,
      attributes: [
        .required("id", .declares(.brand), "Its name in rules."),
        .required("name", .text, "Its name as the public knows it."),
      ], content: .elements([.any("alias")]))
  }

  private static let product = brand("product", "Something the company sells.")
  private static let competitor = brand("competitor", "Another company in the same market.")
  private static let customer = brand("customer", "A client whose name is not the author's to use.")

  private static let account = ElementShape(
    "account", type: "account.held", summary: "An account on a platform, of the company or of a person.",
    attributes: [
      .required("platform", .platform, "Where it is."),
      .required("handle", .handle, "Its handle, without @."),
      .optional(
        "class", .keyword(["official", "personal", "shared"]),
        "Whose voice it is; official for the company, personal for a person, unless given."),
    ])

  private static let people = ElementShape(
    "people", summary: "Who may do what. With src, a CSV file with the columns id, name, roles, platform, handle.",
    attributes: [.optional("src", .file, "The list, relative to the folder of the policy.")],
    content: .elements([.any("role", "person", "people", "grants")]))

  private static let grants = ElementShape(
    "grants",
    summary:
      "Grants in a list of their own. With src, a CSV file with the columns person, topic, from, through, platforms, account.",
    attributes: [.optional("src", .file, "The list, relative to the folder of the policy.")],
    content: .elements([.any("grant.listed")]))

  private static let role = ElementShape(
    "role", summary: "A part that people play. Its grants hold for everybody who plays it.",
    attributes: [
      .required("id", .declares(.role), "Its name in rules."),
      .required("name", .text, "What people call it."),
    ], content: .elements([.any("grant")]))

  private static let person = ElementShape(
    "person", summary: "Somebody the policy names.",
    attributes: [
      .required("id", .declares(.person), "Their name in rules and on the command line."),
      .required("name", .text, "Their name as people say it."),
      .optional("roles", .references(.role), "The parts they play."),
    ], content: .elements([.any("account.held", "grant")]))

  private static let grant = ElementShape(
    "grant", summary: "Leave to speak for the company on a topic.", attributes: grantAttributes)

  private static let listedGrant = ElementShape(
    "grant", type: "grant.listed", summary: "Leave for a person to speak for the company on a topic.",
    attributes: [.required("person", .reference(.person), "The person.")] + grantAttributes)

  private static let grantAttributes: [AttributeShape] = [
    .required("topic", .reference(.topic), "The topic."),
    .optional("from", .date, "The first day; no beginning unless given."),
    .optional("through", .date, "The last day; no end unless given."),
    .optional("platforms", .platforms, "Only there."),
    .optional("account", .keyword(["official", "personal", "shared"]), "Only from accounts of this class."),
  ]
}
