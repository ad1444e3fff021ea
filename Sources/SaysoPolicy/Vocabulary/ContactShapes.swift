/// Whom to ask, when they are there, and how grave a finding is.
enum ContactShapes {
  static let all = [hours, open, closed, contact, tiers, tier]

  private static let hours = ElementShape(
    "hours", summary: "When somebody is there, on the wall clock of the policy's zone.",
    attributes: [.required("id", .declares(.hours), "Its name.")], content: .elements([.some("open"), .any("closed")]))

  private static let open = ElementShape(
    "open", summary: "Days of the week and the hours on them.",
    attributes: [
      .required("days", .days, "Such as mon-fri, or sat sun."),
      .required("from", .clock, "Opening time."),
      .required("to", .clock, "Closing time, later than the opening; 24:00 is midnight."),
    ])

  private static let closed = ElementShape(
    "closed", summary: "A day on which nobody is there.",
    attributes: [.required("date", .date, "The day.")])

  private static let contact = ElementShape(
    "contact", summary: "Somebody to ask.",
    attributes: [
      .required("id", .declares(.contact), "Its name in rules."),
      .required("name", .text, "What people call them."),
      .optional("email", .text, "Where to write."),
      .optional("phone", .text, "Where to call."),
      .optional("hours", .reference(.hours), "When they are there; always unless given."),
      .optional("backup", .reference(.contact), "Whom to turn to when they do not answer."),
    ])

  private static let tiers = ElementShape(
    "tiers", summary: "How grave a finding can be, worst first. The policy names its own.",
    content: .elements([.some("tier")]))

  private static let tier = ElementShape(
    "tier", summary: "One degree: what the author is asked to do, in words, and who answers by when.",
    attributes: [
      .required("id", .declares(.tier), "Its name in rules."),
      .required(
        "action", .keyword(["block", "hold", "advise", "clear"]),
        "block: don't publish; hold: wait for a yes; advise: the author decides; clear: a note."),
      .optional("contact", .reference(.contact), "Whom to ask."),
      .optional(
        "within", .duration,
        "How soon they answer: PTnHnM counts open minutes, PnD is the same clock time n open days later."),
    ], content: .words)
}
