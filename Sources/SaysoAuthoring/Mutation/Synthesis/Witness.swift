import SaysoPolicy

/// Words that make conditions hold.
struct Witness {
  private let ground: MutationGround
  private let focus: PolicyElement
  /// How deep topics may be made of topics: deeper ones are not written out.
  private static let depthLimit = 12

  init(_ ground: MutationGround, focus: PolicyElement) {
    self.ground = ground
    self.focus = focus
  }

  /// The parts of a text that makes the element hold, each given `phrase` in the place of the focus; empty where words
  /// alone can't.
  func parts(_ element: PolicyElement, _ phrase: String?, depth: Int = 0) -> [String] {
    guard depth < Self.depthLimit else { return [] }
    if let phrase, isFocus(element), element.name == "term" { return [phrase] }
    switch element.name {
    case "term": return element.phrases.first.map { [$0] } ?? []
    case "mention": return Self.names(element, ground).first.map { [$0] } ?? []
    case "about": return topic(element).map { parts($0, phrase, depth: depth + 1) } ?? []
    case "detect":
      return element.attribute("kind")?.value.words.compactMap { SampleValues.byKind[$0] }.first.map { [$0] } ?? []
    case "near", "all": return element.elements.flatMap { parts($0, phrase, depth: depth + 1) }
    case "any", "find", "topic", "terms", "unless", "acknowledging", "negators":
      let first =
        element.elements.first { holdsFocus($0, depth) }
        ?? element.elements.first { !parts($0, nil, depth: depth + 1).isEmpty }
      return first.map { parts($0, phrase, depth: depth + 1) } ?? []
    default: return []
    }
  }

  /// The parts that each child of a group needs, a few ways each.
  func options(_ element: PolicyElement) -> [String] {
    switch element.name {
    case "term": Array(element.phrases.prefix(4))
    case "mention": Array(Self.names(element, ground).prefix(3))
    case "any", "terms": Array(element.elements.flatMap(options).prefix(6))
    case "about": topic(element).map { Array($0.elements.flatMap(options).prefix(4)) } ?? []
    case "repeated": ["88213"]
    default: []
    }
  }

  private func topic(_ about: PolicyElement) -> PolicyElement? {
    about.attribute("topic").flatMap { ground.topics[$0.value] }
  }

  private func isFocus(_ element: PolicyElement) -> Bool {
    element.location == focus.location && element.name == focus.name
  }

  private func holdsFocus(_ element: PolicyElement, _ depth: Int) -> Bool {
    guard depth < Self.depthLimit else { return false }
    return isFocus(element) || element.elements.contains { holdsFocus($0, depth + 1) }
      || element.name == "about" && topic(element).map { holdsFocus($0, depth + 1) } == true
  }

  static func names(_ mention: PolicyElement, _ ground: MutationGround) -> [String] {
    let organization = ground.policy.organization
    if let reference = mention.attribute("ref")?.value {
      return organization.brands.first { $0.id == reference }?.names ?? []
    }
    switch mention.attribute("of")?.value {
    case "organization": return [organization.name] + organization.aliases
    case "person": return ground.policy.people.persons.map(\.name)
    case let kind: return organization.brands.filter { $0.kind.rawValue == kind }.flatMap(\.names)
    }
  }
}

/// A value of each kind that a detector knows: published test numbers, reserved ranges, invented names.
enum SampleValues {
  static let byKind: [String: String] = [
    "payment-card": "4111 1111 1111 1111", "iban": "GB29 NWBK 6016 1331 9268 19", "email": "ana.b@mail.example",
    "phone": "+44 20 7946 0958", "national-id": "AB 12 34 56 C", "coordinates": "53.79648, -1.54785",
    "postal-address": "14 Mill Lane", "date-of-birth": "date of birth 12/03/1985", "ip-address": "203.0.113.47",
    "mac-address": "00:00:5E:00:53:AF", "secret": "password is Bulb-7-Socket",
  ]
}
