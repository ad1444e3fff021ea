import SaysoPolicy

/// A term looks through disguises where it should not, or the other way round.
enum FlipDisguise: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard let disguised = site.element.attribute("disguised")?.value else { return [] }
    return ["no", "also"].filter { $0 != disguised && !(disguised == "only" && $0 == "no") }.map { other in
      ElementChange(
        replacement: site.element.with("disguised", other),
        words: "disguised of \(site.element.quoted) turns from \(disguised) to \(other)",
        hints: MutationHints(phrases: site.element.phrases.flatMap { [$0, Self.disguise($0)] }))
    }
  }

  /// With spaces between the letters of its last word.
  static func disguise(_ phrase: String) -> String {
    var words = phrase.words
    guard let last = words.popLast() else { return phrase }
    return (words + [last.map { String($0) }.joined(separator: " ")]).joined(separator: " ")
  }
}
