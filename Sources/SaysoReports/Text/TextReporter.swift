import SaysoCalendar
public import SaysoModel

/// What a member of staff reads: the verdict in words, their own text with the place underlined, what the policy says,
/// why it applies, what to do, whom to ask and by when.
public struct TextReporter: Reporter {
  public let style: TextStyle
  public let exposure: Exposure
  /// What the closing lines say beside the reports' own, in sentences.
  public let notes: [String]
  /// The rules in plain English, shown below what each of them found where a report explains itself.
  public let descriptions: [RuleID: RuleDescription]

  public init(
    style: TextStyle = TextStyle(), exposure: Exposure = .reveal, notes: [String] = [],
    descriptions: [RuleID: RuleDescription] = [:]
  ) {
    self.style = style
    self.exposure = exposure
    self.notes = notes
    self.descriptions = descriptions
  }

  public func output(_ reports: [Report]) -> String {
    let shown = reports.map(exposure.apply)
    var lines = shown.flatMap { report in
      ReportLayout(report: report, style: style, showsDraft: exposure == .reveal, descriptions: descriptions).lines
        + [""]
    }
    lines += ClosingLines(reports: shown, style: style, notes: notes).lines
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}

/// Moments in the policy's zone; in UTC should the zone be unknown here, which says so in the closing line.
func format(_ policy: PolicyReference) -> MomentFormat {
  MomentFormat(zone: (try? PolicyZone(policy.zone)) ?? .utc)
}
