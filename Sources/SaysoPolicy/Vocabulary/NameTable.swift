/// The names a document declares and those it refers to.
struct NameTable {
  private struct Declaration {
    let element: String
    let location: SourceLocation
  }

  private struct Reference {
    let space: IDSpace
    let name: String
    let elements: Set<String>
    let location: SourceLocation
  }

  private var declarations: [IDSpace: [String: Declaration]] = [:]
  private var references: [Reference] = []
  private var duplicates: [PolicyProblem] = []
  /// Names that stand in elements nobody knows: a reference to one is no second mistake.
  private var doubtful: Set<String> = []

  mutating func note(_ attribute: PolicyElement.Attribute, _ type: AttributeType, on element: String) {
    switch type {
    case .declares(let space): declare(attribute, space, element)
    case .reference(let space, let elements): refer(attribute.value, space, elements, attribute.location)
    case .references(let space):
      for name in attribute.value.listed { refer(name, space, [], attribute.location) }
    default: break
    }
  }

  /// Takes note of a refused element, so that what refers to it is not refused as well.
  mutating func noteRefused(_ element: PolicyElement) {
    if let name = element.attribute("id")?.value { doubtful.insert(name) }
    element.elements.forEach { noteRefused($0) }
  }

  /// Names declared twice and references to names nobody declares.
  func problems() -> [PolicyProblem] {
    duplicates
      + references.compactMap { reference in
        problem(with: reference).map { PolicyProblem($0, at: reference.location) }
      }
  }

  private func problem(with reference: Reference) -> PolicyProblem.Mistake? {
    let known = declarations[reference.space] ?? [:]
    guard let declaration = known[reference.name] else {
      if doubtful.contains(reference.name) { return nil }
      let fitting = known.filter { reference.elements.isEmpty || reference.elements.contains($0.value.element) }
      return .unknownName(reference.space, reference.name, known: fitting.keys.sorted())
    }
    guard reference.elements.isEmpty || reference.elements.contains(declaration.element) else {
      return .wrongKindOfSentence(
        reference.name, found: declaration.element, expected: reference.elements.sorted())
    }
    return nil
  }

  private mutating func declare(_ attribute: PolicyElement.Attribute, _ space: IDSpace, _ element: String) {
    if let first = declarations[space]?[attribute.value] {
      duplicates.append(
        PolicyProblem(.duplicateName(space, attribute.value, first: first.location), at: attribute.location))
    } else {
      declarations[space, default: [:]][attribute.value] = Declaration(element: element, location: attribute.location)
    }
  }

  private mutating func refer(_ name: String, _ space: IDSpace, _ elements: Set<String>, _ location: SourceLocation) {
    references.append(Reference(space: space, name: name, elements: elements, location: location))
  }
}
