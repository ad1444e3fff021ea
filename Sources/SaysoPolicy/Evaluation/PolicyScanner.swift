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
    values = ValueScanner(policy)
    let ownDomains = Set(policy.organization.domains.map(\.name))
    extractor = EntityExtractor(declaredDomains: ownDomains, suffixes: policy.suffixes)
    placement =
      policy.leaves.contains { $0.content.isLinks }
      ? LinkPlacement(ownDomains: ownDomains, suffixes: policy.suffixes) : nil
    assumedLanguage = policy.assumptions.language
    leafOfTerm = patterns.map(\.0)
    zoneOfTerm = patterns.map(\.1.signedZone)
    leafOfExpression = sources.map(\.0)
  }

  public func scan(_ post: Post) -> ScannedPost {
    let texts = texts(of: post)
    let language = post.language ?? assumedLanguage
    var hits = wordHits(in: texts, language)
    hits += targetHits(of: post, in: texts, language)
    hits += values.hits(in: texts, marked: post.links ?? [])
    return ScannedPost(
      texts: texts, links: placement?.links(in: texts, marked: post.links ?? []) ?? [], LeafHits(hits),
      hasUndescribedImage: post.hasUndescribedImage)
  }

  private func wordHits(in texts: [TokenizedText], _ language: String?) -> [Hit] {
    var hits: [Hit] = []
    for hit in terms.hits(in: texts, language: language) where hit.isWritten(as: zoneOfTerm[hit.pattern]) {
      hits.append(Hit(hit, leafOfTerm[hit.pattern]))
    }
    if let expressions { hits += expressions.hits(in: texts).map { Hit($0, leafOfExpression[$0.pattern]) } }
    return hits
  }

  /// What the targets of marked links say, at the words that carry the link: once for each, in its plainest reading.
  private func targetHits(of post: Post, in texts: [TokenizedText], _ language: String?) -> [Hit] {
    guard let links = post.links, !links.isEmpty, let text = texts.first else { return [] }
    return MarkedTargets.of(links, in: text).flatMap { target in
      let found = wordHits(in: [target.text], language).filter { $0.zone == .link }
      let plainest = Dictionary(found.map { ($0.leaf, $0) }) { one, other in
        one.views.rawValue.nonzeroBitCount <= other.views.rawValue.nonzeroBitCount ? one : other
      }
      return plainest.values.flatMap { hit in
        target.marks.map { Hit(leaf: hit.leaf, span: $0.span, zone: .link, views: hit.views, tokens: $0.tokens) }
      }
    }
  }

  private func texts(of post: Post) -> [TokenizedText] {
    var texts = [TokenizedText(post.text, field: .text, entities: extractor)]
    for (position, medium) in (post.media ?? []).enumerated() {
      if let alt = medium.alt, !alt.isEmpty {
        texts.append(TokenizedText(alt, field: .alt(position), entities: extractor))
      }
      if let file = medium.file, !file.isEmpty {
        texts.append(TokenizedText(file, field: .file(position), entities: extractor))
      }
    }
    if let quoted = post.reference?.text {
      texts.append(TokenizedText(quoted, field: .quoted, entities: extractor))
    }
    return texts
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
