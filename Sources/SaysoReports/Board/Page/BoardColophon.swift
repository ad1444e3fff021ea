import SaysoCalendar
import SaysoModel

/// By what and by which clock it was judged: what makes the report repeatable.
struct BoardColophon {
  let matter: BoardMatter

  var html: HTML {
    let policy = matter.summary.policy
    let facts: [(String, HTML)] = [
      ("Policy", .text("\(policy.title) (\(policy.id)), edition \(policy.version)")),
      ("SHA-256 of the policy", .element(.code, policy.sha256)),
      ("Clock", .text("\(matter.format.long(matter.summary.checkedAt)), zone \(policy.zone)")),
      ("Checked by", .text("\(matter.tool.name) \(matter.tool.version)")),
      ("Words of posts", matter.isMasked ? "masked" : "shown"),
      ("Authors", matter.names.isHidden ? "numbered, names left out" : "shown by name"),
      (
        "Listed",
        .text(
          "\(BoardWords.number(matter.selection.listed)) of "
            + BoardWords.results(matter.selection.tally))
      ),
    ]
    return .element(
      .footer, [.id("page:colophon")],
      [
        .element(.h2, "About this report"),
        .element(
          .dl, facts.flatMap { [.element(.dt, $0.0), .element(.dd, [$0.1])] }),
        .element(
          .p, [.class("quiet")],
          "Verdicts are those of the policy’s own rules. “Don’t post” means that a rule asks for the post not to be "
            + "published as it stands; “ask first”, that somebody’s yes is needed; “think again”, that the author decides; "
            + "“can’t tell”, that something needed was not told."),
      ])
  }
}
