import SaysoModel
import SaysoPolicy

/// Topics, negators, windows, platforms, and what is known of links.
enum TopicDifference {
  static func record(in recorder: inout DifferenceRecorder) {
    topics(in: &recorder)
    negators(in: &recorder)
    windows(in: &recorder)
    platforms(in: &recorder)
    links(in: &recorder)
  }

  private static func topics(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.topics.place
    let matching = ElementMatching(recorder.old.root.children("topic"), recorder.new.root.children("topic"), by: \.id)
    func title(_ topic: PolicyElement) -> String { topic.value("title") ?? topic.id }
    for topic in matching.removed {
      recorder.record(
        .removed, .topic, in: place, "The topic “\(title(topic))” is gone.", old: topic, touches: [.topic(topic.id)])
    }
    for topic in matching.added {
      recorder.record(
        .added, .topic, in: place, "There is a new topic, “\(title(topic))”.", new: topic, touches: [.topic(topic.id)])
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        recorder.record(
          .changed, .topic, in: place, "For the topic “\(title(new))”, \(change.name) \(change.words).", old: old,
          new: new)
      }
      let container = ConditionContainer(
        bearer: "Talk of “\(title(new))”", verb: .isToldBy, place: place, subject: .condition,
        touches: [.topic(new.id)])
      ConditionDifference.record(old.elements, new.elements, in: container, &recorder)
    }
  }

  private static func negators(in recorder: inout DifferenceRecorder) {
    let empty = PolicyElement(name: "negators", location: recorder.new.root.location)
    let old = recorder.old.root.first("negators") ?? empty
    let new = recorder.new.root.first("negators") ?? empty
    let place = DocumentPlaces.Heading.topics.place
    for change in AttributeChange.between(old, new) {
      recorder.record(
        .changed, .negator, in: place,
        "How many words before a term a negation counts: \(change.new ?? "4") instead of \(change.old ?? "4").",
        old: old, new: new, touches: [.negators])
    }
    let container = ConditionContainer(
      bearer: "As negations", verb: .turnsRound, place: place, subject: .negator, touches: [.negators])
    ConditionDifference.record(old.elements, new.elements, in: container, &recorder)
  }

  private static func windows(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.platforms.place
    let matching = ElementMatching(recorder.old.root.children("window"), recorder.new.root.children("window"), by: \.id)
    func add(
      _ action: PolicyChange.Action, _ text: String, _ window: String, _ old: PolicyElement?, _ new: PolicyElement?
    ) {
      recorder.record(action, .window, in: place, "\(text)", old: old, new: new, touches: [.window(window)])
    }
    for window in matching.removed { add(.removed, "The period “\(window.id)” is gone.", window.id, window, nil) }
    for window in matching.added { add(.added, "There is a new period, “\(window.id)”.", window.id, nil, window) }
    for (old, new) in matching.pairs {
      let spans = ElementMatching(old.elements, new.elements) { CanonicalElement.of($0) }
      func words(_ span: PolicyElement, _ side: DocumentSide) -> String { side.words.period(span) ?? "always" }
      for (before, after) in zip(spans.removed, spans.added) {
        let text =
          "The period “\(new.id)” runs \(words(after, recorder.new)) instead of \(words(before, recorder.old))."
        add(.changed, text, new.id, before, after)
      }
      for span in spans.removed.dropFirst(spans.added.count) {
        add(.removed, "The period “\(new.id)” no longer runs \(words(span, recorder.old)).", new.id, span, nil)
      }
      for span in spans.added.dropFirst(spans.removed.count) {
        add(.added, "The period “\(new.id)” also runs \(words(span, recorder.new)).", new.id, nil, span)
      }
    }
  }

  private static func platforms(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.platforms.place
    let matching = ElementMatching(
      recorder.old.root.children("platform"), recorder.new.root.children("platform"), by: \.id)
    for platform in matching.removed {
      recorder.record(
        .removed, .platform, in: place,
        "The platform \(recorder.old.words.platform(platform.id)) is no longer declared.",
        old: platform, touches: [.platforms])
    }
    for platform in matching.added {
      recorder.record(
        .added, .platform, in: place, "The platform \(recorder.new.words.platform(platform.id)) is declared now.",
        new: platform, touches: [.platforms])
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        recorder.record(
          .changed, .platform, in: place,
          "For \(recorder.new.words.platform(new.id)), the \(noun(change.name)) \(change.words).", old: old, new: new,
          touches: [.platforms])
      }
    }
  }

  private static func noun(_ attribute: String) -> String {
    switch attribute {
    case "limit": "longest post"
    case "hashtags": "number of hashtags allowed"
    case "fold": "number of characters before “more”"
    case "lines": "number of lines before “more”"
    default: attribute
    }
  }

  private static func links(in recorder: inout DifferenceRecorder) {
    let place = DocumentPlaces.Heading.links.place
    for name in ["shortener", "link-parameter"] {
      let matching = ElementMatching(recorder.old.root.children(name), recorder.new.root.children(name)) {
        CanonicalElement.of($0)
      }
      func words(_ element: PolicyElement) -> String {
        if name == "shortener" { return "“\(element.value("domain") ?? "")” as a shortener" }
        let domain = element.value("domain").map { " on \($0)" } ?? ""
        return "the parameter “\(element.value("name") ?? "")”\(domain) as \(element.value("carries") ?? "")"
      }
      for element in matching.removed {
        recorder.record(
          .removed, .link, in: place, "The policy no longer knows \(words(element)).", old: element, touches: [.links])
      }
      for element in matching.added {
        recorder.record(
          .added, .link, in: place, "The policy now knows \(words(element)).", new: element, touches: [.links])
      }
    }
  }
}
