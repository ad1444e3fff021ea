import FoundationEssentials
import SaysoModel

/// A finding or an open question of one post, as the formats for other programs list them: the words already fit to be
/// shared, the places still those of the original.
struct ListedResult {
  let rule: RuleID
  let clause: ClauseReference
  let sentence: SentenceReference
  /// `undetermined` for an open question.
  let verdict: Verdict
  /// What is asked for if it holds.
  let action: Action
  let tier: TierID
  let kind: RuleKindID
  let message: String
  let advice: String?
  let suggestions: [Suggestion]
  let spans: [FindingSpan]
  let contact: ContactReference?
  let respondBy: Date?
  let fingerprint: String
  let standing: Standing
  /// Of the first span in the post's own text; the whole text when there is none.
  let range: Range<Int>
  /// Fit to be shared, as the words are.
  let post: Post
  let positions: TextPositions

  /// Worst first within a post; shielded ones are left out, since they ask nothing of anybody.
  static func list(_ reports: [Report], _ exposure: Exposure) -> [ListedResult] {
    reports.flatMap { report -> [ListedResult] in
      let shown = exposure.apply(report)
      let positions = TextPositions(report.post)
      let findings = shown.findings.filter { $0.shieldedBy == nil }.map { ListedResult($0, shown.post, positions) }
      let open = shown.undetermined.filter { $0.shieldedBy == nil }.map { ListedResult($0, shown.post, positions) }
      return findings + open
    }
  }

  private init(_ finding: Finding, _ post: Post, _ positions: TextPositions) {
    let place = Self.place(finding.spans, positions)
    rule = finding.rule
    clause = finding.clause
    sentence = finding.sentence
    verdict = finding.action.verdict
    tier = finding.tier
    kind = finding.kind
    message = finding.reason.plain
    advice = finding.advice
    suggestions = finding.suggestions
    spans = finding.spans
    contact = finding.contact
    respondBy = finding.respondBy
    standing = finding.standing
    action = finding.action
    fingerprint = finding.fingerprint
    range = place ?? positions.whole
    self.post = post
    self.positions = positions
  }

  private init(_ entry: UndeterminedEntry, _ post: Post, _ positions: TextPositions) {
    let place = Self.place(entry.spans, positions)
    rule = entry.rule
    clause = entry.clause
    sentence = entry.sentence
    verdict = .undetermined
    tier = entry.tier
    kind = entry.kind
    message =
      "Whether this applies can't be told: \(entry.missing.map { Wording.question($0) }.joined(separator: " "))"
    advice = nil
    suggestions = []
    spans = entry.spans
    contact = nil
    respondBy = nil
    standing = entry.standing
    action = entry.action
    fingerprint = entry.fingerprint
    range = place ?? positions.whole
    self.post = post
    self.positions = positions
  }

  /// How much it matters, for lists that begin with the worst.
  var rank: Int { Verdict.allCases.firstIndex(of: verdict) ?? 0 }

  private static func place(_ spans: [FindingSpan], _ positions: TextPositions) -> Range<Int>? {
    spans.first { $0.span.field == .text }.map { $0.span.range.clamped(to: positions.whole) }
  }
}
