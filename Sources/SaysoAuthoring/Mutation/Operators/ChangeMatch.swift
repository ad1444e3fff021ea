import SaysoPolicy

/// A term is compared otherwise than it says: word for word in place of its forms, by its forms in place of its very
/// letters.
enum ChangeMatch: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard let match = site.element.attribute("match")?.value else { return [] }
    let other = match == "word" ? "stem" : "word"
    return [
      ElementChange(
        replacement: site.element.with("match", other),
        words: "match of \(site.element.quoted) turns from \(match) to \(other)",
        hints: MutationHints(
          phrases: site.element.phrases.flatMap { [$0 + "s", $0 + "ed", $0 + "ing", $0.lowercased(), $0 + "t"] },
          siblings: site.element.phrases))
    ]
  }
}
