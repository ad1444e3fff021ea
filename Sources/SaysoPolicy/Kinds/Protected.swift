import SaysoModel

/// The shield over protected speech.
///
/// ## What it does
/// In a sentence (or post) where it finds talk of pay, hours, safety, organising or reporting to an authority, the
/// findings of rules that are `shielded` become notes: action `clear`, no deadline, the shield's own contact. Alone it
/// produces nothing.
///
/// ## Why
/// The law of many places lets staff discuss their working life with each other and the public, and tell an agency
/// what is wrong (in the United States, section 7 of the National Labor Relations Act and SEC rule 21F-17). A
/// checker that frightens them off breaks the law on its owner's behalf.
///
/// ## An example
/// ```
/// <example keeps="reserved" author="amir" platform="x">On behalf of Larkfield nobody asked us, but my shift has had no heating for a week.</example>
/// ```
///
/// ## Limits
/// It keeps off only rules that are shielded: `speaking` and `identity` unless they say otherwise. A code name beside a
/// complaint about pay is still a code name. Whether speech is protected is for people to judge; the shield only makes
/// sure that no machine decides against it.
enum Protected {
  static let shape = ElementShape(
    "protected",
    summary: "The shield over protected speech: where it finds it, findings of shielded rules become notes.",
    attributes: [
      .required("id", .declares(.rule), "Its name."),
      .required("permits", .reference(.sentence, to: ["may"]), "The sentence that protects."),
      .optional("contact", .reference(.contact), "Whom to turn to with questions; never the author's own manager."),
      .optional(
        "within", .keyword(Shield.Reach.allCases.map(\.rawValue)),
        "How far the shield reaches: the sentence (unless given) or the whole post."),
    ], content: .elements([.one("find")]))

  static func decode(_ element: PolicyElement, clause: ClauseID, _ decoding: inout Decoding) -> Shield {
    let find = element.elements.first { $0.name == "find" }
    return Shield(
      id: RuleID(element.attribute("id")?.value ?? ""),
      permits: SentenceID(element.attribute("permits")?.value ?? ""), clause: clause,
      contact: element.attribute("contact").map { ContactID($0.value) },
      reach: element.attribute("within").flatMap { Shield.Reach(rawValue: $0.value) } ?? .sentence,
      alternatives: Alternatives(find.map { Conditions.decode(childrenOf: $0, &decoding) } ?? []),
      location: element.location)
  }
}
