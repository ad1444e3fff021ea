import SaysoCalendar
import SaysoModel
import SaysoText

/// Everything a rule may look at while one post is judged: the policy, the facts, and what the scan found. No text: a
/// rule never reads the post again.
public struct Scene: Sendable {
  public let policy: Policy
  public let facts: PostFacts
  public let scan: ScannedPost
  /// How the rule at work reads unless a leaf says otherwise.
  var reading: RuleReading = .standard
  var exempt: Exemptions = .none

  public init(policy: Policy, facts: PostFacts, scan: ScannedPost) {
    self.policy = policy
    self.facts = facts
    self.scan = scan
  }

  public var links: [PlacedLink] { scan.links }

  func reading(as reading: RuleReading) -> Scene {
    var scene = self
    scene.reading = reading
    return scene
  }

  func exempting(_ exemptions: Exemptions) -> Scene {
    var scene = self
    scene.exempt = exemptions
    return scene
  }

  var withoutExemptions: Scene { exempting(.none) }

  /// A text leaf: yes with a certain hit, unknown with only uncertain ones or while a text it would read is not given.
  func evaluate(_ leaf: LeafID, _ reading: LeafReading) -> Evaluation {
    let zones = reading.zones(under: self.reading)
    var hits = scan.hits(of: leaf).filter { zones.contains($0.zone) && reading.accepts($0.views, under: self.reading) }
    if reading.sparedByNegation && !hits.isEmpty { hits = hits.filter { !scan.isNegated($0, by: policy.negation) } }
    var missing: Set<MissingInput> = []
    if !hits.isEmpty, let window = policy.leaf(leaf).window {
      switch facts.publishAt.value {
      case nil:
        missing.insert(.publishAt)
        hits = hits.map { var hit = $0; hit.isCertain = false; return hit }
      case let moment? where !window.contains(moment): hits = []
      default: break
      }
    }
    if zones.contains(.alt) && scan.hasUndescribedImage { missing.insert(.altText) }
    return .found(hits, outside: exempt, missing: missing)
  }
}
