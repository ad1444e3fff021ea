import SaysoDigest
public import SaysoModel

/// Makes a report fit to leave the house: nothing in it repeats what the author wrote, and nothing tells what a
/// confidential rule guards.
///
/// Masked are the post's text, its links, spans, quotations and dates in reasons, suggestions, descriptions and file
/// names of media, the post it answers or shares and whose that is, its language, a platform that nobody knows, since
/// any word may stand there, and why somebody waived a finding; explanations are dropped; the ids of confidential rules
/// and of the clauses and sentences they enforce become opaque. What leads back to the post stays, since a finding that
/// nobody can look up is of no use: its id, author, account, time, a platform that is known, and the file and member it
/// was read from. So do the policy's own sentences, titles and advice: they are what a report quotes, and staff read
/// them anyway.
public struct Masking: Hashable, Sendable {
  /// Without a key, an opaque id is the line of the sentence that the rule enforces, which the report names anyway.
  /// Rules of one sentence then share an id. A plain hash would not do: ids are short words, quickly guessed.
  /// With one, it is an HMAC, so that rules stay apart.
  public let key: [UInt8]?
  /// Whose names may be told: those everybody knows and, where the policy is at hand, those it speaks of.
  public let platforms: Set<PlatformID>

  public init(key: [UInt8]? = nil, platforms: [PlatformID] = PlatformID.wellKnown) {
    self.key = key
    self.platforms = Set(platforms)
  }

  static let mask = "(masked)"
  /// What stands in a sentence for the author's words, and for a date that the policy keeps to itself.
  private static let words = "some words"
  private static let date = "a later date"
  private static let joints = [", ", " and ", ", and ", " or ", ", or "]

  public func masked(_ report: Report) -> Report {
    var masked = report
    masked.post = mask(report.post)
    masked.findings = report.findings.map { mask($0, report.policy) }
    masked.undetermined = report.undetermined.map { mask($0, report.policy) }
    masked.explanations = []
    return masked
  }

  /// What could not be read, without what the reason quotes of it.
  public func masked(_ record: UncheckedRecord) -> UncheckedRecord {
    var masked = record
    masked.reason = mask(record.reason)
    return masked
  }

  /// What a goal makes of the whole, without what its sentences quote.
  func masked(_ result: MeasureResult) -> MeasureResult {
    var masked = result
    for index in masked.outcome.cases.indices {
      let missed = masked.outcome.cases[index]
      masked.outcome.cases[index].reason = mask(missed.reason)
      masked.outcome.cases[index].platform = missed.platform.map { self.masked(PlatformID($0)).rawValue }
    }
    return masked
  }

  func masked(_ platform: PlatformID) -> PlatformID { platforms.contains(platform) ? platform : PlatformID(Self.mask) }

  private func mask(_ post: Post) -> Post {
    var masked = post
    masked.text = Self.mask
    masked.platform = post.platform.map(self.masked)
    masked.language = nil
    masked.links = nil
    masked.sourceMap = nil
    masked.media = post.media?.map { Media(kind: $0.kind, alt: $0.alt.map(mask), file: $0.file.map(mask)) }
    masked.reference?.text = post.reference?.text.map(mask)
    masked.reference?.handle = post.reference?.handle.map(mask)
    return masked
  }

  private func mask(_ finding: Finding, _ policy: PolicyReference) -> Finding {
    var masked = finding
    masked.spans = finding.spans.map(mask)
    masked.reason = mask(finding.reason)
    masked.suggestions = []
    masked.standing = mask(finding.standing)
    guard finding.isConfidential else { return masked }
    masked.rule = opaque(finding.rule, finding.sentence, policy)
    masked.clause.id = opaque(finding.clause)
    masked.sentence.id = SentenceID("sentence-\(finding.sentence.line)")
    masked.fingerprint = opaque(fingerprint: finding.fingerprint)
    return masked
  }

  /// A list of quotations becomes one: how many words there were is nobody's business either.
  func mask(_ reason: QuotingText) -> QuotingText {
    var parts: [QuotingText.Part] = []
    for part in reason.parts {
      switch part {
      case .quotation:
        if case .words(let joint)? = parts.last, parts.dropLast().last == .quotation(Self.words),
          Self.joints.contains(joint)
        {
          parts.removeLast()
        } else {
          parts.append(.quotation(Self.words))
        }
      case .secret: parts.append(.secret(Self.date))
      case .words(let words):
        if case .words(let before)? = parts.last {
          parts[parts.count - 1] = .words(before + words)
        } else {
          parts.append(part)
        }
      }
    }
    return QuotingText(parts: parts)
  }

  /// A finding's fingerprint may be a plain hash over the rule's id.
  private func opaque(fingerprint: String) -> String {
    guard let key, !fingerprint.isEmpty else { return "" }
    return Digest.hmacSHA256(Array(fingerprint.utf8), key: key).prefix(16).hexadecimal
  }

  private func mask(_ entry: UndeterminedEntry, _ policy: PolicyReference) -> UndeterminedEntry {
    var masked = entry
    masked.spans = entry.spans.map(mask)
    masked.standing = mask(entry.standing)
    guard entry.isConfidential else { return masked }
    masked.rule = opaque(entry.rule, entry.sentence, policy)
    masked.clause.id = opaque(entry.clause)
    masked.sentence.id = SentenceID("sentence-\(entry.sentence.line)")
    masked.fingerprint = opaque(fingerprint: entry.fingerprint)
    return masked
  }

  /// Who answers for a finding is told, and not why: the reason may speak of what the post says.
  private func mask(_ standing: Standing) -> Standing {
    switch standing {
    case .uncompared, .new, .known: return standing
    case .waived(var waiver):
      waiver.reason = mask(waiver.reason)
      return .waived(waiver)
    case .expired(var waiver):
      waiver.reason = mask(waiver.reason)
      return .expired(waiver)
    }
  }

  private func mask(_ span: FindingSpan) -> FindingSpan {
    FindingSpan(span: span.span, text: Self.mask, views: span.views)
  }

  private func mask(_ text: String) -> String { text.isEmpty ? "" : Self.mask }

  private func opaque(_ clause: ClauseReference) -> ClauseID { ClauseID("clause-\(clause.number)") }

  private func opaque(_ rule: RuleID, _ sentence: SentenceReference, _ policy: PolicyReference) -> RuleID {
    opaque(rule, line: sentence.line, policy)
  }

  /// What stands for the id of a confidential rule that enforces the sentence on a line.
  func opaque(_ rule: RuleID, line: Int, _ policy: PolicyReference) -> RuleID {
    guard let key else { return RuleID("confidential-\(line)") }
    let digest = Digest.hmacSHA256(Array("\(policy.id)\u{0}\(rule)".utf8), key: key)
    return RuleID("confidential-\(digest.prefix(6).hexadecimal)")
  }
}
