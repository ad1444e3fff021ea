/// A rule in plain English, for programs.
enum RuleDescriptionJSON {
  static func value(_ description: RuleDescription) -> JSONValue {
    [
      "clause": .string(description.clause), "sentence": .string(description.sentence),
      "parts": JSONValue(description.parts.map(part)), "nearMisses": JSONValue(description.nearMisses.map(nearMiss)),
    ]
  }

  private static func part(_ part: RuleDescription.Part) -> JSONValue {
    [
      "subject": .string(part.subject), "sentences": strings(part.sentences),
      "points": JSONValue(part.points.map(point)),
    ]
  }

  private static func point(_ point: RuleDescription.Point) -> JSONValue {
    ["text": .string(point.text), "points": JSONValue(point.points.map(self.point))]
  }

  private static func nearMiss(_ miss: RuleDescription.NearMiss) -> JSONValue {
    [
      "text": .string(miss.text), "circumstances": strings(miss.circumstances), "found": strings(miss.found),
      "reasons": strings(miss.reasons),
    ]
  }

  private static func strings(_ strings: [String]) -> JSONValue { JSONValue(strings.map(JSONValue.string)) }
}
