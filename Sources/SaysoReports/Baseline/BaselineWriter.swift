public import SaysoModel

/// Writes a baseline of everything a scan found: one more report of the scan, sorted by fingerprint, so that two
/// branches seldom touch the same lines.
///
/// Waivers of the baseline that the scan was compared with stay as they are where what they are for was found, expired
/// ones too: whoever writes a baseline anew must not renew them by the way.
public struct BaselineWriter: ScanReporter {
  private let key: [UInt8]?
  /// A baseline is kept beside the policy and read by many.
  private let masking: Masking

  /// `key`, as for the checker, names open questions of posts without an id; `platforms` are those whose names may be told.
  public init(key: [UInt8]? = nil, platforms: [PlatformID] = PlatformID.wellKnown) {
    self.key = key
    masking = Masking(platforms: platforms)
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    let marked = OpenQuestionMarks(key: key).marked(report)
    for finding in marked.findings {
      let rule =
        finding.isConfidential
        ? masking.opaque(finding.rule, line: finding.sentence.line, report.policy) : finding.rule
      keep(finding.fingerprint, finding.standing, rule, finding.clause, marked.post, in: &piece)
    }
    for entry in marked.undetermined {
      let rule =
        entry.isConfidential ? masking.opaque(entry.rule, line: entry.sentence.line, report.policy) : entry.rule
      keep(entry.fingerprint, entry.standing, rule, entry.clause, marked.post, in: &piece)
    }
  }

  private func keep(
    _ fingerprint: String, _ standing: Standing, _ rule: RuleID, _ clause: ClauseReference, _ post: Post,
    in piece: inout ReportPiece
  ) {
    guard !fingerprint.isEmpty else { return }
    var description = EntryDescription()
    description.rule = rule.rawValue
    description.clause = clause.number
    description.platform = post.platform.map(masking.masked)?.rawValue ?? ""
    description.post = post.id ?? ""
    let line = BaselineLine.entry(fingerprint, description, standing.waiver)
    // The first 60 bits sort all of them.
    let group = Int(fingerprint.prefix(15), radix: 16) ?? 0
    piece.keep(SpillRow(group: group, payload: Array(line.utf8)))
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {}

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    try sink.write(BaselineLine.header(ending.header.policy))
    var last: [UInt8] = []
    try ending.kept.eachRow(in: .grouped) { row in
      // The same post read twice, from two files say, is one.
      guard row.payload != last else { return }
      last = row.payload
      try sink.write(row.payload)
    }
  }
}
