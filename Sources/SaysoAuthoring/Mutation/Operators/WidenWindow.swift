import FoundationEssentials
import SaysoCalendar
import SaysoPolicy

/// Something begins earlier or ends later than it says, by a day, or by a minute where a time of day is written.
enum WidenWindow: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] { WindowShift.changes(at: site, widening: true) }
}

/// Something begins later or ends earlier than it says, by a day, or by a minute where a time of day is written.
enum NarrowWindow: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] { WindowShift.changes(at: site, widening: false) }
}

enum WindowShift {
  static func changes(at site: MutationSite, widening: Bool) -> [ElementChange] {
    WrittenDate.all(in: site).compactMap { date in
      let steps = (date.attribute == "from") == widening ? -1 : 1
      return date.moved(by: steps).map { change(site, date, to: $0) }
    }
  }

  /// The two policies differ from the earlier of the two boundaries until the later.
  static func change(_ site: MutationSite, _ date: WrittenDate, to other: String) -> ElementChange {
    let zone = site.ground.policy.zone
    let mutated = site.element.with(date.attribute, other)
    let boundaries = ([date] + [WrittenDate.all(in: mutated, date.attribute, zone)].compactMap(\.self))
      .compactMap(\.boundary).sorted()
    let moments = boundaries.flatMap { [$0, $0.addingTimeInterval(-60)] }.map { WrittenDate.text($0, zone) }
    return ElementChange(
      replacement: mutated, words: "\(date.attribute) moves from \(date.value) to \(other)",
      hints: MutationHints(phrases: site.element.phrases, moments: moments))
  }
}

extension WrittenDate {
  static func all(in element: PolicyElement, _ attribute: String, _ zone: PolicyZone) -> WrittenDate? {
    element.attribute(attribute).map { WrittenDate(attribute: attribute, value: $0.value, zone: zone) }
  }
}
