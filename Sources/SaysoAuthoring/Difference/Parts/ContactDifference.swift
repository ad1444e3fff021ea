import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// Tiers, contacts and the hours they keep.
enum ContactDifference {
  static func record(in recorder: inout DifferenceRecorder) {
    tiers(in: &recorder)
    contacts(in: &recorder)
    hours(in: &recorder)
  }

  private static func tiers(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.tiers.place
    let old = recorder.old.root.first("tiers")?.elements ?? []
    let new = recorder.new.root.first("tiers")?.elements ?? []
    let matching = ElementMatching(old, new, by: \.id)
    for tier in matching.removed {
      recorder.record(.removed, .tier, in: place, "The tier \(tier.id) is gone.", old: tier, touches: [.tier(tier.id)])
    }
    for tier in matching.added {
      recorder.record(
        .added, .tier, in: place, "There is a new tier \(tier.id): \(meaning(tier.value("action"))).", new: tier,
        touches: [.tier(tier.id)])
    }
    for (old, new) in matching.pairs { change(old, new, in: place, &recorder) }
    let (before, after) = (matching.pairs.map(\.old.id), matching.pairs.map(\.new.id))
    let kept = old.map(\.id).filter(Set(before).contains)
    if kept != after {
      recorder.record(
        .changed, .tier, in: place,
        "The tiers, worst first, are now \(after.joined(separator: ", ")) instead of \(kept.joined(separator: ", ")).",
        touches: [.everything])
    }
  }

  private static func change(
    _ old: PolicyElement, _ new: PolicyElement, in place: PolicyChange.Place, _ recorder: inout DifferenceRecorder
  ) {
    for change in AttributeChange.between(old, new) {
      let touches: Set<Dependency> = change.name == "action" ? [.tier(new.id)] : [.contacts]
      recorder.record(
        .changed, .tier, in: place, "\(sentence(change, of: new.id, recorder))", old: old, new: new, touches: touches)
    }
    if old.words != new.words {
      recorder.record(
        .changed, .tier, in: place, "The tier \(new.id) now says “\(new.words)” instead of “\(old.words)”", old: old,
        new: new)
    }
  }

  private static func sentence(
    _ change: AttributeChange, of tier: String, _ recorder: DifferenceRecorder
  ) -> String {
    switch change.name {
    case "action":
      return "A finding that is \(tier) now means “\(meaning(change.new))” instead of “\(meaning(change.old))”."
    case "contact":
      let (old, new) = (contact(change.old, recorder.old), contact(change.new, recorder.new))
      return "For findings that are \(tier) one now asks \(new) instead of \(old)."
    case "within":
      return "For findings that are \(tier) an answer comes \(duration(change.new)) instead of \(duration(change.old))."
    default: return "For the tier \(tier), \(change.name) \(change.words)."
    }
  }

  private static func meaning(_ action: String?) -> String {
    action.flatMap { Action(rawValue: $0) }.map(TierWords.meaning) ?? action ?? "nothing"
  }

  private static func contact(_ id: String?, _ side: DocumentSide) -> String {
    id.map { side.words.name(of: $0, among: "contact") } ?? "nobody"
  }

  private static func duration(_ text: String?) -> String {
    guard let text else { return "at no set time" }
    return (try? PolicyDuration(parsing: text)).map { "within \(DurationWords.of($0))" } ?? text
  }

  private static func contacts(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.contacts.place
    let matching = ElementMatching(
      recorder.old.root.children("contact"), recorder.new.root.children("contact"), by: \.id)
    func name(_ contact: PolicyElement) -> String { contact.value("name") ?? contact.id }
    for contact in matching.removed {
      recorder.record(
        .removed, .contact, in: place, "\(name(contact)) is no longer a contact.", old: contact, touches: [.contacts])
    }
    for contact in matching.added {
      recorder.record(
        .added, .contact, in: place, "\(name(contact)) is a new contact.", new: contact, touches: [.contacts])
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        var change = change
        if change.name == "backup" {
          change = AttributeChange(
            name: "backup", old: change.old.map { contact($0, recorder.old) },
            new: change.new.map { contact($0, recorder.new) })
        }
        recorder.record(
          .changed, .contact, in: place, "For \(name(new)), \(change.name) \(change.words).", old: old, new: new,
          touches: [.contacts])
      }
    }
  }

  private static func hours(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.contacts.place
    let matching = ElementMatching(recorder.old.root.children("hours"), recorder.new.root.children("hours"), by: \.id)
    func add(_ action: PolicyChange.Action, _ text: String, _ old: PolicyElement?, _ new: PolicyElement?) {
      recorder.record(action, .hours, in: place, "\(text)", old: old, new: new, touches: [.contacts])
    }
    for hours in matching.removed { add(.removed, "The hours “\(hours.id)” are gone.", hours, nil) }
    for hours in matching.added { add(.added, "There are new hours, “\(hours.id)”.", nil, hours) }
    for (old, new) in matching.pairs {
      let spans = ElementMatching(old.elements, new.elements) { CanonicalElement.of($0) }
      for span in spans.removed { add(.removed, "In the hours “\(new.id)”, \(words(span)) is gone.", span, nil) }
      for span in spans.added { add(.added, "In the hours “\(new.id)”, \(words(span)) is new.", nil, span) }
    }
  }

  private static func words(_ span: PolicyElement) -> String {
    if let date = span.value("date") { return "the closed day \(PolicyWords.moment(date))" }
    return "“\(span.value("days") ?? ""), \(span.value("from") ?? "")–\(span.value("to") ?? "")”"
  }
}
