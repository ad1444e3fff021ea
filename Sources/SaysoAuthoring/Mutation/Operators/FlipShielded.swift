import SaysoPolicy

/// Protected speech turns findings into notes that it should leave alone, or the other way round.
enum FlipShielded: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard let shielded = site.element.attribute("shielded")?.value else { return [] }
    let other = shielded == "yes" ? "no" : "yes"
    return [
      ElementChange(
        replacement: site.element.with("shielded", other),
        words: "shielded of “\(site.element.attribute("id")?.value ?? "")” turns from \(shielded) to \(other)")
    ]
  }
}
