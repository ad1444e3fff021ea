public import FoundationEssentials

/// Something that a report keeps until its end, with what it is to be sorted by.
public struct SpillRow: Hashable, Sendable {
  /// Which of the report's lists it belongs to: findings, say, or records that could not be read.
  public var list: Int
  /// What it stands under, such as the position of its clause in ``ScanHeader/clauses``.
  public var group: Int
  /// How bad it is: greater is worse.
  public var rank: Int
  public var moment: Date?
  /// Whatever the reporter needs of it, in a form of its own: best what it will write.
  public var payload: [UInt8]

  public init(list: Int = 0, group: Int = 0, rank: Int = 0, moment: Date? = nil, payload: [UInt8]) {
    self.list = list
    self.group = group
    self.rank = rank
    self.moment = moment
    self.payload = payload
  }
}

/// In which order rows come back. Rows that nothing else tells apart come as the posts stand.
public enum SpillOrder: Hashable, Sendable, CaseIterable {
  case asRead
  /// By group, and within one the worst first, then the oldest.
  case grouped
  /// The worst first, then by group, then the oldest.
  case worstFirst
  /// The oldest first; those without a moment last.
  case byTime

  var columns: String {
    switch self {
    case .asRead: "rowid"
    case .grouped: "division, rank DESC, moment IS NULL, moment, rowid"
    case .worstFirst: "rank DESC, division, moment IS NULL, moment, rowid"
    case .byTime: "moment IS NULL, moment, rowid"
    }
  }
}
