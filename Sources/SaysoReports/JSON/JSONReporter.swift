public import SaysoModel

/// `{"schemaVersion": 1, "reports": […]}`, also for a single draft.
public struct JSONReporter: Reporter {
  public let tool: Tool
  public let isPretty: Bool
  public let exposure: Exposure
  /// The rules in plain English, as `plain` of each rule that a report explains.
  public let descriptions: [RuleID: RuleDescription]

  public init(
    tool: Tool = Tool(), isPretty: Bool = true, exposure: Exposure = .reveal,
    descriptions: [RuleID: RuleDescription] = [:]
  ) {
    self.tool = tool
    self.isPretty = isPretty
    self.exposure = exposure
    self.descriptions = descriptions
  }

  public func output(_ reports: [Report]) -> String {
    let json = ReportJSON(tool: tool, descriptions: descriptions)
    let document: JSONValue = [
      "schemaVersion": .number(ReportJSON.schemaVersion),
      "reports": JSONValue(reports.map { json.value(exposure.apply($0)) }),
    ]
    return JSONWriter.write(document, pretty: isPretty) + "\n"
  }
}
