import SaysoModel
import SaysoPolicy

/// A value that everybody may know, or a contact whose numbers are public, counts as private.
enum RemovePublishedValue: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    let element = site.element
    if element.name == "value", site.isIn(["published"]) {
      return [.removing("“\(element.words)” counts as private", hints: MutationHints(phrases: [element.words]))]
    }
    guard element.name == "published", let contacts = element.attribute("contacts")?.value.words else { return [] }
    return contacts.map { contact in
      let kept = contacts.filter { $0 != contact }
      let other = kept.isEmpty ? element.without("contacts") : element.with("contacts", kept.joined(separator: " "))
      let values = site.ground.policy.contacts.values.first { $0.id.rawValue == contact }
      return ElementChange(
        replacement: other, words: "the numbers of the contact “\(contact)” count as private",
        hints: MutationHints(phrases: [values?.email, values?.phone].compactMap(\.self)))
    }
  }
}
