import FoundationEssentials
import SaysoCalendar
import SaysoModel

extension ScanReportSettings {
  /// The moment and the policy, such as `20261201T100000Z-9f2c6a0b5d1e`: a scan that is taken up again keeps its name.
  static func runID(_ policy: PolicyReference, _ checkedAt: Date) -> String {
    let moment = Timestamp.text(checkedAt).filter { $0 != "-" && $0 != ":" }
    return "\(moment)-\(policy.sha256.prefix(12))"
  }
}
