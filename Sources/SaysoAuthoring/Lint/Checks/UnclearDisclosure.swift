import SaysoPolicy

/// A disclosure that accepts words regulators call unclear.
///
/// “sp”, “spon”, “collab”, “thanks” and “ambassador” alone: US Federal Trade Commission, “Disclosures 101 for Social
/// Media Influencers” (2019); “#partner” and “Thanks [Brand]”: its staff's letters of 2017. “affiliate”, “gifted”,
/// “in association with”, “funded by” and “supported by”: UK Advertising Standards Authority and Competition and Markets
/// Authority, “Influencers' guide to making clear that ads are ads”.
enum UnclearDisclosure: LintCheck {
  private static let labels: Set<String> = [
    "sp", "spon", "collab", "collaboration", "partner", "partnership", "ambassador", "brandambassador",
    "brand ambassador",
    "thanks", "thanks to", "thank you", "thank you to", "aff", "affiliate", "gifted", "in association with",
    "funded by",
    "supported by",
  ]

  static func findings(in document: PolicyDocument) -> [LintFinding] {
    document.root.family.filter { $0.name == "accept" && labels.contains(plain($0.words)) }.map { element in
      LintFinding(
        .unclearDisclosure, at: element.location,
        "“\(element.words)” is accepted as a disclosure, and regulators call it unclear.",
        fix: "Make it <refuse>\(element.words)</refuse>, and accept words that say what the tie is.")
    }
  }

  /// Without the `#` or `@` in front and in lower case.
  private static func plain(_ label: String) -> String {
    String(label.lowercased().drop { $0 == "#" || $0 == "@" })
  }
}
