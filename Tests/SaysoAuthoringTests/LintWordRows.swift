import SaysoAuthoring

/// Words that are looked for.
extension LintRow {
  private static func work(_ terms: String) -> String {
    SmallPolicy.replacing("<term>our pay</term>", with: "<term>our pay</term>" + terms)
  }

  private static func secret(_ terms: String, _ rest: String = "", breaks: String, keeps: String = "Tea.") -> String {
    SmallPolicy.rule("confidential", "", "<find>\(terms)</find>\(rest)", breaks: breaks, keeps: keeps)
  }

  static let words = [
    LintRow(
      "term behind a shorter one", work("<term>low wages</term><term>wages</term>"), .shadowedTerm,
      at: "<term>low wages"),
    LintRow(
      "alias behind a shorter one", work("<term aliases=\"wage slip\">wage</term>"), .shadowedTerm,
      at: "<term aliases=\"wage slip"),
    LintRow("term behind its stem", work("<term>striking</term><term match=\"stem\">strike</term>"), .shadowedTerm),
    LintRow("longer term with slack", work("<term slack=\"1\">low wages</term><term>wages</term>")),
    LintRow("longer term in more places", work("<term in=\"text handle\">low wages</term><term>wages</term>")),
    LintRow(
      "shorter term for some days", work("<term>low wages</term><term from=\"2027-01-01\">wages</term>")),
    LintRow(
      "shorter term spared by negation",
      work("<term>low wages</term><term>wages</term>")
        .replacing("<term>wages", with: "<term negation=\"spares\">wages")
        .replacing("<topic id=\"voice\"", with: "<negators reach=\"3\"><term>not</term></negators><topic id=\"voice\"")),
    LintRow("shorter term only as a tag", work("<term>low wages</term><term>#wages</term>")),
    LintRow(
      "term only where it can't stand", work("<term in=\"hashtag\" match=\"exact\">low wages!</term>"), .deadTerm,
      at: "<term in=\"hashtag\""),
    LintRow("tag looked for in running text", work("<term in=\"text\">#lowwages</term>"), .deadTerm),
    LintRow("disguise of what has none", work("<term disguised=\"only\">🦅</term>"), .deadTerm),
    LintRow("disguise of a word", work("<term disguised=\"only\">wages</term>")),
    LintRow("file name", work("<term in=\"file\">pay slip</term>")),
    LintRow(
      "term of two rules",
      secret(
        "<term aliases=\"Gantry\">on behalf of Acme</term>", breaks: "<hit>Gantry</hit>"),
      .overlappingRules, at: "<term aliases=\"Gantry\">on behalf"),
    LintRow(
      "term of two public rules",
      SmallPolicy.rule(
        "personal-data", "", "<find><term>on behalf of Acme</term></find>", breaks: "<hit>On behalf of Acme</hit>",
        keeps: "Tea."),
      .overlappingRules, at: "<term>on behalf of Acme</term></find>", shownBy: "“on behalf of Acme” (by kim, on x)"),
    LintRow(
      "exception that another rule forbids",
      SmallPolicy.rule(
        "personal-data", "", "<find><term>speaking clock</term></find>", breaks: "<hit>Speaking clock</hit>",
        keeps: "Tea."
      ).replacing(
        "<unless permits=\"share\">",
        with: "<unless permits=\"share\"><term>speaking clock on behalf</term>"),
      .contradictoryTerm, at: "<term>speaking clock on behalf", shownBy: "speaking clock on behalf"),
    LintRow(
      "protected words that a rule forbids",
      SmallPolicy.rule(
        "personal-data", "", "<find><term>our pay</term></find>", breaks: "<hit>Our pay</hit>", keeps: "Tea."),
      .protectedTermForbidden, at: "<term>our pay</term></topic>", shownBy: "“our pay”"),
    LintRow(
      "protected words that a shielded rule finds",
      SmallPolicy.rule(
        "personal-data", "shielded=\"yes\"", "<find><term>our pay is</term></find>", breaks: "<hit>Our pay is</hit> x",
        keeps: "Tea.")),
    LintRow(
      "everyday word", secret("<term aliases=\"Gantry Two\">light</term>", breaks: "<hit>light</hit>"), .commonTerm,
      at: "<term aliases=\"Gantry Two\""),
    LintRow(
      "everyday words", secret("<term aliases=\"Gantry\">we are</term>", breaks: "<hit>Gantry</hit>"), .commonTerm),
    LintRow(
      "everyday word of the policy's language",
      secret("<term aliases=\"Gantry\">heute</term>", breaks: "<hit>Gantry</hit>")
        .replacing("zone=\"Europe/London\" lang=\"en\"", with: "zone=\"Europe/London\" lang=\"de\""),
      .commonTerm),
    LintRow(
      "everyday word in company",
      secret(
        "<near words=\"4\"><term aliases=\"Gantry\">light</term><term>Gantrix</term></near>",
        breaks: "<hit>Light</hit> <hit>Gantrix</hit>")),
    LintRow("rare word", secret("<term aliases=\"Gantrix\">gantry</term>", breaks: "<hit>gantry</hit>")),
    LintRow(
      "secret names without aliases", secret("<term>Gantry</term>", breaks: "<hit>Gantry</hit>"), .noAliases,
      at: "<term>Gantry"),
  ]
}
