public import SaysoModel
import SaysoText

/// Finds every leaf of a policy in one pass over a post.
public struct PolicyScanner: Sendable {
  private let terms: TermScanner
  private let expressions: PatternScanner?
  private let extractor: EntityExtractor
  private let values: ValueScanner
  /// `nil` where no rule asks for links.
  private let placement: LinkPlacement?
  private let assumedLanguage: String?
  /// For each pattern of the scanners, the leaf it belongs to.
  private let leafOfTerm: [LeafID]
  /// For each term, the zone that its `#` or `@` binds it to.
  private let zoneOfTerm: [Zone?]
  private let leafOfExpression: [LeafID]

  public init(_ policy: Policy) {
    var patterns: [(LeafID, TermPattern)] = []
    var sources: [(LeafID, ExpressionPattern)] = []
    for (position, leaf) in policy.leaves.enumerated() {
      switch leaf.content {
      case .terms(let terms): patterns += terms.map { (LeafID(position), $0) }
      case .expression(let expression): sources.append((LeafID(position), expression))
      case .links, .form, .detections, .repeated: break
      }
    }
    terms = TermScanner(patterns.map(\.1))
    expressions = sources.isEmpty ? nil : try? PatternScanner(sources.map(\.1))
    values = ValueScanner(policy.leaves)
    let ownDomains = Set(policy.organization.domains.map(\.name))
    extractor = EntityExtractor(declaredDomains: ownDomains, suffixes: policy.suffixes)
    placement =
      policy.leaves.contains { $0.content.isLinks }
      ? LinkPlacement(ownDomains: ownDomains, suffixes: policy.suffixes) : nil
    assumedLanguage = policy.assumptions.language
    leafOfTerm = patterns.map(\.0)
    zoneOfTerm = patterns.map { $0.1.phrase.hasPrefix("#") ? .hashtag : $0.1.phrase.hasPrefix("@") ? .handle : nil }
    leafOfExpression = sources.map(\.0)
  }

  public func scan(_ post: Post) -> ScannedPost {
    let texts = Self.fields(of: post).map { TokenizedText($0.text, field: $0.field, entities: extractor) }
    var hits: [LeafID: [Hit]] = [:]
    for hit in terms.hits(in: texts, language: post.language ?? assumedLanguage) where isWritten(hit) {
      hits[leafOfTerm[hit.pattern], default: []].append(Hit(hit, leafOfTerm[hit.pattern]))
    }
    for hit in expressions?.hits(in: texts) ?? [] {
      hits[leafOfExpression[hit.pattern], default: []].append(Hit(hit, leafOfExpression[hit.pattern]))
    }
    for hit in values.hits(in: texts) { hits[hit.leaf, default: []].append(hit) }
    return ScannedPost(
      texts: texts, links: placement?.links(in: texts, marked: post.links ?? []) ?? [],
      hits: hits.mapValues(Self.distinct), hasUndescribedImage: post.hasUndescribedImage)
  }

  /// `#Glasswort` is the hashtag, not the plant. Where tags and handles are not told apart from other words, as in the
  /// description of an image, the word alone counts.
  private func isWritten(_ hit: TermHit) -> Bool {
    guard let zone = zoneOfTerm[hit.pattern], [.text, .hashtag, .handle].contains(hit.zone) else { return true }
    return hit.zone == zone
  }

  private static func fields(of post: Post) -> [(field: PostField, text: String)] {
    var fields: [(PostField, String)] = [(.text, post.text)]
    for (position, medium) in (post.media ?? []).enumerated() {
      if let alt = medium.alt, !alt.isEmpty { fields.append((.alt(position), alt)) }
      if let file = medium.file, !file.isEmpty { fields.append((.file(position), file)) }
    }
    if let quoted = post.reference?.text { fields.append((.quoted, quoted)) }
    return fields
  }

  /// A leaf with several spellings may find one place twice: the plainest reading of it stays.
  private static func distinct(_ hits: [Hit]) -> [Hit] {
    var kept: [TextSpan: Hit] = [:]
    for hit in hits
    where kept[hit.span].map({ hit.views.rawValue.nonzeroBitCount < $0.views.rawValue.nonzeroBitCount }) ?? true {
      kept[hit.span] = hit
    }
    return kept.values.sorted { $0.span < $1.span }
  }
}

extension Hit {
  fileprivate init(_ hit: TermHit, _ leaf: LeafID) {
    self.init(leaf: leaf, span: hit.span, zone: hit.zone, views: hit.views, tokens: hit.tokens)
  }
}

extension Leaf.Content {
  var isLinks: Bool { if case .links = self { true } else { false } }
}

extension Post {
  fileprivate var hasUndescribedImage: Bool { media?.contains { $0.kind == .image && $0.alt == nil } ?? false }
}
