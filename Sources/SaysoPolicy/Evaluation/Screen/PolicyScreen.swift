import SaysoDetectors
public import SaysoModel
import SaysoText

/// Tells quickly that a policy has nothing to say of a post whose circumstances are known: who wrote it, where, and what
/// sort it is. One for each set of circumstances, since what a rule needs hangs on them.
public final class PolicyScreen: Sendable {
  private let isBlind: Bool
  private let words: ScreenedWords
  /// `nil` where no rule asks for links.
  private let links: LinkScreen?
  private let clauses: ClauseScreen
  private let detectors: DetectorScreen?
  private let literals: LiteralScreen
  private let limits: ScreenLimits

  /// `circumstances` is a post whose text makes no difference. It carries nothing beside its text, and its time is
  /// taken to be any. `words` are those of the same policy.
  public init(_ policy: Policy, _ words: ScreenedWords, _ circumstances: Post) {
    self.words = words
    let scene = Self.emptyScene(policy, circumstances)
    let needs = policy.rules.map { $0.need(scene) }
    // A post may break nothing and still count towards a goal.
    let measured = policy.measuredTopics.map { topic in
      ScreenNeed.any((policy.topics[topic]?.conditions ?? []).map { $0.need(scene) })
    }
    let need = ScreenNeed.any(needs + measured)
    var kinds: Set<DetectedKind> = []
    var expressions: [ExpressionPattern] = []
    var isBlind = need.isAlways
    var looksForLinks = false
    for leaf in need.leaves {
      switch policy.leaf(leaf).content {
      case .terms: break
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
    detectors = kinds.isEmpty ? nil : words.detectors(of: kinds)
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
    guard !isBlind, text.load(source), limits.allow(source, text, scratch),
      links?.allow(text, scratch) != false
    else { return false }
    words.screen.collect(in: text, scratch.terms)
    let saysDot = scratch.terms.holds(.saysDot)
    if links?.mayBeSpoken(in: source, text, saysDot: saysDot, scratch) == true || literals.mayHold(source) {
      return false
    }
    // What begins a value is where the first reading has it.
    if detectors?.mayHold(source, text, scratch.terms, scratch.detectors) == true { return false }
    if words.screen.seesThroughDisguises, text.readsTwice {
      guard text.load(source, asSeen: true) else { return false }
      words.screen.collect(in: text, scratch.terms, reading: .asSeen)
    }
    return !clauses.mayBeMet(by: scratch.terms, in: text, scratch.clauses)
  }
}

/// What a ``PolicyScreen`` needs room for. One for each worker; not for two threads at once.
public final class PolicyScreenScratch {
  let text = ScreenText()
  let terms = TermScreenScratch()
  let clauses = ClauseScratch()
  let detectors = DetectorScratch()
  let tags = KnownNames(slotCount: 4096)
  let hosts = KnownNames()
  let endings = KnownNames()
  let spoken = KnownNames()

  public init() {}

  /// What was known by the rules of another policy.
  package func forget() { for names in [tags, hosts, endings, spoken] { names.forget() } }

  /// The screen at work.
  @exclusivity(unchecked) var owner = ObjectIdentifier(PolicyScreen.self)
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
