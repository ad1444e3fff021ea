import SaysoPolicy

/// A disclosure that accepts words regulators call unclear.
///
/// “sp”, “spon”, “collab”, “thanks” and “ambassador” alone: US Federal Trade Commission, “Disclosures 101 for Social
/// Media Influencers” (2019); “#partner” and “Thanks [Brand]”: its staff's letters of 2017. “affiliate”, “gifted”,
/// “in association with”, “funded by” and “supported by”: UK Advertising Standards Authority and Competition and Markets
/// Authority, “Influencers' guide to making clear that ads are ads”.
enum UnclearDisclosure: LintCheck {
  static let pages = [
    LintPage(
      .unclearDisclosure, "A label that regulators call unclear",
      why:
        "Readers don't understand it, so it discloses nothing: US Federal Trade Commission, Disclosures 101 for Social Media Influencers (2019); UK ASA and CMA, Influencers' guide.",
      example: "<accept>#sp</accept>")
  ]

  private static let labels: Set<String> = [
    "sp", "spon", "collab", "collaboration", "partner", "partnership", "ambassador", "brandambassador",
    "brand ambassador",
    "thanks", "thanks to", "thank you", "thank you to", "aff", "affiliate", "gifted", "in association with",
    "funded by",
    "supported by",
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    subject.root.family.filter { $0.name == "statements" }.flatMap { statements in
      let unclear = statements.elements.filter { $0.name == "accept" && labels.contains(plain($0.words)) }
      return unclear.map { element in
        LintFinding(
          .unclearDisclosure, at: element.location,
          "“\(element.words)” is accepted as a disclosure, and regulators call it unclear.",
          fix: "Make it <refuse>\(element.words)</refuse>, and accept words that say what the tie is.",
          edits: refusing(element, in: statements, subject))
      }
    }
  }

  /// Moves it behind the accepted ones, if one of these is left.
  private static func refusing(
    _ element: PolicyElement, in statements: PolicyElement, _ subject: LintSubject
  ) -> [LintEdit] {
    let file = element.location.file
    guard let last = statements.elements.last, last.location.file == file, let source = subject.sources[file],
      statements.elements.count(where: { $0.name == "accept" && !labels.contains(plain($0.words)) }) > 0,
      let end = source.extent(of: last.location)?.upperBound, let own = source.extent(of: element.location),
      let inner = source.tagEnd(from: own.lowerBound),
      let close = source.bytes[..<own.upperBound].lastIndex(of: UInt8(ascii: "<")), inner <= close
    else { return [] }
    let words = String(decoding: source.bytes[inner..<close], as: UTF8.self)
    return LintEdit.removing(element.location, subject)
      + [LintEdit(end..<end, in: source, file: file, replacement: "<refuse>\(words)</refuse>")]
  }

  /// Without the `#` or `@` in front and in lower case.
  private static func plain(_ label: String) -> String {
    String(label.lowercased().drop { $0 == "#" || $0 == "@" })
  }
}
