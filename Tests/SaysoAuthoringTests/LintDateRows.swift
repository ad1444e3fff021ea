import SaysoAuthoring

/// Exceptions, dates, people and how they are reached.
extension LintRow {
  static let dates = [
    LintRow(
      "exception that overlaps nothing",
      SmallPolicy.replacing("<unless permits=\"share\">", with: "<unless permits=\"share\"><term>day off</term>"),
      .deadException, at: "<term>day off"),
    LintRow(
      "exception where the rule never applies",
      SmallPolicy.replacing(
        "<unless permits=\"share\">",
        with: "<when><account class=\"personal\"/></when><unless permits=\"share\"><account class=\"official\"/>"),
      .deadException, at: "<account class=\"official\"/>"),
    LintRow(
      "grant that has run out",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" through=\"2026-12-31\"/>"),
      .expired, at: "<grant topic", on: "2027-01-02"),
    LintRow(
      "grant on its last day",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" through=\"2026-12-31\"/>"),
      on: "2026-12-31"),
    LintRow(
      "embargo that has ended",
      SmallPolicy.replacing(
        "<confidential id=\"magnet\"", with: "<confidential until=\"2026-12-01T09:00\" id=\"magnet\""),
      .expired, at: "<confidential until", on: "2027-01-02"),
    LintRow(
      "closed days of last year",
      SmallPolicy.replacing("to=\"17:00\"/></hours>", with: "to=\"17:00\"/><closed date=\"2026-12-25\"/></hours>"),
      .expired, at: "<hours id", on: "2027-01-02"),
    LintRow(
      "term that begins after its rule",
      SmallPolicy.replacing(
        "<confidential id=\"magnet\"", with: "<confidential until=\"2026-12-01T09:00\" id=\"magnet\""
      )
      .replacing(
        "<term aliases=\"Magnetite\"", with: "<term from=\"2027-01-01\">Gantry</term><term aliases=\"Magnetite\""),
      .neverInForce, at: "<term from"),
    LintRow(
      "grant after the rule that asks for it",
      SmallPolicy.replacing("<speaking id=\"reserved\"", with: "<speaking through=\"2026-12-31\" id=\"reserved\"")
        .replacing(
          "<grant topic=\"voice\"/>", with: "<grant topic=\"voice\"/><grant topic=\"voice\" from=\"2027-02-01\"/>"),
      .neverInForce, at: "<grant topic=\"voice\" from"),
    LintRow(
      "misspelt platform",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" platforms=\"x linkedn\"/>"),
      .unknownPlatform, at: "platforms=\"x linkedn\""),
    LintRow(
      "declared platform",
      SmallPolicy.replacing("<grant topic=\"voice\"/>", with: "<grant topic=\"voice\" platforms=\"campfire\"/>")
        .replacing("<hours id", with: "<platform id=\"campfire\"/><hours id")),
    LintRow(
      "contact who sleeps", SmallPolicy.replacing(" backup=\"duty\"", with: ""), .unreachableContact,
      at: "<tier id=\"red\""),
    LintRow(
      "contact who sleeps and has a day",
      SmallPolicy.replacing(" backup=\"duty\"", with: "").replacing("PT30M", with: "P1D")),
    LintRow(
      "two contacts who share the week",
      SmallPolicy.replacing("phone=\"+44 20 7946 0101\"/>", with: "phone=\"+44 20 7946 0101\" hours=\"rest\"/>")
        .replacing(
          "<contact id=\"press\"",
          with: """
            <hours id="rest"><open days="mon-fri" from="00:00" to="09:00"/><open days="mon-fri" from="17:00" to="24:00"/>\
            <open days="sat sun" from="00:00" to="24:00"/></hours><contact id="press"
            """)),
    LintRow(
      "contact without an address", SmallPolicy.replacing(" phone=\"+44 20 7946 0101\"", with: ""), .unreachableContact,
      at: "<contact id=\"duty\""),
    LintRow(
      "hold with nobody to ask",
      SmallPolicy.replacing(
        "<tier id=\"green\"", with: "<tier id=\"wait\" action=\"hold\">Wait.</tier><tier id=\"green\""
      )
      .replacing("enforces=\"unannounced\" tier=\"red\"", with: "enforces=\"unannounced\" tier=\"wait\""),
      .nobodyToAsk, at: "<tier id=\"wait\""),
  ]
}
