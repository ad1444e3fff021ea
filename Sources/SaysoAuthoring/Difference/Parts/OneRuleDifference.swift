import SaysoModel
import SaysoPolicy

/// What one rule says differently in two editions.
struct OneRuleDifference {
  let old: PolicyElement
  let new: PolicyElement
  let place: PolicyChange.Place

  private var subject: QuotingText { RuleDifference.subject(new) }
  private var touches: Set<Dependency> { RuleDifference.touches(new) }

  mutating func record(in recorder: inout DifferenceRecorder) {
    if old.name != new.name {
      add(.changed, .rule, "\(subject) is now of the kind \(new.name) instead of \(old.name).", &recorder)
    }
    for change in AttributeChange.between(old, new) {
      add(.changed, .rule, RuleAttributeWords(old, new, recorder).sentence(change), &recorder)
    }
    conditions("find", .looksFor, &recorder)
    conditions("when", .appliesWhen, &recorder)
    conditions("acknowledging", .looksFor, &recorder)
    exceptions(&recorder)
    OwnPartsDifference(old: old, new: new, place: place).record(in: &recorder)
    advice(&recorder)
  }

  private func add(
    _ action: PolicyChange.Action, _ subject: PolicyChange.Subject, _ text: QuotingText,
    _ recorder: inout DifferenceRecorder, old: PolicyElement? = nil, new: PolicyElement? = nil,
    isJudged: Bool = true
  ) {
    recorder.record(
      action, subject, in: place, text, old: old ?? self.old, new: new ?? self.new, touches: isJudged ? touches : [])
  }

  private func container(_ verb: ConditionContainer.Verb, _ subject: PolicyChange.Subject) -> ConditionContainer {
    ConditionContainer(
      bearer: self.subject, verb: verb, place: place, subject: subject, touches: touches,
      isConfidential: RuleDifference.isSecret(new))
  }

  private func conditions(_ name: String, _ verb: ConditionContainer.Verb, _ recorder: inout DifferenceRecorder) {
    ConditionDifference.record(
      old.children(name).flatMap(\.elements), new.children(name).flatMap(\.elements), in: container(verb, .condition),
      &recorder)
  }

  /// Exceptions are matched by what they hold, then by the sentence that permits them.
  private func exceptions(_ recorder: inout DifferenceRecorder) {
    let same = ElementMatching(old.children("unless"), new.children("unless")) { CanonicalElement.of($0) }
    let byContent = ElementMatching(same.removed, same.added) { CanonicalElement.of($0, but: ["permits"]) }
    let bySentence = ElementMatching(byContent.removed, byContent.added) { $0.value("permits") ?? "" }
    for exception in bySentence.removed {
      add(
        .removed, .exception, "\(subject) no longer spares \(secret: words(exception, recorder.old)).", &recorder,
        old: exception)
    }
    for exception in bySentence.added {
      add(
        .added, .exception, "\(subject) now also spares \(secret: words(exception, recorder.new)).", &recorder,
        new: exception)
    }
    for (old, new) in byContent.pairs {
      add(
        .changed, .exception,
        "What \(RuleDifference.named(new)) spares (\(secret: words(new, recorder.new))) now rests on \(permit(new, recorder.new)) instead of \(permit(old, recorder.old)).",
        &recorder, old: old, new: new, isJudged: false)
    }
    for (old, new) in bySentence.pairs {
      ConditionDifference.record(old.elements, new.elements, in: container(.spares, .exception), &recorder)
    }
  }

  private func words(_ exception: PolicyElement, _ side: DocumentSide) -> String {
    exception.elements.map { ConditionDifference.words($0, side) }.joined(separator: ", or ")
  }

  private func permit(_ exception: PolicyElement, _ side: DocumentSide) -> String {
    guard let id = exception.value("permits") else { return "no sentence" }
    let sentence = side.places.contents.lazy.flatMap(\.element.family).first { $0.name == "may" && $0.id == id }
    return "“\(sentence?.words ?? id)”"
  }

  private func advice(_ recorder: inout DifferenceRecorder) {
    for name in ["advice", "instead"] {
      let what = name == "advice" ? "advises" : "offers to write"
      let matching = ElementMatching(old.children(name), new.children(name), by: \.words)
      for (old, new) in zip(matching.removed, matching.added) {
        let text: QuotingText = "\(subject) now \(what) \(quote(new)) instead of \(quote(old))."
        add(.changed, .advice, text, &recorder, old: old, new: new, isJudged: false)
      }
      for element in matching.removed.dropFirst(matching.added.count) {
        add(
          .removed, .advice, "\(subject) no longer \(what) \(quote(element)).", &recorder, old: element, isJudged: false
        )
      }
      for element in matching.added.dropFirst(matching.removed.count) {
        add(.added, .advice, "\(subject) now also \(what) \(quote(element)).", &recorder, new: element, isJudged: false)
      }
    }
  }

  private func quote(_ element: PolicyElement) -> QuotingText {
    RuleDifference.isSecret(new) ? "\(secret: "“\(element.words)”")" : "“\(element.words)”"
  }
}
