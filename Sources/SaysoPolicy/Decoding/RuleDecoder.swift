import SaysoModel

/// What all rules share; the kind decodes the rest.
enum RuleDecoder {
  static func decode(
    _ element: PolicyElement, _ kind: any RuleKind.Type, clause: ClauseID, _ decoding: inout Decoding
  ) -> Rule {
    decoding.defaultReading = kind.reading
    defer { decoding.defaultReading = .shared }
    let find = element.child("find").map { Conditions.decode(childrenOf: $0, &decoding) } ?? []
    let when = element.children(named: "when").flatMap { Conditions.decode(childrenOf: $0, &decoding) }
    return Rule(
      id: RuleID(element.attribute("id")?.value ?? ""),
      enforces: SentenceID(element.attribute("enforces")?.value ?? ""), clause: clause,
      tier: TierID(element.attribute("tier")?.value ?? ""),
      evasionTier: element.attribute("evasion-tier").map { TierID($0.value) },
      window: decoding.period(of: element, named: "the rule"),
      isShielded: element.attribute("shielded").map { $0.value == "yes" } ?? kind.isShielded,
      owner: element.attribute("owner")?.value, kind: kind.init(element, &decoding), find: find, when: when,
      exceptions: element.children(named: "unless").map { exception($0, &decoding) },
      advice: element.child("advice")?.words, insteads: element.children(named: "instead").map(\.words),
      location: element.location)
  }

  private static func exception(_ element: PolicyElement, _ decoding: inout Decoding) -> RuleException {
    RuleException(
      permits: element.attribute("permits").map { SentenceID($0.value) },
      alternatives: Alternatives(Conditions.decode(childrenOf: element, &decoding)), location: element.location)
  }
}
