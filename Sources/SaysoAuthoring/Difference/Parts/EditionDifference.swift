import SaysoModel
import SaysoPolicy

/// The policy's own attributes, what it is for, and what it takes for granted.
enum EditionDifference {
  static func record(in recorder: inout DifferenceRecorder) {
    let (old, new) = (recorder.old.root, recorder.new.root)
    let place = DocumentPlaces.Heading.edition.place
    for change in AttributeChange.between(old, new) {
      recorder.record(
        .changed, .edition, in: place, "\(sentence(change))", old: old, new: new, touches: touches(change.name))
    }
    let titles = (old.first("title")?.words ?? "", new.first("title")?.words ?? "")
    if titles.0 != titles.1 {
      recorder.record(
        .changed, .edition, in: place, "The policy is now called “\(titles.1)” instead of “\(titles.0)”.",
        old: old.first("title"), new: new.first("title"))
    }
    purpose(in: &recorder)
    assumptions(in: &recorder)
  }

  private static func touches(_ name: String) -> Set<Dependency> {
    ["zone", "lang", "effective"].contains(name) ? [.everything] : []
  }

  private static func sentence(_ change: AttributeChange) -> String {
    let (old, new) = (change.old ?? "", change.new ?? "")
    switch change.name {
    case "version": return "This is edition \(new); the other was \(old)."
    case "effective":
      return "The policy holds from \(PolicyWords.moment(new)) instead of \(PolicyWords.moment(old))."
    case "zone": return "Its dates and hours mean the clock of \(new) instead of \(old)."
    case "lang": return "It is written in the language “\(new)” instead of “\(old)”."
    default: return "The policy’s \(change.name) \(change.words)."
    }
  }

  private static func purpose(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.purpose.place
    let (old, new) = (recorder.old.root.first("purpose"), recorder.new.root.first("purpose"))
    let matching = ElementMatching(
      paragraphs(old), paragraphs(new), by: \.remarks)
    ProseDifference.record(matching, in: place, &recorder)
    let goals = ElementMatching(old?.children("goal") ?? [], new?.children("goal") ?? [], by: \.id)
    for goal in goals.removed {
      recorder.record(.removed, .purpose, in: place, "The goal “\(goal.words)” is gone.", old: goal)
    }
    for goal in goals.added {
      recorder.record(.added, .purpose, in: place, "There is a new goal: “\(goal.words)”", new: goal)
    }
    for (old, new) in goals.pairs {
      if old.words != new.words {
        recorder.record(
          .changed, .purpose, in: place, "A goal now reads “\(new.words)” instead of “\(old.words)”", old: old, new: new
        )
      }
      for change in AttributeChange.between(old, new) {
        recorder.record(
          .changed, .purpose, in: place, "For the goal “\(new.words)”, \(change.name) \(change.words).", old: old,
          new: new)
      }
    }
  }

  private static func paragraphs(_ purpose: PolicyElement?) -> [PolicyElement] {
    (purpose?.family ?? []).filter { ["p", "li"].contains($0.name) && !$0.remarks.isEmpty }
  }

  private static func assumptions(in recorder: inout DifferenceRecorder) {
    let (old, new) = (recorder.old.root.first("assume"), recorder.new.root.first("assume"))
    let empty = PolicyElement(name: "assume", location: recorder.new.root.location)
    for change in AttributeChange.between(old ?? empty, new ?? empty) {
      let what = "Unless it is told, a check takes “\(change.name)”"
      let text: String =
        switch (change.old, change.new) {
        case (let old?, let new?): "\(what) to be “\(new)” instead of “\(old)”."
        case (nil, let new?): "\(what) to be “\(new)”; it took nothing for granted."
        default: "A check no longer takes “\(change.name)” to be “\(change.old ?? "")” when it is not told."
        }
      recorder.record(
        change.old == nil ? .added : change.new == nil ? .removed : .changed, .assumption,
        in: DocumentPlaces.Heading.assumptions.place, "\(text)", old: old, new: new, touches: [.everything])
    }
  }
}
