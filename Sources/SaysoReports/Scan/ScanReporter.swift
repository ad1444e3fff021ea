public import FoundationEssentials
public import SaysoModel

/// Writes one report of a whole scan, in one format.
///
/// A scan checks on several threads. Each of them has its own piece of the report written for the posts that it checks,
/// and the pieces are put together in the order in which the posts stand. So what `begin` and `append` write may depend
/// on nothing but their arguments and on what the reporter was made with; `finish` is called once, behind the last
/// piece.
///
/// A format whose order is that of the posts writes ``ReportPiece/bytes`` and is done. One that needs everything first
/// (worst on top, grouped by clause, figures ahead of the list) keeps rows and counts in its pieces, and lays out in
/// `finish` what the ``SpillStore`` hands back sorted. Either way a scan needs no more memory for a million posts than
/// for a thousand.
public protocol ScanReporter: Sendable {
  /// Which checked posts it is given.
  var attention: ScanAttention { get }

  /// Whether all it writes goes into ``ReportPiece/bytes``: a scan that writes only such reports can be taken up again
  /// after it was killed.
  var isStreaming: Bool { get }

  /// What stands before the first post.
  func begin(_ header: ScanHeader, in piece: inout ReportPiece)

  /// One checked post. Its places are those of the author's source, and nothing is masked yet. What a shield covers is
  /// in it no more (``Report/withoutProtectedSpeech``): no format tells of it, and all count alike.
  func append(_ report: Report, to piece: inout ReportPiece)

  /// One record that was left out or could not be read.
  func append(_ record: UncheckedRecord, to piece: inout ReportPiece)

  /// Everything that stands behind the last post, or all of it.
  func finish(_ ending: ScanEnding, to sink: any ByteSink) throws
}

/// Which checked posts a format has something to say of.
public enum ScanAttention: Hashable, Sendable {
  /// Those with a finding, a note or an open question.
  case findings
  /// Clear ones too.
  case everyPost
}

/// What is known of a scan before its first post.
public struct ScanHeader: Hashable, Sendable {
  public var tool: Tool
  public var policy: PolicyReference
  /// The clock of the whole scan.
  public var checkedAt: Date
  /// What was named to be scanned, in that order.
  public var files: [String]
  /// The clauses of the policy, in order of the document.
  public var clauses: [ClauseReference]
  /// The most findings and open questions that any report may list. Of a format that streams the scan itself passes on
  /// no more; others cut what they list, worst first, and count all.
  public var maxResults: Int?

  public init(
    tool: Tool = Tool(), policy: PolicyReference, checkedAt: Date, files: [String], clauses: [ClauseReference] = [],
    maxResults: Int? = nil
  ) {
    self.tool = tool
    self.policy = policy
    self.checkedAt = checkedAt
    self.files = files
    self.clauses = clauses
    self.maxResults = maxResults
  }
}

/// What is known of a scan behind its last post.
public struct ScanEnding {
  public let header: ScanHeader
  public let summary: ScanSummary
  /// What the reporter's own pieces kept.
  public let kept: SpillStore

  public init(header: ScanHeader, summary: ScanSummary, kept: SpillStore) {
    self.header = header
    self.summary = summary
    self.kept = kept
  }
}
