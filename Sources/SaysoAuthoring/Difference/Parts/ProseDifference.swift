import SaysoModel
import SaysoPolicy

/// Sections, clauses, what they say, and the sentences that bind.
enum ProseDifference {
  private static let forces: Set<String> = ["must", "should", "may"]

  static func record(in recorder: inout DifferenceRecorder) {
    headings("section", recorder.old.root.children("section"), recorder.new.root.children("section"), &recorder) {
      "section:\($0.id)"
    }
    headings("clause", clauses(recorder.old.root), clauses(recorder.new.root), &recorder, key: \.id)
    sentences(in: &recorder)
    paragraphs(in: &recorder)
    translations(in: &recorder)
  }

  private static func clauses(_ root: PolicyElement) -> [PolicyElement] {
    root.children("section").flatMap { $0.children("clause") }
  }

  private static func headings(
    _ noun: String, _ old: [PolicyElement], _ new: [PolicyElement], _ recorder: inout DifferenceRecorder,
    key: (PolicyElement) -> String
  ) {
    let subject: PolicyChange.Subject = noun == "section" ? .section : .clause
    let matching = ElementMatching(old, new, by: key)
    func title(_ element: PolicyElement) -> String { element.value("title") ?? element.id }
    for element in matching.removed {
      recorder.record(
        .removed, subject, in: recorder.place(key(element)), "The \(noun) “\(title(element))” is gone.", old: element)
    }
    for element in matching.added {
      recorder.record(
        .added, subject, in: recorder.place(key(element)), "The \(noun) “\(title(element))” is new.", new: element)
    }
    for (old, new) in matching.pairs where title(old) != title(new) {
      recorder.record(
        .changed, subject, in: recorder.place(key(new)),
        "The \(noun) is now headed “\(title(new))” instead of “\(title(old))”.", old: old, new: new)
    }
  }

  private static func all(_ side: DocumentSide, where wanted: (PolicyElement) -> Bool) -> [Placed] {
    side.places.contents.flatMap { content in
      content.element.family.filter(wanted).map { Placed(element: $0, clause: content.clause) }
    }
  }

  private struct Placed {
    let element: PolicyElement
    let clause: String
  }

  private static func sentences(in recorder: inout DifferenceRecorder) {
    let isSentence: (PolicyElement) -> Bool = { forces.contains($0.name) }
    let old = all(recorder.old, where: isSentence)
    let new = all(recorder.new, where: isSentence)
    let clauses = Dictionary((old + new).map { ($0.element.id, $0.clause) }, uniquingKeysWith: { $1 })
    let matching = ElementMatching(old.map(\.element), new.map(\.element), by: \.id)
    func place(_ element: PolicyElement) -> PolicyChange.Place { recorder.place(clauses[element.id] ?? "") }
    for sentence in matching.removed {
      recorder.record(
        .removed, .sentence, in: place(sentence), "This is gone (\(sentence.name)): “\(sentence.words)”", old: sentence)
    }
    for sentence in matching.added {
      recorder.record(
        .added, .sentence, in: place(sentence), "This is new (\(sentence.name)): “\(sentence.words)”", new: sentence)
    }
    for (old, new) in matching.pairs { change(old, new, in: place(new), &recorder) }
  }

  private static func change(
    _ old: PolicyElement, _ new: PolicyElement, in place: PolicyChange.Place, _ recorder: inout DifferenceRecorder
  ) {
    if old.words != new.words {
      recorder.record(
        .changed, .sentence, in: place, "This now reads “\(new.words)” instead of “\(old.words)”", old: old, new: new)
    }
    if old.name != new.name {
      recorder.record(
        .changed, .sentence, in: place,
        "“\(new.words)” now \(force(new.name)); before, it \(force(old.name)).", old: old, new: new)
    }
    for change in AttributeChange.between(old, new) {
      let text =
        change.name == "by"
        ? "“\(new.words)” is now judged by \(judge(change.new)) instead of \(judge(change.old))."
        : "For “\(new.words)”, \(change.name) \(change.words)."
      recorder.record(.changed, .sentence, in: place, "\(text)", old: old, new: new)
    }
  }

  private static func force(_ name: String) -> String {
    switch name {
    case "must": "binds (must)"
    case "should": "advises (should)"
    default: "allows (may)"
    }
  }

  private static func judge(_ by: String?) -> String {
    switch by {
    case "people": "people"
    case "both": "a rule and people"
    default: "a rule"
    }
  }

  /// What stands around the sentences, paragraph by paragraph; one that only moved is the same.
  private static func paragraphs(in recorder: inout DifferenceRecorder) {
    let isProse: (PolicyElement) -> Bool = { $0.name == "p" || $0.name == "li" }
    let old = all(recorder.old, where: isProse).filter { !$0.element.remarks.isEmpty }
    let new = all(recorder.new, where: isProse).filter { !$0.element.remarks.isEmpty }
    let everywhere = ElementMatching(old.map(\.element), new.map(\.element), by: \.remarks)
    let (gone, fresh) = (Set(everywhere.removed), Set(everywhere.added))
    for clause in Set((old + new).map(\.clause)).sorted() {
      let before = old.filter { $0.clause == clause && gone.contains($0.element) }.map(\.element)
      let after = new.filter { $0.clause == clause && fresh.contains($0.element) }.map(\.element)
      record(ElementMatching(before, after, by: \.remarks), in: recorder.place(clause), &recorder)
    }
  }

  /// What is left on both sides is taken for rewritten, in order.
  static func record(
    _ matching: ElementMatching, in place: PolicyChange.Place, _ recorder: inout DifferenceRecorder
  ) {
    for (old, new) in zip(matching.removed, matching.added) {
      recorder.record(
        .changed, .prose, in: place, "The text now reads “\(new.remarks)” instead of “\(old.remarks)”", old: old,
        new: new)
    }
    for element in matching.removed.dropFirst(matching.added.count) {
      recorder.record(.removed, .prose, in: place, "This text is gone: “\(element.remarks)”", old: element)
    }
    for element in matching.added.dropFirst(matching.removed.count) {
      recorder.record(.added, .prose, in: place, "This text is new: “\(element.remarks)”", new: element)
    }
  }

  private static func translations(in recorder: inout DifferenceRecorder) {
    let old = all(recorder.old) { $0.name == "in" }
    let new = all(recorder.new) { $0.name == "in" }
    let key: (PolicyElement) -> String = { "\($0.value("of") ?? "")\u{1}\($0.value("lang") ?? "")" }
    let clauses = Dictionary((old + new).map { (key($0.element), $0.clause) }, uniquingKeysWith: { $1 })
    let matching = ElementMatching(old.map(\.element), new.map(\.element), by: key)
    func add(_ action: PolicyChange.Action, _ text: String, _ old: PolicyElement?, _ new: PolicyElement?) {
      let clause = (new ?? old).flatMap { clauses[key($0)] } ?? ""
      recorder.record(action, .translation, in: recorder.place(clause), "\(text)", old: old, new: new)
    }
    func tag(_ element: PolicyElement) -> String { "(\(element.value("lang") ?? ""))" }
    for text in matching.removed { add(.removed, "This translation \(tag(text)) is gone: “\(text.words)”", text, nil) }
    for text in matching.added { add(.added, "This translation \(tag(text)) is new: “\(text.words)”", nil, text) }
    for (old, new) in matching.pairs where old.words != new.words {
      add(.changed, "The translation \(tag(new)) now reads “\(new.words)” instead of “\(old.words)”", old, new)
    }
  }
}

extension PolicyElement {
  /// A paragraph's text with `[…]` for the sentences that bind, which are compared by themselves.
  var remarks: String {
    let text = children.map { node -> String in
      switch node {
      case .text(let text): return text
      case .element(let child):
        return ["must", "should", "may"].contains(child.name) ? "[…]" : child.name == "li" ? "" : child.text
      }
    }.joined()
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing("[…]", with: "").allSatisfy { $0.isWhitespace || $0.isPunctuation } ? "" : words
  }
}
