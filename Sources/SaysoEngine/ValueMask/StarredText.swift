/// A text with people's data taken out: every character of it becomes one that is as long in UTF-8 and in UTF-16, so that
/// every offset and column, however it is counted, stays that of the author's text.
enum StarredText {
  /// `ranges` in UTF-8 bytes, in any order, overlapping or not; widened to whole scalars.
  static func of(_ text: String, starring ranges: [Range<Int>]) -> String {
    guard !ranges.isEmpty else { return text }
    let hidden = merged(ranges)
    var result = String.UnicodeScalarView()
    var offset = 0
    var next = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      while next < hidden.count, hidden[next].upperBound <= offset { next += 1 }
      let isHidden = next < hidden.count && hidden[next].lowerBound < end
      result.append(isHidden ? star(for: scalar) : scalar)
      offset = end
    }
    return String(result)
  }

  /// White space stays, and what divides the groups of a number or the parts of an address.
  private static func star(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case " ", "\t", "\r", "\n", "-", ".", "@", ":", "/", "+", "(", ")": scalar
    case _ where UTF8.width(scalar) == 1: "*"
    case _ where UTF8.width(scalar) == 2: "·"
    case _ where UTF8.width(scalar) == 3: "∗"
    default: "\u{1F784}"
    }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
