import SaysoModel
import SaysoPolicy

/// What only some kinds of rule have: lists of links, statements, published values, checks of form.
struct OwnPartsDifference {
  let old: PolicyElement
  let new: PolicyElement
  let place: PolicyChange.Place

  private static let shared: Set<String> = ["find", "when", "unless", "advice", "instead", "acknowledging"]
  private static let holders: Set<String> = ["list", "statements", "published"]

  private var subject: QuotingText { RuleDifference.subject(new) }

  func record(in recorder: inout DifferenceRecorder) {
    for name in ["list", "statements"] {
      entries(old.first(name)?.elements ?? [], new.first(name)?.elements ?? [], name, &recorder)
    }
    published(&recorder)
    let own = { (rule: PolicyElement) in
      rule.elements.filter { !Self.shared.contains($0.name) && !Self.holders.contains($0.name) }
    }
    entries(own(old), own(new), "check", &recorder)
    order(&recorder)
  }

  private func entries(
    _ old: [PolicyElement], _ new: [PolicyElement], _ holder: String, _ recorder: inout DifferenceRecorder
  ) {
    let same = ElementMatching(old, new) { CanonicalElement.of($0) }
    let pairs = ElementMatching(same.removed, same.added) { Self.key($0, holder) }
    for entry in pairs.removed {
      add(.removed, "no longer has", words(entry, recorder.old), holder, entry, nil, &recorder)
    }
    for entry in pairs.added { add(.added, "now has", words(entry, recorder.new), holder, nil, entry, &recorder) }
    for (old, new) in pairs.pairs {
      let what: QuotingText = "\(words(new, recorder.new)), instead of \(words(old, recorder.old))"
      add(.changed, "now has", what, holder, old, new, &recorder)
    }
  }

  /// What stays the same when an entry changes: the place of a link, the words of a statement, the name of a check.
  private static func key(_ entry: PolicyElement, _ holder: String) -> String {
    switch holder {
    case "list":
      entry.attributes.filter { $0.name != "tier" }.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: "\u{1}")
    case "check": entry.name
    default: entry.words
    }
  }

  private func add(
    _ action: PolicyChange.Action, _ verb: String, _ what: QuotingText, _ holder: String, _ old: PolicyElement?,
    _ new: PolicyElement?, _ recorder: inout DifferenceRecorder
  ) {
    let noun =
      switch holder {
      case "list": "in its list of links"
      case "statements": "among its statements"
      case "published": "among what may be published"
      default: "among its checks"
      }
    let kind: PolicyChange.Subject = holder == "list" ? .link : holder == "statements" ? .label : .statement
    recorder.record(
      action, kind, in: place, "\(subject) \(verb) \(noun): \(what).", old: old ?? self.old, new: new ?? self.new,
      touches: RuleDifference.touches(self.new).union(holder == "list" ? [.approvedDomains] : []))
  }

  private func words(_ entry: PolicyElement, _ side: DocumentSide) -> QuotingText {
    let text = side.words.entry(entry)?.text ?? entry.words
    switch entry.name {
    case "accept": return "\(secret: text) (accepted)"
    case "refuse": return "\(secret: text) (refused)"
    default: return "\(secret: text)"
    }
  }

  private func published(_ recorder: inout DifferenceRecorder) {
    let (before, after) = (old.first("published"), new.first("published"))
    entries(before?.elements ?? [], after?.elements ?? [], "published", &recorder)
    let names = { (element: PolicyElement?) in
      (element?.value("contacts") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
    for contact in names(before) where !names(after).contains(contact) {
      let who = recorder.old.words.name(of: contact, among: "contact")
      add(.removed, "no longer has", "the addresses of \(who)", "published", before, after, &recorder)
    }
    for contact in names(after) where !names(before).contains(contact) {
      let who = recorder.new.words.name(of: contact, among: "contact")
      add(.added, "now has", "the addresses of \(who)", "published", before, after, &recorder)
    }
  }

  /// The first line of a link list that fits decides, so their order is part of what they say.
  private func order(_ recorder: inout DifferenceRecorder) {
    let keys = { (rule: PolicyElement) in (rule.first("list")?.elements ?? []).map { CanonicalElement.of($0) } }
    let (before, after) = (keys(old), keys(new))
    let (mine, theirs) = (Set(before), Set(after))
    guard before.filter(theirs.contains) != after.filter(mine.contains) else { return }
    recorder.record(
      .changed, .link, in: place,
      "\(subject) reads its list of links in another order; the first line that fits decides.",
      old: old.first("list"), new: new.first("list"), touches: RuleDifference.touches(new))
  }
}
