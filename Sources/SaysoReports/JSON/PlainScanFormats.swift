extension ScanFormat {
  public static let ndjson = ScanFormat(
    name: "ndjson", summary: "one JSON object a line, the summary last", leavesHouse: false
  ) { settings, exposure in NDJSONReporter(tool: settings.tool, exposure: exposure) }

  public static let none = ScanFormat(name: "none", summary: "the summary alone, as JSON", leavesHouse: false) {
    settings, exposure in SummaryReporter(tool: settings.tool, exposure: exposure)
  }
}
