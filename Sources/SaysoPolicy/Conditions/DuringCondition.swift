import SaysoCalendar
import SaysoModel

/// When the post goes out.
public struct DuringCondition: Condition {
  public static let shape = ElementShape(
    "during", summary: "The post goes out in this period: a window of the policy, or from a moment to another.",
    attributes: [
      .optional("window", .reference(.window), "A window of the policy."),
      .optional("from", .dateOrMoment, "The first moment."),
      .optional("until", .moment, "The first moment after it."),
      .optional("through", .date, "The last day."),
    ])

  private let windows: [TimeWindow]

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    if let name = element.attribute("window")?.value {
      if element.attributes.count > 1 {
        decoding.report(.onlyOneOf(["window", "from, until, through"], of: "during"), at: element.location)
      }
      windows = decoding.window(named: name)
    } else {
      if element.attributes.isEmpty {
        decoding.report(.needsOneOf(["window", "from", "until", "through"], of: "during"), at: element.location)
      }
      windows = [decoding.period(of: element, named: "the period")]
    }
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    if let window = element.attribute("window")?.value {
      return ExplainedItem("the post goes out in a period called “\(window)”", words.spans(ofWindow: window))
    }
    return ExplainedItem("the post goes out \(words.period(element) ?? "at any time")")
  }

  public func evaluate(_ scene: Scene) -> Evaluation {
    .fact(scene.facts.publishAt, missing: .publishAt) { moment in windows.contains { $0.contains(moment) } }
  }
}
