import SaysoModel
import SaysoPolicy

/// An entry of a list of links, with a link that it is meant for.
struct LinkListEntry {
  let element: PolicyElement

  var denies: Bool { element.name == "deny" }

  static func lists(in subject: LintSubject) -> [(rule: RuleID, element: PolicyElement, entries: [LinkListEntry])] {
    subject.root.family.filter { $0.name == "links" }.map { rule in
      let list = rule.elements.first { $0.name == "list" }?.elements ?? []
      return (RuleID(rule.attribute("id")?.value ?? ""), rule, list.map(LinkListEntry.init))
    }
  }

  /// Whether every link of the other entry is one of this entry, too: each attribute given here is given there and
  /// says the same or less.
  func covers(_ other: LinkListEntry, ownInternal: [String]) -> Bool {
    for attribute in element.attributes where attribute.name != "tier" {
      let theirs = other.element.attribute(attribute.name)?.value
      switch attribute.name {
      case "domain":
        guard let theirs, Self.isEqualOrBelow(theirs, attribute.value) else { return false }
      case "path":
        guard let theirs, Self.segments(theirs).starts(with: Self.segments(attribute.value)) else { return false }
      case "scheme":
        guard let theirs, Set(Self.words(theirs)).isSubset(of: Self.words(attribute.value)) else { return false }
      case "kind" where theirs == nil && attribute.value == "internal":
        let domain = other.element.attribute("domain")?.value ?? ""
        guard ownInternal.contains(where: { Self.isEqualOrBelow(domain, $0) }) else { return false }
      default:
        guard theirs == attribute.value else { return false }
      }
    }
    return true
  }

  /// A link that the entry is about, where its host is known; others can't be made up.
  var witness: String? {
    guard let domain = element.attribute("domain")?.value, element.attribute("kind") == nil,
      element.attribute("carries") == nil
    else { return nil }
    let scheme = element.attribute("scheme").flatMap { Self.words($0.value).first } ?? "https"
    let path = element.attribute("path")?.value ?? "/"
    return "\(scheme)://\(domain)\(path.hasPrefix("/") ? "" : "/")\(path)"
  }

  /// The attributes as they are written.
  var words: String {
    element.attributes.filter { $0.name != "tier" }.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: " ")
  }

  private static func isEqualOrBelow(_ domain: String, _ other: String) -> Bool {
    let (domain, other) = (domain.lowercased(), other.lowercased())
    return domain == other || domain.hasSuffix("." + other)
  }

  private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }
  private static func words(_ value: String) -> [String] {
    value.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
