/// What every rule has, whatever its kind.
enum RuleShapes {
  static let all = [find, when, unless, advice, instead]

  /// The attributes of every rule but the shield.
  static let attributes: [AttributeShape] =
    [
      .required("id", .declares(.rule), "Its name; examples refer to it."),
      .required("enforces", .reference(.sentence, to: ["must", "should"]), "The sentence that a finding quotes."),
      .required("tier", .reference(.tier), "How grave a finding is."),
      .optional("evasion-tier", .reference(.tier), "How grave it is when something was found only through a disguise."),
      .optional("shielded", .yesOrNo, "Whether protected speech turns its findings into notes."),
    ] + period

  static let period: [AttributeShape] = [
    .optional("from", .dateOrMoment, "The first moment it is in force."),
    .optional("until", .moment, "The first moment it is no longer in force, on the wall clock of the policy's zone."),
    .optional("through", .date, "The last day it is in force."),
    .optional("owner", .text, "Who looks after the rule."),
  ]

  /// The children of every rule, around the containers of its own kind.
  static func content(find: Bool, containers: [ChildGroup] = []) -> ElementShape.Content {
    .elements(
      (find ? [.one("find")] : []) + [.any("when"), .any("unless")] + containers
        + [.optional("advice"), .any("instead")])
  }

  private static let find = ElementShape(
    "find", summary: "What the rule looks for: any of its children. What they find is underlined.",
    content: .elements([.conditions(atLeast: 1)]))

  private static let when = ElementShape(
    "when", summary: "The circumstances in which the rule applies: all of its children hold.",
    content: .elements([.conditions(atLeast: 1)]))

  private static let unless = ElementShape(
    "unless",
    summary:
      "An exception: any of its children holds. One that finds words frees only what it overlaps; one about circumstances frees the post.",
    attributes: [.optional("permits", .reference(.sentence, to: ["may"]), "The sentence that allows it.")],
    content: .elements([.conditions(atLeast: 1)]))

  private static let advice = ElementShape("advice", summary: "What the author can do.", content: .words)

  private static let instead = ElementShape(
    "instead",
    summary:
      "Words to put in place of the sentence a finding stands in. Offered only when the post then passes the whole policy.",
    content: .words)
}
