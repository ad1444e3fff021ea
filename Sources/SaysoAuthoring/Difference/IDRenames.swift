import SaysoModel
import SaysoPolicy

/// Ids that are new while what they name is not.
struct IDRenames {
  private var names: [IDSpace: [String: String]] = [:]
  /// Renames refer to one another: a rule names its sentence, which may have been renamed, too.
  private static let rounds = 4

  init(from old: PolicyElement, to new: PolicyElement) {
    let fresh = DeclaredElement.all(in: new)
    for _ in 0..<Self.rounds {
      let found = Self.pairs(DeclaredElement.all(in: applied(to: old)), fresh)
      guard !found.isEmpty else { return }
      for (space, from, to) in found {
        let first = names[space]?.first { $0.value == from }?.key ?? from
        names[space, default: [:]][first] = to
      }
    }
  }

  /// An id of the old edition as the new one has it.
  func current(_ id: String, in space: IDSpace) -> String { names[space]?[id] ?? id }

  /// The element with every id and every reference to one as the new edition calls it.
  func applied(to element: PolicyElement) -> PolicyElement {
    names.isEmpty ? element : rewritten(element, Vocabulary.shapes[Vocabulary.root])
  }

  func record(in recorder: inout DifferenceRecorder) {
    for element in DeclaredElement.all(in: recorder.new.root) {
      guard let from = names[element.space]?.first(where: { $0.value == element.id })?.key else { continue }
      let isSecret = element.space == .rule && element.element.name == "confidential"
      let text: QuotingText =
        isSecret
        ? "\(secret: "Rule “\(from)”") is now called \(secret: "“\(element.id)”"); it says the same."
        : "The \(element.space.rawValue) “\(from)” is now called “\(element.id)”; it says the same."
      recorder.record(
        .renamed, Self.subject(element.space), in: place(of: element, recorder), text, new: element.element)
    }
  }

  private func place(of element: DeclaredElement, _ recorder: DifferenceRecorder) -> PolicyChange.Place {
    if let clause = element.clause { return recorder.place(clause) }
    switch element.space {
    case .person, .role: return DocumentPlaces.Heading.people.place
    case .contact, .hours: return DocumentPlaces.Heading.contacts.place
    case .tier: return DocumentPlaces.Heading.tiers.place
    case .topic: return DocumentPlaces.Heading.topics.place
    case .window: return DocumentPlaces.Heading.platforms.place
    case .brand: return DocumentPlaces.Heading.organization.place
    case .goal: return DocumentPlaces.Heading.purpose.place
    case .policy, .section, .clause, .sentence, .rule: return DocumentPlaces.Heading.edition.place
    }
  }

  private static func subject(_ space: IDSpace) -> PolicyChange.Subject {
    switch space {
    case .policy: .edition
    case .person, .role: .people
    case .hours: .hours
    case .contact: .contact
    case .tier: .tier
    case .topic: .topic
    case .section: .section
    case .clause: .clause
    case .sentence: .sentence
    case .rule: .rule
    case .goal: .purpose
    case .window: .window
    case .brand: .organization
    }
  }

  /// Ids that only one edition has, and whose content only one of each has.
  private static func pairs(_ old: [DeclaredElement], _ new: [DeclaredElement]) -> [(IDSpace, String, String)] {
    let (before, after) = (Set(old.map(\.key)), Set(new.map(\.key)))
    let gone = Dictionary(grouping: old.filter { !after.contains($0.key) }, by: \.content)
    let fresh = Dictionary(grouping: new.filter { !before.contains($0.key) }, by: \.content)
    return gone.compactMap { content, elements in
      guard elements.count == 1, let matches = fresh[content], matches.count == 1 else { return nil }
      return (elements[0].space, elements[0].id, matches[0].id)
    }
  }

  private func rewritten(_ element: PolicyElement, _ shape: ElementShape?) -> PolicyElement {
    let attributes = element.attributes.map { attribute in
      let type = shape?.attributes.first { $0.name == attribute.name }?.type
      return PolicyElement.Attribute(
        name: attribute.name, value: renamed(attribute.value, type), location: attribute.location)
    }
    let children = element.children.map { node in
      guard case .element(let child) = node else { return node }
      return .element(rewritten(child, ChildShapes.shape(of: child.name, in: shape)))
    }
    return PolicyElement(
      name: element.name, attributes: attributes, children: children, location: element.location)
  }

  private func renamed(_ value: String, _ type: AttributeType?) -> String {
    switch type {
    case .declares(let space), .reference(let space, _): names[space]?[value] ?? value
    case .references(let space):
      value.split(whereSeparator: \.isWhitespace).map { names[space]?[String($0)] ?? String($0) }
        .joined(separator: " ")
    default: value
    }
  }
}

/// An element that gives itself a name.
struct DeclaredElement {
  let space: IDSpace
  let id: String
  let element: PolicyElement
  /// The clause it stands in, or is.
  let clause: String?

  var key: String { "\(space.rawValue)\u{1}\(id)" }

  /// What makes it the same thing under another id.
  var content: String {
    let same: String =
      switch space {
      case .section, .clause: element.value("title") ?? ""
      case .person, .role, .contact, .brand: element.value("name") ?? ""
      case .sentence: element.words
      default: CanonicalElement.of(element, but: ["id"])
      }
    return "\(space.rawValue)\u{1}\(element.name)\u{1}\(same)"
  }

  static func all(in root: PolicyElement) -> [DeclaredElement] {
    var found: [DeclaredElement] = []
    collect(root, Vocabulary.shapes[Vocabulary.root], nil, &found)
    return found
  }

  private static func collect(
    _ element: PolicyElement, _ shape: ElementShape?, _ clause: String?, _ found: inout [DeclaredElement]
  ) {
    var clause = clause
    for attribute in shape?.attributes ?? [] {
      guard case .declares(let space) = attribute.type, let id = element.value(attribute.name) else { continue }
      if space == .section { clause = "section:\(id)" }
      if space == .clause { clause = id }
      if space != .policy { found.append(DeclaredElement(space: space, id: id, element: element, clause: clause)) }
    }
    for child in element.elements { collect(child, ChildShapes.shape(of: child.name, in: shape), clause, &found) }
  }
}

/// The shape that a child has in its parent: some names mean different things in different places.
enum ChildShapes {
  private static let byParent: [ShapeType: [String: ElementShape]] = Vocabulary.shapes.mapValues { shape in
    var children: [String: ElementShape] = [:]
    for type in shape.childGroups.flatMap(\.types) {
      if let child = Vocabulary.shapes[type] { children[child.name] = child }
    }
    return children
  }

  static func shape(of name: String, in parent: ElementShape?) -> ElementShape? {
    parent.flatMap { byParent[$0.type]?[name] }
  }
}
