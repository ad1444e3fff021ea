/// What a reporter makes of some posts that stand next to one another.
public struct ReportPiece: Sendable {
  /// Goes into the report as it is, in the order of the posts. UTF-8.
  public var bytes: [UInt8] = []
  /// Kept until the end.
  public private(set) var rows: [SpillRow] = []
  /// Added up over the whole scan: how many posts of a week had which verdict, say.
  public private(set) var counts: [[String]: Int] = [:]

  public init() {}

  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public mutating func keep(_ row: SpillRow) { rows.append(row) }

  public mutating func count(_ name: String..., by number: Int = 1) { counts[name, default: 0] += number }

  /// What stands behind this piece, added to it.
  public mutating func append(_ next: ReportPiece) {
    bytes.append(contentsOf: next.bytes)
    rows.append(contentsOf: next.rows)
    counts.merge(next.counts) { $0 + $1 }
  }
}
