import SaysoModel
import SaysoPolicy

/// What a policy says of a post, as the promise of an example.
struct Promise: Equatable {
  private(set) var attributes: [String: String] = [:]
  private(set) var marks: [Range<Int>] = []
  private(set) var isUnsure = false

  /// - Parameter operation: The change that the promise must notice: it decides whether more than the places matters.
  init(_ report: Report, _ rule: RuleID, _ operation: MutationOperation) {
    let all = report.findings.filter { $0.rule == rule }
    let findings = all.filter { $0.shieldedBy == nil }
    let entries = report.undetermined.filter { $0.rule == rule && $0.shieldedBy == nil }
    if !findings.isEmpty {
      attributes["breaks"] = rule.rawValue
      marks = Self.places(findings.flatMap(\.spans))
    } else if !entries.isEmpty {
      attributes["unsure"] = rule.rawValue
      attributes["missing"] = Set(entries.flatMap(\.missing)).sorted().map(\.rawValue).joined(separator: " ")
      isUnsure = true
    } else {
      attributes["keeps"] = rule.rawValue
    }
    let answering = findings.isEmpty ? all : findings
    if operation == .lowerTier {
      let tiers = Set(answering.map(\.tier))
      if tiers.count == 1, let tier = tiers.first { attributes["tier"] = tier.rawValue }
      attributes["verdict"] = report.verdict.rawValue
    }
    if operation == .swapContact {
      let contacts = Set(answering.compactMap(\.contact?.id))
      if contacts.count == 1, let contact = contacts.first { attributes["contact"] = contact.rawValue }
    }
  }

  private static func places(_ spans: [FindingSpan]) -> [Range<Int>] {
    Set(spans.map(\.span).filter { $0.field == .text }.map(\.range)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }
}
