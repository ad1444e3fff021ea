import SaysoDetectors
public import SaysoModel
import SaysoText

/// Tells quickly that a policy has nothing to say of a post whose circumstances are known: who wrote it, where, and what
/// sort it is. One for each set of circumstances, since what a rule needs hangs on them.
public final class PolicyScreen: Sendable {
  private let isBlind: Bool
  /// `nil` where no rule asks for links.
  private let links: LinkScreen?
  private let terms: TermScreen
  private let detectors: DetectorScreen?
  private let literals: LiteralScreen
  private let limits: ScreenLimits
  private let clauses: ClauseScreen

  /// `circumstances` is a post whose text makes no difference. It carries nothing beside its text, and its time is
  /// taken to be any.
  public init(_ policy: Policy, _ circumstances: Post) {
    let scene = Self.emptyScene(policy, circumstances)
    let needs = policy.rules.map { $0.need(scene) }
    // A post may break nothing and still count towards a goal.
    let measured = policy.measuredTopics.map { topic in
      ScreenNeed.any((policy.topics[topic]?.conditions ?? []).map { $0.need(scene) })
    }
    let need = ScreenNeed.any(needs + measured)
    var patterns: [TermPattern] = []
    var kinds: Set<DetectedKind> = []
    var expressions: [ExpressionPattern] = []
    var isBlind = need.isAlways
    var looksForLinks = false
    for leaf in need.leaves {
      switch policy.leaf(leaf).content {
      case .terms(let terms): patterns += terms
      case .detections(let own): kinds.formUnion(own)
      case .expression(let expression): expressions.append(expression)
      case .links: looksForLinks = true
      case .repeated, .form: isBlind = true
      }
    }
    literals = LiteralScreen(expressions)
    self.isBlind = isBlind || literals.isBlind
    let linkRules = zip(policy.rules, needs).filter { $0.1.links }.map(\.0)
    links = looksForLinks || need.links ? LinkScreen(linkRules, scene, approvesAny: !looksForLinks) : nil
    clauses = ClauseScreen(need.clauses, policy)
    terms = self.isBlind ? TermScreen([]) : TermScreen(patterns)
    detectors = kinds.isEmpty ? nil : DetectorScreen(kinds: kinds)
    limits = ScreenLimits(need.forms)
  }

  /// A post of the same circumstances in which nothing is found.
  private static func emptyScene(_ policy: Policy, _ circumstances: Post) -> Scene {
    var post = circumstances
    post.text = ""
    let text = TokenizedText("", field: .text, entities: [])
    let scan = ScannedPost(texts: [text], links: [], hits: [:], hasUndescribedImage: false)
    return Scene(policy: policy, facts: PostFacts(post, policy), scan: scan)
  }

  /// Whether nothing is to be said of a post with this text, which is valid UTF-8. Allocates nothing once `scratch` has
  /// grown.
  public func isClear(_ source: UnsafeRawBufferPointer, _ scratch: PolicyScreenScratch) -> Bool {
    let text = scratch.text
    scratch.owner = ObjectIdentifier(self)
    guard !isBlind, text.load(source), limits.allow(source, text, scratch) else { return false }
    if let links, !links.allow(source, text, scratch) { return false }
    if holdsTerms(text, scratch) || literals.mayHold(source) { return false }
    let isASCII = text.isASCII
    if terms.seesThroughDisguises, text.readsTwice {
      guard text.load(source, asSeen: true), !terms.mayHold(text, scratch.terms) else { return false }
    }
    return detectors.map { !$0.mayHold(source, isASCII: isASCII, scratch.detectors) } ?? true
  }
}

extension PolicyScreen {
  /// One look for what each rule needs most; where that is there, a closer one for all that the rule needs with it.
  private func holdsTerms(_ text: ScreenText, _ scratch: PolicyScreenScratch) -> Bool {
    terms.mayHold(text, scratch.terms)
      && (text.readsTwice || clauses.mayHold(text, scratch.terms))
  }
}

/// What a ``PolicyScreen`` needs room for. One for each worker; not for two threads at once.
public final class PolicyScreenScratch {
  let text = ScreenText()
  let terms = TermScreenScratch()
  let detectors = DetectorScratch()
  var tags = KnownNames()
  var hosts = KnownNames()
  var endings = KnownNames()
  var spoken = KnownNames()

  public init() {}
  /// The screen at work.
  var owner = ObjectIdentifier(PolicyScreen.self)
}

extension Policy {
  /// Whether any rule hangs on who wrote a post before it has found anything.
  package var asksForAuthors: Bool {
    rules.contains { ($0.find + $0.when).contains { $0.asksForAuthor(self) } }
  }
}

extension Condition {
  fileprivate func asksForAuthor(_ policy: Policy) -> Bool {
    self is AuthorCondition
      || (children + (ownTopic.flatMap { policy.topics[$0]?.conditions } ?? [])).contains { $0.asksForAuthor(policy) }
  }
}
