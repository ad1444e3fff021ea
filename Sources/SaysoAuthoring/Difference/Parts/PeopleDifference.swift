import SaysoModel
import SaysoPolicy

/// Roles, persons, and who has leave to speak on what.
enum PeopleDifference {
  private static let place = DocumentPlaces.Heading.people.place

  static func record(in recorder: inout DifferenceRecorder) {
    let (old, new) = (below(recorder.old), below(recorder.new))
    for name in ["role", "person"] {
      let matching = ElementMatching(old.filter { $0.name == name }, new.filter { $0.name == name }, by: \.id)
      holders(matching, noun: name == "role" ? "part" : "person", &recorder)
    }
    // Those in lists of their own, by the person they name.
    let listed = (old.filter(isListed), new.filter(isListed))
    grants(listed.0, listed.1, &recorder) { grant, side in
      side.words.name(of: grant.value("person") ?? "", among: "person")
    }
  }

  private static func below(_ side: DocumentSide) -> [PolicyElement] {
    side.root.children("people").flatMap(\.family)
  }

  private static func isListed(_ element: PolicyElement) -> Bool {
    element.name == "grant" && element.value("person") != nil
  }

  private static func name(_ holder: PolicyElement) -> String { holder.value("name") ?? holder.id }

  private static func holders(_ matching: ElementMatching, noun: String, _ recorder: inout DifferenceRecorder) {
    for holder in matching.removed {
      recorder.record(
        .removed, .people, in: place, "The \(noun) \(name(holder)) is no longer named.", old: holder,
        touches: touches(holder))
    }
    for holder in matching.added {
      recorder.record(
        .added, .people, in: place,
        "The \(noun) \(name(holder)) is new\(leave(holder, recorder.new)).", new: holder, touches: touches(holder))
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new, but: ["roles"]) {
        recorder.record(
          .changed, .people, in: place, "For \(name(new)), \(change.name) \(change.words).", old: old, new: new,
          touches: [.people, .names])
      }
      roles(old, new, &recorder)
      OrganizationDifference.accounts(old, new, whose: name(new), in: place, &recorder)
      let bearer = noun == "part" ? "Whoever plays the part of \(name(new))" : name(new)
      grants(old.children("grant"), new.children("grant"), &recorder) { _, _ in bearer }
    }
  }

  private static func touches(_ holder: PolicyElement) -> Set<Dependency> {
    Set(holder.children("grant").map { .grants($0.value("topic") ?? "") } + [.people, .names])
  }

  /// What comes with somebody new.
  private static func leave(_ holder: PolicyElement, _ side: DocumentSide) -> String {
    let parts = roleIDs(holder).map { side.words.name(of: $0, among: "role") }
    let topics = holder.children("grant").map { side.words.topic($0.value("topic") ?? "") }
    let plays = parts.isEmpty ? nil : "plays the part of \(parts.joined(separator: " and "))"
    let speaks = topics.isEmpty ? nil : "may speak on \(topics.joined(separator: ", "))"
    let both = [plays, speaks].compactMap { $0 }
    return both.isEmpty ? "" : " and \(both.joined(separator: " and "))"
  }

  private static func roleIDs(_ holder: PolicyElement) -> [String] {
    (holder.value("roles") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func roles(_ old: PolicyElement, _ new: PolicyElement, _ recorder: inout DifferenceRecorder) {
    let (before, after) = (roleIDs(old), roleIDs(new))
    for role in before where !after.contains(role) {
      recorder.record(
        .removed, .people, in: place,
        "\(name(new)) no longer plays the part of \(recorder.old.words.name(of: role, among: "role")).", old: old,
        new: new, touches: [.people])
    }
    for role in after where !before.contains(role) {
      recorder.record(
        .added, .people, in: place,
        "\(name(new)) now plays the part of \(recorder.new.words.name(of: role, among: "role")).", old: old, new: new,
        touches: [.people])
    }
  }

  private static func grants(
    _ old: [PolicyElement], _ new: [PolicyElement], _ recorder: inout DifferenceRecorder,
    of bearer: (PolicyElement, DocumentSide) -> String
  ) {
    // The same grants first, then those of one topic whose limits changed.
    let same = ElementMatching(old, new) { CanonicalElement.of($0) }
    let matching = ElementMatching(same.removed, same.added) {
      "\($0.value("person") ?? "")\u{1}\($0.value("topic") ?? "")"
    }
    for grant in matching.removed {
      let topic = grant.value("topic") ?? ""
      recorder.record(
        .removed, .grant, in: place,
        "\(bearer(grant, recorder.old)) may no longer speak on \(recorder.old.words.topic(topic))\(limits(grant, recorder.old)).",
        old: grant, touches: [.grants(topic)])
    }
    for grant in matching.added {
      let topic = grant.value("topic") ?? ""
      recorder.record(
        .added, .grant, in: place,
        "\(bearer(grant, recorder.new)) may now speak on \(recorder.new.words.topic(topic))\(limits(grant, recorder.new)).",
        new: grant, touches: [.grants(topic)])
    }
    for (old, new) in matching.pairs {
      let topic = new.value("topic") ?? ""
      let (before, after) = (limits(old, recorder.old), limits(new, recorder.new))
      recorder.record(
        .changed, .grant, in: place,
        "\(bearer(new, recorder.new)) may speak on \(recorder.new.words.topic(topic))\(after.isEmpty ? " without limits" : after), instead of\(before.isEmpty ? " without limits" : String(before.dropFirst())).",
        old: old, new: new, touches: [.grants(topic)])
    }
  }

  private static func limits(_ grant: PolicyElement, _ side: DocumentSide) -> String {
    let platforms = (grant.value("platforms") ?? "").split(whereSeparator: \.isWhitespace)
      .map { side.words.platform(String($0)) }
    let parts = [
      platforms.isEmpty ? nil : "on \(platforms.joined(separator: " and "))",
      grant.value("account").map { "from \($0) accounts" }, side.words.period(grant),
    ].compactMap { $0 }
    return parts.isEmpty ? "" : ", \(parts.joined(separator: ", "))"
  }
}
