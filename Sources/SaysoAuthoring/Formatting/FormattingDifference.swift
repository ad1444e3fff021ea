public import SaysoPolicyXML

/// The lines that laying a policy out would change.
public struct FormattingDifference: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    /// Counted from 1, of the file as it is.
    public let line: Int
    public let old: [String]
    public let new: [String]
  }

  /// In order of the file.
  public let changes: [Change]

  /// The cost is linear: where the two don't meet again within ``reach`` lines, the rest is one change.
  public init(_ policy: FormattedPolicy) {
    let (old, new) = (Self.lines(policy.original), Self.lines(policy.formatted))
    var (changes, left, right) = ([Change](), 0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        (left, right) = (left + 1, right + 1)
        continue
      }
      let (taken, given) = Self.meeting(old[left...], new[right...])
      changes.append(
        Change(line: left + 1, old: Array(old[left..<(left + taken)]), new: Array(new[right..<(right + given)])))
      (left, right) = (left + taken, right + given)
    }
    self.changes = changes
  }

  private static let reach = 64

  /// How many lines of each stand before the nearest that both have and that are not empty.
  private static func meeting(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> (Int, Int) {
    for distance in 1...reach {
      for taken in 0...distance {
        let (left, right) = (old.startIndex + taken, new.startIndex + distance - taken)
        guard left < old.endIndex, right < new.endIndex, !old[left].isEmpty, old[left] == new[right] else { continue }
        return (taken, distance - taken)
      }
    }
    return (old.count, new.count)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
