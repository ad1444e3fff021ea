import SaysoAuthoring

/// What the policy says to people.
extension LintRow {
  private static func prose(_ words: String) -> String { SmallPolicy.adding("<p>\(words)</p>") }

  private static func duty(_ words: String) -> String {
    SmallPolicy.adding("<p><must id=\"duty\" by=\"people\">\(words)</must></p>")
  }

  static let wording = [
    LintRow("unmarked must", prose("Tea is free. You must wash up."), .unmarkedNorm, at: "must wash"),
    LintRow("unmarked never", prose("We <em>never</em> shout."), .unmarkedNorm, at: "never</em>"),
    LintRow("unmarked ban", prose("Do not shout."), .unmarkedNorm, at: "Do not shout"),
    LintRow("what others don't do", prose("If they do not answer, call.")),
    LintRow("marked must", duty("You must wash up.")),
    LintRow(
      "beside a marked one", prose("<may id=\"m\">You may shout.</may> The rest may not."), .unmarkedNorm,
      at: "may not."),
    LintRow("twice in one sentence", prose("You must never shout."), .unmarkedNorm),
    LintRow(
      "unmarked in German",
      prose("Niemand darf nicht lachen.")
        .replacing("zone=\"Europe/London\" lang=\"en\"", with: "zone=\"Europe/London\" lang=\"de\""),
      .unmarkedNorm, at: "darf nicht"),
    LintRow("remark in the source", prose("Tea.<!-- You must wash up. -->")),
    LintRow(
      "no word on authorities", SmallPolicy.replacing(", and report anything to any authority", with: ""),
      .noReportingClause, at: "<policy"),
    LintRow("no word on the law", SmallPolicy.replacing(" The law comes first.", with: ""), .noLocalLawClause),
    LintRow(
      "inside first", duty("Tell us first before you write to a regulator."), .hinderedReporting,
      at: "<must id=\"duty\""),
    LintRow("reporting to the regulator", duty("Answer the regulator in full.")),
    LintRow(
      "secrecy of nothing", duty("Do not share confidential information."), .genericSecrecy, at: "<must id=\"duty\""),
    LintRow("secrecy of something", duty("Do not share confidential information, such as unpublished prices.")),
    LintRow(
      "secrecy as a word",
      SmallPolicy.rule(
        "confidential", "", "<find><term aliases=\"Gantry\">confidential information</term></find>",
        breaks: "<hit>Gantry</hit>", keeps: "Tea."),
      .genericSecrecy, at: "<term aliases=\"Gantry\""),
    LintRow("duty to disclaim", duty("Say that your opinions are your own."), .compulsoryDisclaimer),
    LintRow("duty to be pleasant", duty("Always be positive."), .overbroadTone, at: "<must id=\"duty\""),
    LintRow(
      "secret in a sentence", prose("We <em>call</em> it Q&amp;A Project\n <em>Magnet</em>."), .secretInProse,
      at: "Project\n <em>Magnet</em>."),
    LintRow(
      "secret in a title", SmallPolicy.replacing("title=\"Not public yet\"", with: "title=\"Magnetite\""),
      .secretInProse,
      at: "title=\"Magnetite"),
    LintRow(
      "secret in a contact's name",
      SmallPolicy.replacing("name=\"Press office\"", with: "name=\"Magnetite desk\""), .secretInProse,
      at: "name=\"Magnetite desk"),
    LintRow(
      "secret in the policy's title", SmallPolicy.replacing("Small policy", with: "Magnetite policy"), .secretInProse,
      at: "Magnetite policy"),
    LintRow("no secret in the prose", prose("A magnet on the fridge.")),
    LintRow("duty not to threaten", duty("Threaten nobody.")),
  ]
}
