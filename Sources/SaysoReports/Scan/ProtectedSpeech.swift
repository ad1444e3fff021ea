public import SaysoModel

/// Talk that the policy protects, such as of pay and conditions: a scan tells how many posts hold some, and nothing
/// else of it in any report. A list of who spoke of what would itself be what the protection is there to prevent.
extension Report {
  public var hasProtectedSpeech: Bool {
    findings.contains { $0.shieldedBy != nil } || undetermined.contains { $0.shieldedBy != nil }
  }

  /// The same without what a shield covers; the verdict never hung on it.
  public var withoutProtectedSpeech: Report {
    guard hasProtectedSpeech else { return self }
    var report = self
    report.findings.removeAll { $0.shieldedBy != nil }
    report.undetermined.removeAll { $0.shieldedBy != nil }
    return report
  }
}
