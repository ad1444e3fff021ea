import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// A finding or an open question as the page lists it: only words that are fit to be shown.
struct BoardEntry: Hashable {
  var verdict: Verdict
  var clause: ClauseReference
  var sentence: SentenceReference
  /// What the policy calls how bad it is.
  var tier: String
  var reason: String
  var advice: String
  /// Whom to ask, and by when they answer.
  var contact: String
  var author: BoardAuthor?
  var platform: PlatformID?
  var moment: Date?
  var place: String
  var language: String
  var precedesPolicy: Bool
  /// `nil` when masked.
  var excerpt: BoardExcerpt?

  /// What a post is to be looked at for. What a baseline settles is left out: it asks nothing of anybody.
  static func list(_ report: Report, _ exposure: Exposure, _ zone: PolicyZone) -> [BoardEntry] {
    let shown = exposure.apply(report)
    let isRevealed = exposure == .reveal
    let findings = shown.findings.filter { !$0.standing.isSettled }.map { finding in
      var entry = BoardEntry(shown, finding.action.verdict, finding.clause, finding.sentence, finding.tier)
      entry.reason = ([finding.reason.plain] + disguises(finding.spans)).joined(separator: " ")
      entry.advice = finding.advice ?? ""
      entry.contact = contact(finding, report, zone)
      entry.excerpt = isRevealed ? BoardExcerpt(report.post, finding.spans) : nil
      return entry
    }
    let questions = shown.undetermined.filter { !$0.standing.isSettled }.map { question in
      var entry = BoardEntry(shown, .undetermined, question.clause, question.sentence, question.tier)
      entry.reason =
        "Whether this applies can’t be told: \(question.missing.map { Wording.question($0) }.joined(separator: " "))"
      entry.excerpt = isRevealed ? BoardExcerpt(report.post, question.spans) : nil
      return entry
    }
    return findings + questions
  }

  private init(
    _ report: Report, _ verdict: Verdict, _ clause: ClauseReference, _ sentence: SentenceReference, _ tier: TierID
  ) {
    self.verdict = verdict
    self.clause = clause
    self.sentence = sentence
    self.tier = tier.rawValue
    reason = ""
    advice = ""
    contact = ""
    author = BoardAuthor(report)
    platform = report.post.platform
    moment = report.post.publishAt
    place = BoardPlace.text(report.post)
    language = report.post.language ?? ""
    precedesPolicy = report.precedesPolicy
  }

  /// What the eye can't see of the words.
  private static func disguises(_ spans: [FindingSpan]) -> [String] {
    var told: [String] = []
    for phrase in spans.compactMap(SuspiciousCharacters.phrase) where !told.contains(phrase) { told.append(phrase) }
    return told.map { "It is \($0.hasPrefix("with ") ? "written " : "")\($0)." }
  }

  private static func contact(_ finding: Finding, _ report: Report, _ zone: PolicyZone) -> String {
    guard let contact = finding.contact else { return "" }
    var words = [contact.name, contact.phone, contact.email].compactMap(\.self).joined(separator: ", ")
    if let moment = finding.respondBy { words += "; an answer is due by \(MomentFormat(zone: zone).short(moment))" }
    return words + (contact.backup.map { ". If nobody answers: \($0)." } ?? ".")
  }
}

extension BoardEntry {
  var key: SentenceKey { SentenceKey(clause, sentence) }

  var row: SpillRow {
    let fields = [
      verdict.rawValue, clause.id.rawValue, clause.number, clause.title, clause.section, sentence.id.rawValue,
      sentence.text, sentence.file, String(sentence.line), tier, reason, advice, contact, author?.key ?? "",
      author?.name ?? "", platform?.rawValue ?? "", place, language, precedesPolicy ? "yes" : "",
    ]
    return SpillRow(
      list: BoardList.entries, group: key.number, rank: VerdictTally.rank(verdict), moment: moment,
      payload: PackedFields.pack(fields + (excerpt?.fields ?? [])))
  }

  init(_ row: SpillRow) {
    var fields = FieldCursor(row.payload)
    verdict = Verdict(rawValue: fields.next()) ?? .clear
    clause = ClauseReference(
      id: ClauseID(fields.next()), number: fields.next(), title: fields.next(), section: fields.next())
    sentence = SentenceReference(
      id: SentenceID(fields.next()), text: fields.next(), file: fields.next(), line: Int(fields.next()) ?? 0)
    tier = fields.next()
    reason = fields.next()
    advice = fields.next()
    contact = fields.next()
    author = BoardAuthor(key: fields.next(), name: fields.next())
    platform = Optional(fields.next()).flatMap { $0.isEmpty ? nil : PlatformID($0) }
    moment = row.moment
    place = fields.next()
    language = fields.next()
    precedesPolicy = !fields.next().isEmpty
    excerpt = BoardExcerpt(fields: fields.rest)
  }
}
