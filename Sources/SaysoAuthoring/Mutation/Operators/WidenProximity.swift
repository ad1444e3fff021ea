import SaysoPolicy

/// Words count as close together that are not: by one word, by far, or across sentences.
enum WidenProximity: MutationOperator {
  static let widest = 200

  static func changes(at site: MutationSite) -> [ElementChange] {
    if site.element.attribute("within")?.value == "sentence", ["near", "protected"].contains(site.element.name) {
      return [Proximity.change(site, "within", "sentence", to: "post")]
    }
    guard let (attribute, count) = Proximity.count(of: site.element) else { return [] }
    let far = attribute == "words" ? [widest] : []
    return ([count + 1] + far).filter { $0 > count }.map {
      Proximity.change(site, attribute, "\(count)", to: "\($0)", distance: count + 1)
    }
  }
}

/// Words that belong together no longer count as close: by one word, by nearly all of them, or within the sentence.
enum NarrowProximity: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    if site.element.attribute("within")?.value == "post", ["near", "protected"].contains(site.element.name) {
      return [Proximity.change(site, "within", "post", to: "sentence")]
    }
    guard let (attribute, count) = Proximity.count(of: site.element) else { return [] }
    let least = attribute == "words" ? 2 : 1
    return Set([count - 1, least]).filter { $0 < count && $0 >= least }.sorted(by: >).map {
      Proximity.change(site, attribute, "\(count)", to: "\($0)", distance: count)
    }
  }
}

enum Proximity {
  /// How far something reaches, in words or, before a statement, in hashtags.
  static func count(of element: PolicyElement) -> (attribute: String, count: Int)? {
    let attribute =
      switch element.name {
      case "near": "words"
      case "negators": "reach"
      case "disclosure": "most-hashtags-before"
      default: ""
      }
    return element.attribute(attribute).flatMap { Int($0.value) }.map { (attribute, $0) }
  }

  static func change(
    _ site: MutationSite, _ attribute: String, _ old: String, to new: String, distance: Int? = nil
  ) -> ElementChange {
    let first = site.element.family.flatMap(\.phrases).first
    let what = first.map { " of the “\(site.element.name)” with “\($0)”" } ?? ""
    return ElementChange(
      replacement: site.element.with(attribute, new), words: "\(attribute)\(what) goes from \(old) to \(new)",
      hints: MutationHints(distances: distance.map { [$0] } ?? []))
  }
}
