import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// What both of the auditor's tables begin with: which scan, and which post.
struct AuditColumns {
  let settings: ScanReportSettings
  private let exposure: Exposure
  private let zone: PolicyZone

  init(_ settings: ScanReportSettings, _ exposure: Exposure) {
    self.settings = settings
    self.exposure = exposure
    zone = (try? PolicyZone(settings.policy.zone)) ?? .utc
  }

  static let run = ["run_id", "tool_version", "policy_id", "policy_version", "policy_sha256", "checked_at"]
  static let post = [
    "post_id", "author", "person", "account", "platform", "posted_at", "file", "member", "line", "pointer",
  ]

  var run: [String] {
    let policy = settings.policy
    return [
      settings.runID, "\(settings.tool.name) \(settings.tool.version)", policy.id, policy.version, policy.sha256,
      moment(settings.checkedAt),
    ]
  }

  func post(_ report: Report) -> [String] {
    let post = report.post
    return [
      post.id ?? "", post.author ?? "", report.author?.person.name ?? "", post.account ?? "",
      exposure.apply(post.platform)?.rawValue ?? "", moment(post.publishAt),
    ] + origin(post.origin)
  }

  /// What could not be read has no more than a place.
  func place(_ origin: Origin) -> [String] {
    Array(repeating: "", count: Self.post.count - 4) + self.origin(origin)
  }

  private func origin(_ origin: Origin?) -> [String] {
    guard let origin else { return ["", "", "", ""] }
    return [origin.file, origin.member ?? "", String(origin.line), origin.pointer ?? ""]
  }

  /// By the wall clock of the policy's zone, with its offset: `2026-07-01T10:00:00+01:00` (ISO 8601).
  func moment(_ moment: Date?) -> String { moment.map { ZonedTimestamp.text($0, zone) } ?? "" }
}

enum ZonedTimestamp {
  static func text(_ moment: Date, _ zone: PolicyZone) -> String {
    guard let clock = try? PolicyZone.utc.resolve(zone.local(moment)) else { return Timestamp.text(moment) }
    // Clocks show whole seconds: a fraction is no part of the offset.
    let ahead = clock.timeIntervalSince1970 - moment.timeIntervalSince1970.rounded(.down)
    // No zone is a day ahead; a moment beyond the years that clocks show is told in UTC.
    guard abs(ahead) < 86_400 else { return Timestamp.text(moment) }
    let offset = ahead == 0 ? "+00:00" : UTCOffset.text(Int(ahead))
    return "\(Timestamp.text(clock).dropLast())\(offset)"
  }
}
