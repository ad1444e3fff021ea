import SaysoAuthoring

/// What says who is speaking.
extension LintRow {
  private static func disclosure(
    _ attributes: String = "most-hashtags-before=\"2\"", _ statements: String = "<accept>I work for Acme</accept>",
    unless: String = ""
  ) -> String {
    SmallPolicy.rule(
      "disclosure", attributes,
      "<find><mention of=\"product\"/></find>\(unless)<statements>\(statements)</statements>",
      breaks: "<hit>Rocket Skates</hit>.", keeps: "I work for Acme. Rocket Skates.")
  }

  static let disclosures = [
    LintRow("clear disclosure", disclosure()),
    LintRow(
      "label as an ordinary word",
      disclosure("most-hashtags-before=\"2\"", "<accept>I work for Acme</accept><accept>Ad</accept>"),
      .looseLabel, at: "<accept>Ad<"),
    LintRow(
      "label as a label",
      disclosure("most-hashtags-before=\"2\"", "<accept>I work for Acme</accept><accept as=\"label\">Ad</accept>")),
    LintRow(
      "disclosure at the end", disclosure("placement=\"same-post\" most-hashtags-before=\"2\""), .misplacedDisclosure,
      at: "placement=\"same-post\""),
    LintRow("disclosure among hashtags", disclosure(""), .buriedDisclosure, at: "<disclosure id"),
    LintRow("disclosure at the start", disclosure("placement=\"start\"")),
    LintRow(
      "switch instead of words",
      disclosure(unless: "<unless><paid/></unless>").replacing(
        "<clause id=\"d\"",
        with: """
          <clause id="y" title="Paid"><p>.</p>
            <example keeps="extra" author="kim" platform="x" paid="yes">Rocket Skates.</example></clause>
          <clause id="d"
          """),
      .switchForDisclosure, at: "<paid/>"),
    LintRow(
      "accepted and refused",
      disclosure(
        "most-hashtags-before=\"2\"",
        "<accept>I work for Acme</accept><accept>Acme staff</accept><refuse>acme staff</refuse>"),
      .contradictoryStatement, at: "<accept>Acme staff"),
  ]

  /// A policy with a finding of each severity, with witnesses and edits among them.
  static let mixed =
    disclosure(
      "placement=\"same-post\"", "<accept>I work for Acme</accept><accept>#sp</accept><accept>Ad</accept>"
    ).replacing("<term>our pay</term>", with: "<term>our pay</term><term>Löhne, our pay</term>")
    .replacing("keeps=\"magnet\" author", with: "keeps=\"magnet\" known=\"gap\" author")
}
