import SaysoPolicy

/// The names of one space, of which a file can hold each only once.
struct UniqueNames {
  let space: IDSpace
  private let attribute: String
  /// The elements that declare one; all elements of these names do.
  private let elements: [String]

  /// A space is left out when an element of the same name elsewhere declares nothing: a schema can't tell them apart.
  static let all: [UniqueNames] = IDSpace.allCases.compactMap { space in
    let shapes = Vocabulary.all.filter { $0.declares(space) != nil }
    let names = Set(shapes.map(\.name))
    let attributes = Set(shapes.compactMap { $0.declares(space) })
    let isClear = Vocabulary.all.allSatisfy { !names.contains($0.name) || $0.declares(space) != nil }
    guard let attribute = attributes.first, attributes.count == 1, isClear else { return nil }
    return UniqueNames(space: space, attribute: attribute, elements: names.sorted())
  }

  func print(below root: ElementShape, in markup: inout Markup) {
    let selector = elements.map { ".//sayso:\($0)" }.joined(separator: "|")
    let attributes = [
      ("name", "\(root.name)-\(elements.joined(separator: "-"))"), ("xmlns:sayso", Vocabulary.namespace),
    ]
    markup.element("xs:unique", attributes) { markup in
      markup.element("xs:selector", [("xpath", selector)])
      markup.element("xs:field", [("xpath", "@\(attribute)")])
    }
  }
}

extension ElementShape {
  /// The attribute that gives the element its name in the space.
  fileprivate func declares(_ space: IDSpace) -> String? { attributes.first { $0.type == .declares(space) }?.name }
}
