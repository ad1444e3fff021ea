import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// A report as the engine would make it, and a name for it.
struct Situation: Sendable {
  let name: String
  let report: Report

  static let policy = PolicyReference(
    id: "larkfield", version: "2026.3", title: "Larkfield social media policy",
    sha256: "9f2c6a0b5d1e4f38a7c0b9d8e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7", zone: "Europe/London")
  static let now = moment("2026-12-01T10:00:00Z")
  static let amir = ResolvedAuthor(person: PersonReference(id: "amir", name: "Amir"), roles: ["engineer"])
  static let legal = ContactReference(
    id: "legal", name: "Legal on call", phone: "+44 20 7946 0001", backup: "Comms on call")
  static let comms = ContactReference(id: "comms", name: "Comms on call", email: "comms@larkfield.example")

  static func moment(_ text: String) -> Date { (try? Timestamp.parse(text)) ?? .distantPast }

  static func post(_ text: String, file: String = "teaser.md", part: ThreadPart? = nil) -> Post {
    Post(
      id: "1", text: text, author: "amir", platform: .x, account: "amir", publishAt: now, part: part,
      origin: Origin(file: file, isVerbatim: true))
  }

  static func report(_ post: Post, _ verdict: Verdict, _ findings: [Finding] = []) -> Report {
    Report(
      policy: policy, checkedAt: now, post: post, author: amir, judgedAt: now, verdict: verdict, findings: findings,
      assumed: [
        Assumption(input: "account", value: "personal"), Assumption(input: "post", value: "post"),
        Assumption(input: "media", value: "none"),
      ])
  }

  /// The span of the first occurrence; of nothing when the words don't occur, which a snapshot would show.
  static func span(_ words: String, in text: String, _ views: ViewSet = []) -> FindingSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start =
      bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return FindingSpan(span: TextSpan(.text, start..<start + wanted.count), text: words, views: views)
  }

  static func falcon(_ words: String, in text: String, _ views: ViewSet = .hashtag) -> Finding {
    Finding(
      rule: "falcon", kind: "confidential",
      clause: ClauseReference(
        id: "projects", number: "2.1", title: "Unannounced projects", section: "What is not public"),
      sentence: SentenceReference(
        id: "codenames",
        text: "Do not name a project, or hint at its date, before it is announced on larkfield.example.",
        file: "policies/larkfield.xml", line: 31),
      tier: "red", action: .block, spans: [span(words, in: text, views)],
      reason: "\(quoting: words) names something that is not public until 1 Mar 2027, 09:00.",
      advice: "Take the name out, or wait for the announcement.", contact: legal,
      respondBy: moment("2026-12-01T10:15:00Z"), fingerprint: "5f0c9a31d2e4b687", isConfidential: true)
  }

  static func voice(_ words: String, in text: String) -> Finding {
    Finding(
      rule: "reserved", kind: "speaking",
      clause: ClauseReference(id: "speaking", number: "1.2", title: "For, and about", section: "Speaking in public"),
      sentence: SentenceReference(
        id: "for-us", text: "Only those named speak for Larkfield or on a reserved subject.",
        file: "policies/larkfield.xml", line: 22),
      tier: "orange", action: .hold, spans: [span(words, in: text)],
      reason: "\(quoting: words) speaks for the company, and you are not among those who may.",
      advice: "Pass it to a representative, or say it as your own view.", contact: comms,
      respondBy: moment("2026-12-02T08:45:00Z"), mayAnswer: [PersonReference(id: "dreyes", name: "Dana Reyes")],
      fingerprint: "0a1b2c3d4e5f6071")
  }

  static func tie(_ words: String, in text: String, corrected: String) -> Finding {
    Finding(
      rule: "praise", kind: "disclosure",
      clause: ClauseReference(
        id: "ties", number: "1.3", title: "Say that you work here", section: "Speaking in public"),
      sentence: SentenceReference(
        id: "say-tie",
        text: "When you recommend our products, say in the same post, before the fold, that you work here.",
        file: "policies/larkfield.xml", line: 44),
      tier: "yellow", action: .advise, spans: [span(words, in: text)],
      reason: "\(quoting: words) recommends a product, and nothing says that you work here.",
      suggestions: [
        Suggestion(span: TextSpan(.text, 0..<0), replacement: "I work for Larkfield. ", correctedText: corrected)
      ],
      contact: comms, respondBy: moment("2026-12-07T09:00:00Z"), fingerprint: "77aa88bb99cc00dd")
  }

  static func unsure(_ finding: Finding, missing: [MissingInput]) -> UndeterminedEntry {
    UndeterminedEntry(
      rule: finding.rule, kind: finding.kind, clause: finding.clause, sentence: finding.sentence, tier: finding.tier,
      action: finding.action, missing: missing, spans: finding.spans, isConfidential: finding.isConfidential)
  }
}
