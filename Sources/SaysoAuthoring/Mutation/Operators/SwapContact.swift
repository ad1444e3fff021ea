import SaysoPolicy

/// A tier or a shield names somebody else.
enum SwapContact: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard ["tier", "protected"].contains(site.element.name), let contact = site.element.attribute("contact")?.value,
      let other = site.ground.root.elements.filter({ $0.name == "contact" }).compactMap({ $0.attribute("id")?.value })
        .first(where: { $0 != contact })
    else { return [] }
    let id = site.element.attribute("id")?.value ?? ""
    return [
      ElementChange(
        replacement: site.element.with("contact", other), words: "“\(id)” names “\(other)” in place of “\(contact)”")
    ]
  }
}
