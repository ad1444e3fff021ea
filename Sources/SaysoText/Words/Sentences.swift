/// The sentences of one text, found once and then looked up by place.
public struct Sentences: Sendable, Hashable {
  /// UTF-8 offsets, half-open, without white space around; in order, not overlapping.
  public let ranges: [Range<Int>]

  /// Of valid UTF-8, split by ``SentenceSegmenter``. Linear.
  public init(of bytes: [UInt8]) { ranges = SentenceSegmenter.sentences(in: bytes) }

  /// The position in ``ranges`` of the sentence that holds the byte at `offset`; `nil` between sentences. Logarithmic.
  public func index(at offset: Int) -> Int? {
    let index = ranges.partition { $0.upperBound > offset }
    return index < ranges.count && ranges[index].lowerBound <= offset ? index : nil
  }

  /// The sentence that holds the byte at `offset`; `nil` between sentences. Logarithmic.
  public func range(at offset: Int) -> Range<Int>? { index(at: offset).map { ranges[$0] } }
}
