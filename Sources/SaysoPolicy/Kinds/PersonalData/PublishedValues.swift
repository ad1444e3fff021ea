import SaysoCalendar
import SaysoModel

/// Values that may stand in a post: the company's own published contacts, and what somebody has agreed to.
struct PublishedValues: Sendable {
  static let shapes = [
    ElementShape(
      "published", summary: "Values that may stand in a post: published contacts, and what somebody has agreed to.",
      attributes: [
        .optional("contacts", .references(.contact), "Contacts of the policy whose e-mail and telephone are public.")
      ], content: .elements([.any("value")])),
    ElementShape(
      "value",
      summary:
        "A value, however it is spaced. An e-mail address without its name (@larkfield.example) stands for all at that domain.",
      attributes: RuleShapes.period.filter { $0.name != "owner" } + [
        .optional("of", .text, "Whose it is, and where they agreed: for the record.")
      ], content: .words),
  ]

  private let contacts: [ContactID]
  private let values: [(value: ComparableValue, window: TimeWindow)]

  init(_ element: PolicyElement?, _ decoding: inout Decoding) {
    contacts = element?.words(of: "contacts").map { ContactID($0) } ?? []
    values =
      element?.children(named: "value").map { child in
        (ComparableValue(child.words), decoding.period(of: child, named: "the value"))
      } ?? []
  }

  /// The places where the values stand that detectors found, freed while they may be published.
  func exemptions(_ scene: Scene, _ rule: Rule) -> Exemptions {
    var exemptions = Exemptions()
    let hits = rule.find.flatMap { $0.leaves(in: scene.policy) }.filter { scene.policy.leaf($0).content.isValue }
      .flatMap(scene.scan.hits)
    guard !hits.isEmpty else { return exemptions }
    let always = contacts.compactMap { scene.policy.contacts[$0] }
      .flatMap { [$0.email, $0.phone].compactMap { $0 }.map(ComparableValue.init) }
    for hit in hits {
      let written = ComparableValue(scene.scan.characters(of: hit.span))
      let windows = values.filter { $0.value.covers(written) }.map(\.window)
      if always.contains(where: { $0.covers(written) }) || windows.contains(.always) {
        exemptions.certain.append(hit.span)
      } else if let moment = scene.facts.publishAt.value {
        if windows.contains(where: { $0.contains(moment) }) { exemptions.certain.append(hit.span) }
      } else if !windows.isEmpty {
        exemptions.uncertain.append(hit.span)
        exemptions.missing.insert(.publishAt)
      }
    }
    return exemptions
  }
}

/// A value without what people write around and between its characters.
struct ComparableValue: Hashable, Sendable {
  /// Letters in lower case and digits; of an e-mail address every character.
  private let characters: String
  private let isTelephone: Bool

  init(_ written: String) {
    if written.contains("@") {
      characters = written.lowercased()
      isTelephone = false
      return
    }
    let kept = written.lowercased().filter { $0.isLetter || $0.isNumber }
    isTelephone = kept.count >= Self.fewestDigits && kept.allSatisfy { $0.isNumber }
    characters = isTelephone ? String(kept.drop { $0 == "0" }) : kept
  }

  /// Shorter numbers are compared whole.
  private static let fewestDigits = 7
  /// A country calling code (ITU E.164 §6.2.1) and the zero that some write after it.
  private static let longestCode = 4

  /// Whether `other` is the same value. A telephone number is the same with and without its country code; an address
  /// that begins with `@` stands for every one at its domain.
  func covers(_ other: ComparableValue) -> Bool {
    if characters == other.characters { return true }
    if characters.hasPrefix("@") { return other.characters.hasSuffix(characters) }
    guard isTelephone, other.isTelephone else { return false }
    let (long, short) =
      characters.count > other.characters.count
      ? (characters, other.characters) : (other.characters, characters)
    return short.count >= Self.fewestDigits && long.hasSuffix(short) && long.count - short.count <= Self.longestCode
  }
}
