import SaysoCalendar
import SaysoModel
import SaysoText

/// Everything a rule may look at while one post is judged: the policy, the facts, and what the scan found. No text: a
/// rule never reads the post again.
public struct Scene: Sendable {
  /// Behind one reference: a scene is handed on and changed at every step of a judgement.
  private let stage: Stage
  /// How the rule at work reads unless a leaf says otherwise.
  var reading: RuleReading = .standard
  var exempt: Exemptions = .none

  public init(policy: Policy, facts: PostFacts, scan: ScannedPost) {
    stage = Stage(policy: policy, facts: facts, scan: scan)
  }

  public var policy: Policy { stage.policy }
  public var facts: PostFacts { stage.facts }
  public var scan: ScannedPost { stage.scan }

  private final class Stage: Sendable {
    let policy: Policy
    let facts: PostFacts
    let scan: ScannedPost

    init(policy: Policy, facts: PostFacts, scan: ScannedPost) {
      self.policy = policy
      self.facts = facts
      self.scan = scan
    }
  }

  public var links: [PlacedLink] { scan.links }

  /// The links in the texts that the rule at work reads.
  var linksRead: [PlacedLink] { scan.links.filter { reading.zones.contains($0.zone) } }

  /// What hides links drawn in an image or a film. Nothing that is told of it says what a camera would read there.
  var unreadPictures: Set<MissingInput> {
    guard let media = facts.media.value else { return [.media] }
    return media.contains { $0.kind != .audio } ? [.pictureLinks] : []
  }

  /// The same scene as the leaves of a kind of rule read it.
  public func reading(as reading: RuleReading) -> Scene {
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
    let all = scan.hits(of: leaf)
    if all.isEmpty { return silent(in: zones) }
    let isRead = { (hit: Hit) in zones.contains(hit.zone) && reading.accepts(hit.views, under: self.reading) }
    var hits = all.allSatisfy(isRead) ? all : all.filter(isRead)
    if reading.sparedByNegation && !hits.isEmpty { hits = hits.filter { !scan.isNegated($0, by: policy.negation) } }
    var needed: Set<MissingInput> = []
    if !hits.isEmpty, let window = policy.leaf(leaf).window {
      switch facts.publishAt.value {
      case nil:
        needed.insert(.publishAt)
        hits = hits.map(\.uncertain)
      case let moment? where !window.contains(moment): hits = []
      default: break
      }
    }
    return .found(hits, outside: exempt, needed: needed, unseen: unseen(in: zones))
  }

  /// What comes of looking for words that stand in no text that is given.
  private func silent(in zones: ZoneSet) -> Evaluation {
    let unseen = unseen(in: zones)
    return unseen.isEmpty ? .no : .found([], outside: exempt, unseen: unseen)
  }

  /// Whether a text is hidden from a leaf that reads so.
  func hidesText(from reading: LeafReading) -> Bool { !unseen(in: reading.zones(under: self.reading)).isEmpty }

  /// What hides texts that are there, as far as a leaf reads them: an image nobody describes, a shared post nobody
  /// quotes.
  func unseen(in zones: ZoneSet) -> Set<MissingInput> {
    var missing: Set<MissingInput> = []
    if zones.contains(.alt) && scan.hasUndescribedImage { missing.insert(.altText) }
    if zones.contains(.quoted) && scan.text(of: .quoted) == nil {
      switch facts.sharesAnother.value {
      case nil: missing.insert(.postKind)
      case true?: missing.insert(.reference)
      case false?: break
      }
    }
    return missing
  }
}
