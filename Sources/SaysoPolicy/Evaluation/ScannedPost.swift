public import SaysoModel
public import SaysoText

/// A post after the one pass over it: its texts taken apart, and what every leaf of the policy found.
public struct ScannedPost: Sendable {
  public let texts: [TokenizedText]
  public let links: [PlacedLink]
  /// An image whose description nobody gave: what it says is unknown, not absent.
  public let hasUndescribedImage: Bool
  /// By the position of the leaf.
  private let hits: [LeafID: [Hit]]

  public init(texts: [TokenizedText], hits: [LeafID: [Hit]], hasUndescribedImage: Bool) {
    self.texts = texts
    self.hits = hits
    self.hasUndescribedImage = hasUndescribedImage
    links = texts.flatMap(PlacedLink.links)
  }

  public func hits(of leaf: LeafID) -> [Hit] { hits[leaf] ?? [] }
  public var isEmpty: Bool { hits.isEmpty && links.isEmpty }

  public func text(of field: PostField) -> TokenizedText? { texts.first { $0.field == field } }

  /// Whether one of the policy's negators stands close before the hit, in the same sentence.
  func isNegated(_ hit: Hit, by negation: Negation?) -> Bool {
    guard let negation else { return false }
    let sentence = Sentences.range(around: hit.span, in: self)
    return negation.leaves.contains { leaf in
      hits(of: leaf).contains { negator in
        negator.span.field == hit.span.field && negator.tokens.upperBound <= hit.tokens.lowerBound
          && hit.tokens.lowerBound - negator.tokens.upperBound < negation.reach
          && sentence?.contains(negator.span.range.lowerBound) != false
      }
    }
  }
}

/// A link and the text it stands in.
public struct PlacedLink: Hashable, Sendable {
  public let address: LinkAddress
  public let span: TextSpan
  let tokens: Range<Int>

  static func links(in text: TokenizedText) -> [PlacedLink] {
    text.entities.compactMap { entity in
      guard case .link(let address) = entity.kind else { return nil }
      let first = text.tokens.firstIndex { $0.start >= Int32(entity.range.lowerBound) } ?? text.tokens.count
      return PlacedLink(address: address, span: TextSpan(text.field, entity.range), tokens: first..<first + 1)
    }
  }

  func hit(of leaf: LeafID) -> Hit { Hit(leaf: leaf, span: span, zone: .text, views: [], tokens: tokens) }
}

/// Where the sentences of a field begin and end.
enum Sentences {
  static func range(around span: TextSpan, in scan: ScannedPost) -> Range<Int>? {
    scan.text(of: span.field).flatMap { text in
      SentenceSegmenter.sentences(in: text.bytes).first { $0.contains(span.range.lowerBound) }
    }
  }
}

extension ScannedPost {
  /// The author's own characters at a place.
  public func characters(of span: TextSpan) -> String {
    guard let bytes = text(of: span.field)?.bytes, span.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[span.range], as: UTF8.self)
  }
}
