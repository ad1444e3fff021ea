/// Where the text of a post stands in the markup it was read from.
///
/// A post written in HTML or Markdown is judged as a reader sees it, and found fault with where its author wrote it.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of the text that comes from one stretch of the source.
  public struct Piece: Hashable, Sendable {
    public let text: Range<Int>
    public let source: Range<Int>
    /// Whether byte stands for byte. Otherwise the text is a whole that can't be divided (`&eacute;`), also where it
    /// happens to be as long as its source (`&ngE;`).
    public let isVerbatim: Bool

    /// Stretches of different lengths are never verbatim.
    public init(text: Range<Int>, source: Range<Int>, isVerbatim: Bool) {
      self.text = text
      self.source = source
      self.isVerbatim = isVerbatim && text.count == source.count
    }
  }

  /// The markup, whole.
  public let source: String
  /// In order of the text, not overlapping. Text between them (a line break for a paragraph) comes from no one place.
  public let pieces: [Piece]

  public init(source: String, pieces: [Piece]) {
    self.source = source
    self.pieces = pieces
  }

  /// The smallest stretch of the source that holds all of `range` of the text; empty, at the nearest place before, when
  /// nothing of it comes from the source. Takes time logarithmic in the number of pieces.
  public func source(of range: Range<Int>) -> Range<Int> {
    let first = pieces.partitionPoint { $0.text.upperBound > range.lowerBound }
    let end = pieces.partitionPoint { $0.text.lowerBound >= range.upperBound }
    guard first < end else {
      let place = first > 0 ? pieces[first - 1].source.upperBound : 0
      return place..<place
    }
    let (head, tail) = (pieces[first], pieces[end - 1])
    let start = head.isVerbatim ? head.source.lowerBound + max(0, range.lowerBound - head.text.lowerBound) : nil
    let stop = tail.isVerbatim ? tail.source.upperBound - max(0, tail.text.upperBound - range.upperBound) : nil
    let lower = start ?? head.source.lowerBound
    return lower..<max(lower, stop ?? tail.source.upperBound)
  }
}

extension [SourceMap.Piece] {
  /// The first position from which on `holds` is true; it is false for all before.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
