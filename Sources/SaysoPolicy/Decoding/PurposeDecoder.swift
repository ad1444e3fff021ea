import SaysoCalendar
import SaysoModel

/// The purpose with its goals.
enum PurposeDecoder {
  static func decode(_ root: PolicyElement) -> Purpose {
    let element = root.child("purpose")
    let prose = (element?.elements ?? []).flatMap { $0.name == "ul" ? $0.elements : $0.name == "p" ? [$0] : [] }
    return Purpose(paragraphs: prose.map(\.words), goals: (element?.children(named: "goal") ?? []).map(goal))
  }

  private static func goal(_ element: PolicyElement) -> Goal {
    Goal(
      id: element.attribute("id")?.value ?? "",
      measure: element.attribute("measure").flatMap { GoalMeasure(rawValue: $0.value) } ?? .findings,
      atMost: element.attribute("at-most").flatMap { try? PolicyDuration(parsing: $0.value) },
      share: element.attribute("share").flatMap { Int($0.value.dropLast()) },
      by: element.attribute("by").flatMap { try? LocalDate(parsing: $0.value) }, text: element.words,
      enforces: element.attribute("enforces").map { SentenceID($0.value) },
      topic: element.attribute("topic").map { TopicID($0.value) },
      account: element.attribute("account").flatMap { AccountClass(rawValue: $0.value) },
      atLeast: number("at-least", element), days: number("days", element), deviations: number("deviations", element),
      base: element.attribute("of").flatMap { Goal.Base(rawValue: $0.value) } ?? .replies, location: element.location)
  }

  private static func number(_ name: String, _ element: PolicyElement) -> Int? {
    element.attribute(name).flatMap { Int($0.value) }
  }
}

/// What the policy lets a check take for granted.
enum AssumptionsDecoder {
  static func decode(_ root: PolicyElement) -> Assumptions {
    let element = root.child("assume")
    return Assumptions(
      account: element?.attribute("account").flatMap { AccountClass(rawValue: $0.value) },
      post: element?.attribute("post").flatMap { PostKind(rawValue: $0.value) },
      media: element?.attribute("media") == nil ? nil : [],
      language: element?.attribute("lang")?.value,
      paid: element?.attribute("paid") == nil ? nil : false)
  }
}
