import SaysoPolicy

/// The places in a policy where terms stand side by side and any of them will do.
///
/// Those of `unless` are left out, where a longer term frees more than a shorter one; so are topics of which a rule
/// counts the signals, where each term is a signal of its own.
enum FindGroups {
  static func all(in subject: LintSubject) -> [PolicyElement] {
    let counted = Set(
      subject.root.family.filter { $0.name == "about" && $0.attribute("signals") != nil }
        .compactMap { $0.attribute("topic")?.value })
    return groups(in: subject.root, counted)
  }

  private static func groups(in element: PolicyElement, _ counted: Set<String>) -> [PolicyElement] {
    if element.name == "unless" || element.name == "none" { return [] }
    if element.name == "topic", let id = element.attribute("id")?.value, counted.contains(id) { return [] }
    guard tops.contains(element.name) else { return element.elements.flatMap { groups(in: $0, counted) } }
    return [element] + element.elements.flatMap { below($0, counted) }
  }

  /// What stands below a group belongs to it unless something parts them, as `near` does.
  private static func below(_ element: PolicyElement, _ counted: Set<String>) -> [PolicyElement] {
    alternatives.contains(element.name)
      ? element.elements.flatMap { below($0, counted) } : element.elements.flatMap { groups(in: $0, counted) }
  }

  private static let alternatives: Set<String> = ["any", "terms"]
  private static let tops: Set<String> = ["find", "topic", "acknowledging", "any", "terms"]
}
