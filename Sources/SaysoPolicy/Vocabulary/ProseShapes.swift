import SaysoModel

/// What staff read: sections, clauses, and the sentences that bind.
enum ProseShapes {
  static let all = [
    section, clause, paragraph, bullets, item, emphasis, strong, must, should, may, translation, example, hit, anchor,
    suite,
  ]

  private static let inline: [ShapeType] = ["must", "should", "may", "em", "strong"]

  private static let section = ElementShape(
    "section", summary: "A chapter of the policy.",
    attributes: [
      .required("id", .declares(.section), "Its name."),
      .required("title", .text, "Its heading."),
    ], content: .elements([.any("p", "ul", "clause", "include")]))

  private static let clause = ElementShape(
    "clause",
    summary: "A numbered clause: prose, the rules that enforce its sentences, and examples that test the rules.",
    attributes: [
      .required("id", .declares(.clause), "Its name."),
      .required("title", .text, "Its heading."),
    ], content: .elements([.any("p", "ul", "in", "example"), .anyRules]))

  private static let paragraph = ElementShape("p", summary: "A paragraph.", content: .prose([.any(inline)]))
  private static let bullets = ElementShape("ul", summary: "A list of points.", content: .elements([.some("li")]))
  private static let item = ElementShape("li", summary: "A point of a list.", content: .prose([.any(inline)]))
  private static let emphasis = ElementShape("em", summary: "Words to stress.", content: .words)
  private static let strong = ElementShape("strong", summary: "Words to stress strongly.", content: .words)

  private static func sentence(_ name: String, _ summary: String, by: [AttributeShape] = []) -> ElementShape {
    ElementShape(
      name, summary: summary,
      attributes: [.required("id", .declares(.sentence), "Its name; findings link to it.")] + by,
      content: .prose([.any("em", "strong")]))
  }

  private static let left = AttributeShape.optional(
    "by", .keyword(["people", "machine", "both"]),
    "people: judged by people, no rule is expected; both: a rule sees part of it; machine (unless given): a rule enforces it."
  )

  private static let must = sentence(
    "must", "A sentence that binds: quoted in every finding of the rules that enforce it.", by: [left])
  private static let should = sentence("should", "A sentence that advises: quoted like a must.", by: [left])
  private static let may = sentence("may", "A sentence that allows: exceptions and shields refer to it.")

  private static let translation = ElementShape(
    "in", summary: "A sentence in another language, as a courtesy. The policy's own language binds.",
    attributes: [
      .required("lang", .language, "The language."),
      .required("of", .reference(.sentence), "The sentence."),
    ], content: .words)

  private static let example = ElementShape(
    "example",
    summary: "A post that shows what a rule does. White space collapses unless xml:space=\"preserve\".",
    attributes: [
      .optional("breaks", .reference(.rule), "The rule that must fire."),
      .optional("keeps", .reference(.rule), "The rule that must stay quiet."),
      .optional("unsure", .reference(.rule), "The rule that must be undetermined."),
      .optional(
        "missing",
        .keywords([
          "author", "platform", "account", "post-kind", "reference", "publish-at", "language", "media", "alt-text",
          "picture-links", "paid",
        ]), "With unsure: what is missing."),
      .optional("tier", .reference(.tier), "The tier of what the rule finds, when that matters here."),
      .optional(
        "contact", .reference(.contact),
        "Whom what the rule finds names; with keeps, whom the note of the shield names."),
      .optional(
        "verdict", .keyword(Verdict.allCases.map(\.rawValue)),
        "What becomes of the post, all rules taken together."),
      .optional(
        "respond-by", .moment, "By when the contact answers, counted in their hours from the moment the post is for."),
      .optional("also", .references(.rule), "Other rules that find something here, too, wherever."),
      .optional("note", .text, "Why the example is here; repeated when it does not hold."),
      .optional("known", .keyword(["gap"]), "gap: the rule does not manage this yet; counted, but no failure."),
      .optional("author", .reference(.person), "Who posts."),
      .optional("platform", .platform, "Where."),
      .optional("at", .dateOrMoment, "When; noon of the policy's effective day unless given."),
      .optional("account", .handle, "From which handle."),
      .optional("kind", .keyword(["post", "reply", "repost", "quote", "story", "comment"]), "What kind of post."),
      .optional("of", .keyword(["official", "customer", "anyone"]), "Whose post is shared or answered."),
      .optional("lang", .language, "The language of the post."),
      .optional("alt", .text, "An image goes with it, described like this."),
      .optional("file", .text, "The file name of that image."),
      .optional("quoted", .text, "The text of the post that is shared or answered."),
      .optional("paid", .yesOrNo, "Whether the paid-partnership switch is on."),
      .optional("xml:space", .keyword(["default", "preserve"]), "preserve: keep the white space."),
    ], content: .prose([.any("hit", "a")]))

  private static let suite = ElementShape(
    "examples",
    summary:
      "A suite of examples in a file of its own: NAME.examples.xml beside NAME.xml, or wherever “policy test --suite” finds it.",
    attributes: [
      .optional("policy", .reference(.policy), "The id of the policy they are for; another policy refuses them.")
    ], content: .elements([.any("example")]))

  private static let hit = ElementShape(
    "hit", summary: "What the finding underlines.",
    attributes: [
      .optional("rule", .reference(.rule), "The rule that underlines it, when it is not the example's own."),
      .optional("href", .text, leads),
    ],
    content: .words)

  private static let leads = "Where the words lead, in a post whose source marks them as a link."

  private static let anchor = ElementShape(
    "a", summary: "Words of an example that its source marks as a link and that no finding underlines.",
    attributes: [.required("href", .text, leads)], content: .words)
}
