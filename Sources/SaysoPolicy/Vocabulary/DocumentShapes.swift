/// The policy itself and what holds it together.
enum DocumentShapes {
  static let all = [
    policy, fragment, include, title, purpose, goal, assume, topic, window, windowSpan, negators, platform, shortener,
    linkParameter,
  ]

  private static let declarations: [ShapeType] = [
    "include", "platform.declared", "shortener", "link-parameter", "hours", "contact", "topic", "window", "section",
  ]

  private static let policy = ElementShape(
    "policy",
    summary:
      "A company's social media policy: the prose that staff read and the rules that sayso applies, in one document.",
    attributes: [
      .required("id", .declares(.policy), "A short name for reports."),
      .required("version", .text, "Which edition this is."),
      .required("effective", .date, "The day from which it holds. Examples are judged at noon of this day."),
      .required(
        "zone", .zone, "The IANA time zone whose wall clock the policy's dates and hours mean, such as Europe/London."),
      .required(
        "lang", .language,
        "The language the policy is written in: its words are stemmed by it unless they say otherwise."),
    ],
    content: .elements([
      .one("title"), .optional("purpose"), .optional("assume"), .one("organization"), .optional("people"),
      .one("tiers"), .optional("negators"), .any(declarations),
    ]))

  private static let fragment = ElementShape(
    "fragment",
    summary: "The root of an included file. Its children take the place of the include element.",
    content: .elements([.any(declarations + ["clause", "p", "ul"])]))

  private static let include = ElementShape(
    "include",
    summary: "Puts the children of another file's fragment here. The file lies below the policy's own folder.",
    attributes: [.required("src", .file, "The file, relative to the folder of the policy.")])

  private static let title = ElementShape("title", summary: "The policy's name, as people call it.", content: .words)

  private static let purpose = ElementShape(
    "purpose", summary: "Why the policy exists and what it wants to reach.",
    content: .elements([.any("p", "ul", "goal")]))

  private static let goal = ElementShape(
    "goal", summary: "Something to reach by a day, in figures.",
    attributes: [
      .required("id", .declares(.goal), "Its name."),
      .required("measure", .keyword(GoalMeasure.allCases.map(\.rawValue)), "What is measured."),
      .optional("at-most", .duration, "The longest time allowed."),
      .optional("share", .percentage, "For what share of cases; of repetitions and promotion, how many are allowed."),
      .optional("by", .date, "The day by which it is to be reached."),
      .optional(
        "enforces", .reference(.sentence, to: ["must", "should"]),
        "The sentence that a scan quotes where the goal is missed; otherwise it quotes the goal's own words."),
      .optional("topic", .reference(.topic), "What makes a post promotional, or one of those whose rush is a warning."),
      .optional(
        "account", .keyword(["personal", "official", "shared"]), "Count only posts from accounts of this class."),
      .optional("at-least", .integer(1...1_000_000), "From how many cases on there is something to say."),
      .optional("days", .integer(1...366), "Within how many days repetitions count together; otherwise all of them."),
      .optional("deviations", .integer(1...20), "How many standard deviations above the mean are a rush; otherwise 3."),
      .optional("of", .keyword(["replies", "posts"]), "What promotion is a share of; otherwise replies."),
    ], content: .words)

  private static let assume = ElementShape(
    "assume",
    summary:
      "What may be taken for granted when a check is not told. Every report lists it. Author and platform are never assumed.",
    attributes: [
      .optional("account", .keyword(["personal", "official", "shared"]), "The class of the account."),
      .optional("post", .keyword(["post", "reply", "repost", "quote", "story", "comment"]), "The kind of post."),
      .optional("media", .keyword(["none"]), "That no image, film or sound goes with it."),
      .optional("lang", .language, "The language of the post."),
      .optional("paid", .keyword(["no"]), "That the platform's paid-partnership switch is off."),
    ])

  private static let topic = ElementShape(
    "topic", summary: "A subject, by what speaks for it: the topic is touched when any of its children holds.",
    attributes: [
      .required("id", .declares(.topic), "Its name."),
      .optional("title", .text, "What people call it: used in the sentences of findings."),
    ], content: .elements([.conditions(atLeast: 1)]))

  private static let window = ElementShape(
    "window", summary: "A period with a name, in one or more spans, such as the quiet weeks before results.",
    attributes: [.required("id", .declares(.window), "Its name.")], content: .elements([.some("span")]))

  private static let windowSpan = ElementShape(
    "span", summary: "One span of a window, from the first moment up to but not including the last.",
    attributes: [
      .required("from", .dateOrMoment, "The first moment; a date means its first minute."),
      .optional("until", .moment, "The first moment after it."),
      .optional("through", .date, "The last day of it."),
    ])

  private static let negators = ElementShape(
    "negators", summary: "Words that turn a statement round, for terms with negation=\"spares\".",
    attributes: [
      .optional("reach", .integer(1...12), "How many words before a term a negator counts; 4 unless given.")
    ],
    content: .elements([.some("term")]))

  private static let platform = ElementShape(
    "platform", type: "platform.declared",
    summary: "A platform the company is on, with what the policy wants to be known about it.",
    attributes: [
      .required("id", .platform, "The name posts carry: x, linkedin, instagram …"),
      .optional("name", .text, "How people write it."),
      .optional(
        "limit", .integer(1...1_000_000),
        "How long a post may be, counted as the platform counts: 25000 on X for a paying account, or what a Mastodon server allows."
      ),
      .optional("hashtags", .integer(0...1000), "How many hashtags a post may have."),
      .optional(
        "fold", .integer(1...100_000),
        "How many characters a reader sees before “more”, where the built-in figure is out of date."),
      .optional("lines", .integer(1...1000), "How many lines a reader sees before “more”."),
    ])

  private static let shortener = ElementShape(
    "shortener", summary: "A domain that hides where a link goes, in addition to those sayso knows.",
    attributes: [.required("domain", .domain, "The domain, without scheme or path.")])

  private static let linkParameter = ElementShape(
    "link-parameter", summary: "A query parameter that says something of a link, in addition to those sayso knows.",
    attributes: [
      .required("name", .text, "The parameter; a * at its end stands for any ending."),
      .required(
        "carries", .keyword(LinkParameters.Purpose.allCases.map(\.rawValue)),
        "affiliate: who is paid; tracking: who came through it."),
      .optional("domain", .domain, "Only there and below it."),
    ])
}
