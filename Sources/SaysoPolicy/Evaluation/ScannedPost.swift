public import SaysoModel
public import SaysoText
import Synchronization

/// A post after the one pass over it: its texts taken apart, and what every leaf of the policy found.
///
/// A class, so that handing it on at every step of a judgement counts one reference.
public final class ScannedPost: Sendable {
  public let texts: [TokenizedText]
  public let links: [PlacedLink]
  /// An image whose description nobody gave: what it says is unknown, not absent.
  public let hasUndescribedImage: Bool
  private let hits: LeafHits
  /// Those asked for so far.
  private let sentences = Mutex<[PostField: [Range<Int>]]>([:])

  public convenience init(texts: [TokenizedText], links: [PlacedLink], hits: [LeafID: [Hit]], hasUndescribedImage: Bool)
  {
    self.init(texts: texts, links: links, LeafHits(hits), hasUndescribedImage: hasUndescribedImage)
  }

  init(texts: [TokenizedText], links: [PlacedLink], _ hits: LeafHits, hasUndescribedImage: Bool) {
    self.texts = texts
    self.hits = hits
    self.hasUndescribedImage = hasUndescribedImage
    self.links = links
  }

  public func hits(of leaf: LeafID) -> [Hit] { hits[leaf] }
  func holds(_ leaf: LeafID) -> Bool { !hits[leaf].isEmpty }
  /// The leaves that found something, in their order.
  package var leavesFound: [LeafID] { hits.leaves }
  public var isEmpty: Bool { hits.isEmpty && links.isEmpty }

  public func text(of field: PostField) -> TokenizedText? { texts.first { $0.field == field } }

  /// Whether one of the policy's negators stands close before the hit, in the same sentence.
  func isNegated(_ hit: Hit, by negation: Negation?) -> Bool {
    guard let negation else { return false }
    return negation.leaves.contains { leaf in
      let negators = hits(of: leaf)
      // Only those just before the hit can be in reach.
      let end = negators.partitioningIndex { $0.span >= hit.span }
      return negators[..<end].suffix(negation.reach).contains { negator in
        negator.span.field == hit.span.field && negator.tokens.upperBound <= hit.tokens.lowerBound
          && hit.tokens.lowerBound - negator.tokens.upperBound < negation.reach
          && sentence(around: hit.span)?.contains(negator.span.range.lowerBound) != false
      }
    }
  }
}

extension PostField {
  /// Where something stands that belongs to no narrower zone.
  var zone: Zone {
    switch self {
    case .text: .text
    case .alt: .alt
    case .file: .file
    case .quoted: .quoted
    }
  }
}

extension ScannedPost {
  /// The author's own characters at a place.
  public func characters(of span: TextSpan) -> String {
    guard let bytes = text(of: span.field)?.bytes, span.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// What was found: the characters there, or what is hidden behind them.
  func value(of hit: Hit) -> String { hit.target ?? characters(of: hit.span) }

  /// The sentence a place stands in, in UTF-8 bytes of its field.
  public func sentence(around span: TextSpan) -> Range<Int>? {
    let sentences = sentences(of: span.field)
    return Self.position(of: span, among: sentences).map { sentences[$0] }
  }

  /// The place of that sentence among those of its field.
  func sentencePosition(of span: TextSpan) -> Int? { Self.position(of: span, among: sentences(of: span.field)) }

  private static func position(of span: TextSpan, among sentences: [Range<Int>]) -> Int? {
    let position = sentences.partitioningIndex { $0.upperBound > span.range.lowerBound }
    return position < sentences.count && sentences[position].contains(span.range.lowerBound) ? position : nil
  }

  /// Taken apart once, and only when they are asked for; none where no leaf found anything.
  private func sentences(of field: PostField) -> [Range<Int>] {
    sentences.withLock { known in
      if let sentences = known[field] { return sentences }
      let bytes = hits.stand(in: field) ? text(of: field)?.bytes ?? [] : []
      let sentences = SentenceSegmenter.sentences(in: bytes)
      known[field] = sentences
      return sentences
    }
  }

  /// A range of the post's own text without the ASCII white space at its ends.
  public func withoutOuterSpace(_ range: Range<Int>) -> Range<Int> {
    guard let bytes = text(of: .text)?.bytes else { return range }
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    var (start, end) = (range.lowerBound, min(range.upperBound, bytes.count))
    while start < end, spaces.contains(bytes[start]) { start += 1 }
    while end > start, spaces.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
