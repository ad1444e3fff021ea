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
  /// The contacts, then the values.
  let entries: [KindEntry]

  init(_ element: PolicyElement?, _ decoding: inout Decoding) {
    contacts = element?.words(of: "contacts").map { ContactID($0) } ?? []
    values =
      element?.children(named: "value").map { child in
        (ComparableValue(child.words), decoding.period(of: child, named: "the value"))
      } ?? []
    entries =
      contacts.map { id in
        KindEntry("published contact “\(id)”", at: element?.location ?? SourceLocation(file: "", line: 1), .excuses)
      }
      + (element?.children(named: "value") ?? []).map {
        KindEntry("published “\($0.words)”", at: $0.location, .excuses)
      }
  }

  /// An entry holds where it covers a value that was found, and fails where another was.
  func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] {
    let leaves = rule.find.flatMap { $0.leaves(in: scene.policy) }.filter { scene.policy.leaf($0).content.isValue }
    let found = Set(leaves.flatMap { scene.scan.hits(of: $0) }.map(\.span))
      .map { ComparableValue(scene.scan.characters(of: $0)) }
    guard !found.isEmpty else { return [] }
    let byContact = contacts.map { id in
      let contact = scene.policy.contacts[id]
      return [contact?.email, contact?.phone].compactMap { $0 }.map(ComparableValue.init)
    }
    return (byContact + values.map { [$0.value] }).enumerated().map { index, own in
      EntryTrial(index, holds: own.contains { value in found.contains { value.covers($0) } })
    }
  }

  static func explanation(_ element: PolicyElement?, _ words: PolicyWords) -> [ExplainedItem] {
    guard let element else { return [] }
    let contacts = element.words(of: "contacts").map { words.name(of: $0, among: "contact") }
    let own =
      contacts.isEmpty
      ? []
      : [
        ExplainedItem("the published e-mail and telephone of \(EnglishList.of(contacts))")
      ]
    return own + element.children(named: "value").map { explanation(value: $0, words) }
  }

  static func explanation(value: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let whose = value.attribute("of").map { " (\($0.value))" } ?? ""
    return ExplainedItem("“\(value.words)”\(whose)\(words.period(value).map { ", \($0)" } ?? "")")
  }

  /// The places where the values stand that detectors found, freed while they may be published.
  func exemptions(_ scene: Scene, _ rule: Rule) -> Exemptions {
    var exemptions = Exemptions()
    let hits = rule.find.flatMap { $0.leaves(in: scene.policy) }.filter { scene.policy.leaf($0).content.isValue }
      .flatMap(scene.scan.hits)
    guard !hits.isEmpty else { return exemptions }
    let always = contacts.compactMap { scene.policy.contacts[$0] }
      .flatMap { [$0.email, $0.phone].compactMap { $0 }.map(ComparableValue.init) }
    var kept: [Hit] = []
    for hit in hits {
      let written = ComparableValue(scene.scan.value(of: hit))
      let windows = values.filter { $0.value.covers(written) }.map(\.window)
      if always.contains(where: { $0.covers(written) }) || windows.contains(.always) {
        exemptions.certain.append(hit.span)
      } else if let moment = scene.facts.publishAt.value {
        windows.contains { $0.contains(moment) } ? exemptions.certain.append(hit.span) : kept.append(hit)
      } else if !windows.isEmpty {
        exemptions.uncertain.append(hit.span)
        exemptions.missing.insert(.publishAt)
      } else {
        kept.append(hit)
      }
    }
    exemptions.spare(kept, among: hits)
    return exemptions
  }
}

extension Exemptions {
  /// What a link shows and what it leads to stand at one place: neither frees the other.
  fileprivate mutating func spare(_ kept: [Hit], among hits: [Hit]) {
    guard !kept.isEmpty, hits.contains(where: { $0.target != nil }) else { return }
    let places = Coverage(kept.filter { $0.span.field == .text }.map(\.span.range))
    certain.removeAll { $0.field == .text && places.overlaps($0.range) }
    uncertain.removeAll { $0.field == .text && places.overlaps($0.range) }
  }
}
