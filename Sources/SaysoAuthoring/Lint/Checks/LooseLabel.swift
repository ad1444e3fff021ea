import SaysoPolicy

/// A short label that is accepted wherever its word stands: “what an ad!” would pass for a disclosure.
enum LooseLabel: LintCheck {
  static let pages = [
    LintPage(
      .looseLabel, "A label accepted as an ordinary word",
      why:
        "A label discloses where it stands like one, in front and set off; the same word in running text says nothing about the post (FTC staff, Endorsement Guides: What People Are Asking).",
      example: "<accept>Ad</accept>  instead of <accept as=\"label\">Ad</accept>")
  ]

  /// Words for an advertisement, in the languages in which regulators name them.
  private static let labels: Set<String> = [
    "ad", "advert", "advertisement", "advertising", "sponsored", "paid", "promoted", "commercial", "anzeige", "werbung",
    "publicité", "pub", "sponsorisé", "publicidad", "patrocinado", "pubblicità", "sponsorizzato", "reclame",
    "advertentie", "publicidade", "reklama", "reklam", "annons", "reklame",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { element in
      element.name == "accept" && element.attribute("as") == nil && labels.contains(element.words.lowercased())
    }.map { element in
      LintFinding(
        .looseLabel, at: element.location, "“\(element.words)” counts as a disclosure anywhere in a sentence.",
        fix: "Say as=\"label\": then it must open the post or a line and be set off.",
        edits: LintEdit.giving(element, "as", "label", subject))
    }
  }
}
