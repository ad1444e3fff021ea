import SaysoPolicy

/// Somebody loses the leave to speak on a topic.
enum RemoveGrant: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard site.element.name == "grant" else { return [] }
    let holder = site.element.attribute("person")?.value ?? site.parent?.attribute("id")?.value ?? "nobody"
    let topic = site.element.attribute("topic")?.value ?? ""
    return [.removing("“\(holder)” loses the grant on “\(topic)”")]
  }
}
