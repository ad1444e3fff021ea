import SaysoPolicy

/// An exception loses one of the things that bring it about. Its only one is the exception itself.
enum RemoveExceptionCondition: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard let parent = site.parent, parent.name == "unless", parent.elements.count > 1 else { return [] }
    let phrases = site.element.family.flatMap(\.phrases)
    return [.removing("the exception no longer covers \(site.element.quoted)", hints: MutationHints(phrases: phrases))]
  }
}
