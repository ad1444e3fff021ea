import SaysoCalendar
public import SaysoModel

/// SARIF 2.1.0 (OASIS), within the limits that GitHub's code scanning sets. Masked unless told otherwise.
///
/// A result's level follows the tier's action: `block` error, `hold` warning, `advise` note. An open question is a
/// result of kind `open`, which SARIF gives to evaluations that lacked information. Columns and offsets count UTF-16
/// code units. No `security-severity`: it would make a policy's findings look like vulnerabilities.
public struct SARIFReporter: Reporter {
  public let tool: Tool
  public let exposure: Exposure
  public let maxResults: Int
  let address: RelativeAddress

  /// The most results that GitHub accepts in a run.
  public static let resultLimit = 25_000

  /// `root` is the absolute folder that file names are made relative to.
  public init(
    tool: Tool = Tool(), exposure: Exposure = .share, root: String? = nil, maxResults: Int = resultLimit
  ) {
    self.tool = tool
    self.exposure = exposure
    self.maxResults = min(max(maxResults, 0), Self.resultLimit)
    address = RelativeAddress(root: root)
  }

  public func output(_ reports: [Report]) -> String {
    let all = ListedResult.list(reports, exposure)
    let kept = Array(all.prefix(maxResults))
    let rules = SARIFRules(kept)
    return SARIFDocument.text(
      tool: tool, category: "sayso/\(reports.first?.policy.id ?? "none")/", rules: rules.descriptors,
      results: SARIFResults(address: address).values(kept, rules),
      invocation: invocation(reports.first, left: all.count - kept.count))
  }

  private func invocation(_ report: Report?, left: Int) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let report { members.append(("endTimeUtc", .string(Timestamp.text(report.checkedAt)))) }
    if left > 0 {
      let message = "\(left) further results are left out: a run holds at most \(maxResults)."
      members.append(("toolExecutionNotifications", [["level": "warning", "message": ["text": .string(message)]]]))
    }
    return members
  }
}
