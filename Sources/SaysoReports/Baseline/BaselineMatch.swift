public import FoundationEssentials
import SaysoCalendar
import SaysoDigest
public import SaysoModel

/// Compares reports with a baseline. A value that every thread of a scan may use.
public struct BaselineMatch: Sendable {
  public let baseline: Baseline
  private let key: [UInt8]?
  private let today: LocalDate

  /// - Parameters:
  ///   - key: As for the checker; it names open questions of posts without an id.
  ///   - checkedAt: The clock of the scan, which decides what has expired.
  public init(_ baseline: Baseline, policy: PolicyReference, checkedAt: Date, key: [UInt8]? = nil) {
    self.baseline = baseline
    self.key = key
    today = ((try? PolicyZone(policy.zone)) ?? .utc).local(checkedAt).date
  }

  /// The report with every finding and open question marked as new, known, waived or expired. Its verdict stays: it is
  /// the policy's answer.
  public func marked(_ report: Report) -> Report {
    var marked = OpenQuestionMarks(key: key).marked(report)
    for index in marked.findings.indices {
      marked.findings[index].standing = standing(marked.findings[index].fingerprint)
    }
    for index in marked.undetermined.indices {
      marked.undetermined[index].standing = standing(marked.undetermined[index].fingerprint)
    }
    return marked
  }

  private func standing(_ fingerprint: String) -> Standing {
    guard !fingerprint.isEmpty, let entry = baseline.entry(fingerprint) else { return .new }
    guard let waiver = entry.waiver else { return .known }
    return isExpired(waiver) ? .expired(waiver) : .waived(waiver)
  }

  private func isExpired(_ waiver: Waiver) -> Bool {
    guard let last = try? LocalDate(parsing: waiver.until) else { return true }
    return last < today
  }

  /// What a person should know of the baseline after a scan, in sentences. Which entries were met nowhere is told only
  /// when everything was looked at.
  public func notices(_ summary: ScanSummary) -> [String] {
    let met = summary.counts.recognised
    var notices = baseline.entries.compactMap { entry -> String? in
      guard let waiver = entry.waiver else { return nil }
      let place = "\(entry.file):\(entry.line)"
      if isExpired(waiver) { return "\(place): The waiver of \(waiver.owner) ended on \(waiver.until)." }
      guard !summary.isPartial, !met.contains(entry.fingerprint) else { return nil }
      return "\(place): The waiver of \(waiver.owner) is not needed: what it is for was not found."
    }
    let gone = baseline.entries.count { $0.waiver == nil && !met.contains($0.fingerprint) }
    if gone > 0, !summary.isPartial {
      let what = gone == 1 ? "1 finding of the baseline was" : "\(gone) findings of the baseline were"
      notices.append("\(what) not found any more; --write-baseline leaves them out.")
    }
    return notices
  }
}

/// Names open questions so that they are recognised in the next run, in the way findings are named.
struct OpenQuestionMarks: Sendable {
  let key: [UInt8]?

  func marked(_ report: Report) -> Report {
    var report = report
    var ordinals: [RuleID: Int] = [:]
    for index in report.undetermined.indices where report.undetermined[index].fingerprint.isEmpty {
      let rule = report.undetermined[index].rule
      report.undetermined[index].fingerprint = fingerprint(rule, ordinals[rule, default: 0], report.post) ?? ""
      ordinals[rule, default: 0] += 1
    }
    return report
  }

  /// `nil` for a post without an id where there is no key: a plain hash of short words is soon found again.
  private func fingerprint(_ rule: RuleID, _ ordinal: Int, _ post: Post) -> String? {
    let place = ["open", rule.rawValue, post.platform?.rawValue ?? "", String(ordinal)].joined(separator: "\u{1F}")
    if let id = post.id { return Digest.sha256(Array("\(place)\u{1F}\(id)".utf8)).prefix(16).hexadecimal }
    guard let key, !key.isEmpty else { return nil }
    let words = post.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Digest.hmacSHA256(Array("\(place)\u{1F}\(words)".utf8), key: key).prefix(16).hexadecimal
  }
}
