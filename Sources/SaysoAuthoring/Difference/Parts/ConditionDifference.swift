import SaysoModel
import SaysoPolicy

/// What two lists of conditions, in any order, look for differently.
enum ConditionDifference {
  /// The leaves that stand at a line of their own, by which a finding can be traced to them.
  private static let leaves: Set<String> = ["term", "pattern", "detect", "mention", "link", "repeated"]

  static func record(
    _ old: [PolicyElement], _ new: [PolicyElement], in container: ConditionContainer,
    _ recorder: inout DifferenceRecorder
  ) {
    let same = ElementMatching(old, new) { CanonicalElement.of($0) }
    let pairing = ConditionPairing(same.removed, same.added)
    for element in pairing.removed { record(.removed, element, nil, in: container, &recorder) }
    for element in pairing.added { record(.added, nil, element, in: container, &recorder) }
    for (old, new) in pairing.pairs {
      switch new.name {
      case "term": terms(old, new, in: container, &recorder)
      case "near", "any", "all", "none", "terms": groups(old, new, in: container, &recorder)
      default: replaced(old, new, in: container, &recorder)
      }
    }
  }

  private static func record(
    _ action: PolicyChange.Action, _ old: PolicyElement?, _ new: PolicyElement?, in container: ConditionContainer,
    _ recorder: inout DifferenceRecorder
  ) {
    let verb = action == .added ? container.verb.more : container.verb.less
    let what = [old.map { words($0, recorder.old) }, new.map { words($0, recorder.new) }].compactMap { $0 }.first ?? ""
    add(action, "\(container.bearer) \(verb) \(secret: what)\(container.group).", old, new, in: container, &recorder)
  }

  private static func add(
    _ action: PolicyChange.Action, _ text: QuotingText, _ old: PolicyElement?, _ new: PolicyElement?,
    in container: ConditionContainer, _ recorder: inout DifferenceRecorder
  ) {
    recorder.record(
      action, container.subject, in: container.place, text, old: old, new: new, touches: container.touches,
      isLeaf: container.verb.tellsLines && [old, new].compactMap { $0 }.allSatisfy { leaves.contains($0.name) })
  }

  private static func replaced(
    _ old: PolicyElement, _ new: PolicyElement, in container: ConditionContainer, _ recorder: inout DifferenceRecorder
  ) {
    let (before, after) = (words(old, recorder.old), words(new, recorder.new))
    add(
      .changed,
      "\(container.bearer) \(container.verb.other) \(secret: after) instead of \(secret: before)\(container.group).",
      old, new, in: container, &recorder)
  }

  private static func terms(
    _ old: PolicyElement, _ new: PolicyElement, in container: ConditionContainer, _ recorder: inout DifferenceRecorder
  ) {
    let (before, after) = (old.spellings, new.spellings)
    func list(_ spellings: [String]) -> String { spellings.map { "“\($0)”" }.joined(separator: ", ") }
    let (lost, gained) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    let kept = after.first { before.contains($0) } ?? new.words
    if !lost.isEmpty {
      let text: QuotingText =
        "\(container.bearer) \(container.verb.less) \(secret: "\(list(lost)), beside “\(kept)”")\(container.group)."
      add(.removed, text, old, new, in: container, &recorder)
    }
    if !gained.isEmpty {
      let text: QuotingText =
        "\(container.bearer) \(container.verb.more) \(secret: "\(list(gained)), beside “\(kept)”")\(container.group)."
      add(.added, text, old, new, in: container, &recorder)
    }
    let changes = AttributeChange.between(old, new, but: ["aliases"])
    if changes.map(\.name) == ["until"], container.isConfidential, let change = changes.first {
      let text: QuotingText =
        "\(secret: "“\(new.words)” stays secret \(until(change.new)) instead of \(change.old.map(PolicyWords.moment) ?? "for good")")."
      return add(.changed, text, old, new, in: container, &recorder)
    }
    if !changes.isEmpty { replaced(old.bare(kept), new.bare(kept), in: container, &recorder) }
  }

  static func until(_ moment: String?) -> String { moment.map { "until \(PolicyWords.moment($0))" } ?? "for good" }

  private static func groups(
    _ old: PolicyElement, _ new: PolicyElement, in container: ConditionContainer, _ recorder: inout DifferenceRecorder
  ) {
    let changes = AttributeChange.between(old, new)
    if !changes.isEmpty {
      let (before, after) = (
        recorder.old.words.condition(old)?.text ?? "", recorder.new.words.condition(new)?.text ?? ""
      )
      let hint = new.hint.map { "“\($0)”" }.joined(separator: ", ")
      let options = before == after ? changes.map { "\($0.name) \($0.words)" }.joined(separator: ", ") : nil
      let what =
        options.map { "with other options for \(hint): \($0)" } ?? "“\(after)” instead of “\(before)” (\(hint))"
      let text: QuotingText = "\(container.bearer) \(container.verb.other) \(secret: what)\(container.group)."
      recorder.record(
        .changed, container.subject, in: container.place, text, old: old, new: new, touches: container.touches)
    }
    record(old.elements, new.elements, in: container.inside(new, recorder.new.words), &recorder)
  }

  /// A condition in one line, as the object of a verb.
  static func words(_ element: PolicyElement, _ side: DocumentSide) -> String {
    let words = side.words.condition(element).map(flat) ?? "<\(element.name)>"
    return circumstances.contains(element.name) ? "this: \(words)" : words
  }

  /// Conditions whose words are clauses.
  private static let circumstances: Set<String> = [
    "author", "account", "platform", "post", "during", "language", "media", "paid",
  ]

  private static let longest = 300

  static func flat(_ item: ExplainedItem) -> String {
    let text = item.items.isEmpty ? item.text : "\(item.text): \(item.items.map(flat).joined(separator: "; "))"
    return text.count > longest ? "\(text.prefix(longest))…" : text
  }
}

extension PolicyElement {
  /// A term with its options and without its aliases.
  fileprivate func bare(_ words: String) -> PolicyElement {
    PolicyElement(
      name: name, attributes: attributes.filter { $0.name != "aliases" }, children: [.text(words)], location: location)
  }

  /// Some of the words below, by which people recognise a group.
  fileprivate var hint: [String] {
    Array(family.lazy.filter { $0.name == "term" }.map(\.words).prefix(3))
  }
}
