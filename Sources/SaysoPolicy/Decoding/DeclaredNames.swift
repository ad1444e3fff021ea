/// The names that `mention` looks for.
struct DeclaredNames {
  private let root: PolicyElement

  init(_ root: PolicyElement) { self.root = root }

  /// The names of one product, competitor or customer.
  func brand(_ id: String) -> [String] {
    organization?.elements.first { Brand.Kind(rawValue: $0.name) != nil && $0.attribute("id")?.value == id }
      .map(Self.names) ?? []
  }

  func all(of subject: MentionCondition.Subject) -> [String] {
    switch subject {
    case .organization:
      let handles = organization?.children(named: "account").compactMap { $0.attribute("handle")?.value } ?? []
      return organization.map(Self.names).map { $0 + handles.map { "@\($0)" } } ?? []
    case .product, .competitor, .customer:
      return organization?.elements.filter { $0.name == subject.rawValue }.flatMap(Self.names) ?? []
    case .person:
      let handles = persons.flatMap { $0.children(named: "account") }.compactMap { $0.attribute("handle")?.value }
      return persons.compactMap { $0.attribute("name")?.value } + handles.map { "@\($0)" }
    }
  }

  private var organization: PolicyElement? { root.elements.first { $0.name == "organization" } }

  private var persons: [PolicyElement] {
    root.elements.filter { $0.name == "people" }.flatMap { $0.descendants(named: "person") }
  }

  private static func names(_ element: PolicyElement) -> [String] {
    let names = [element.attribute("name")?.value ?? ""] + element.elements.filter { $0.name == "alias" }.map(\.words)
    return names.filter { !$0.isEmpty }
  }
}

extension PolicyElement {
  /// All elements of that name below, in order.
  func descendants(named name: String) -> [PolicyElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }
}
