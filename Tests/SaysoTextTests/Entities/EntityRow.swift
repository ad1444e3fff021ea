import SaysoText

/// One text and what is to be found in it, written as `kind what-stands-there`.
struct EntityRow: CustomStringConvertible, Sendable {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var description: String { text }
}

func found(
  in text: String, declaring domains: Set<String> = ["larkfield.example"], dialect: EntityDialect = .general
) -> [String] {
  let bytes = Array(text.utf8)
  // The platforms know nothing of a policy's domains.
  return EntityExtractor(declaredDomains: dialect == .general ? domains : [], dialect: dialect).entities(in: bytes).map
  { entity in
    "\(word(for: entity.kind)) \(String(decoding: bytes[entity.range], as: UTF8.self))"
  }
}

func links(in text: String, declaring domains: Set<String> = ["larkfield.example"]) -> [LinkAddress] {
  EntityExtractor(declaredDomains: domains).entities(in: Array(text.utf8)).compactMap { entity in
    if case .link(let address) = entity.kind { address } else { nil }
  }
}

private func word(for kind: Entity.Kind) -> String {
  switch kind {
  case .link: "link"
  case .mention: "mention"
  case .hashtag: "tag"
  case .cashtag: "cash"
  case .email: "email"
  }
}
