import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML

/// What the checks look at: a policy, its elements and files, the moment of the run, and a checker to try posts with.
struct LintSubject: Sendable {
  let document: PolicyDocument
  /// `nil`: compare dates with the policy's own first day alone.
  let moment: Date?
  /// The schema that editors are sent to, as it stands there; `nil`: unknown.
  let schema: String?
  let checker: Checker
  let scanner: PolicyScanner
  let sources: [String: SourceText]
  private let leaves: [SourceLocation: Leaf]
  private let secretPlaces: Set<SourceLocation>

  var policy: Policy { document.policy }
  var root: PolicyElement { document.root }
  /// Those of suites, too.
  let examples: [Example]

  init(_ document: PolicyDocument, at moment: Date?, schema: String? = nil) {
    self.document = document
    examples = document.examples
    self.moment = moment
    self.schema = schema
    let policy = document.policy
    checker = Checker(policy)
    scanner = PolicyScanner(policy)
    sources = Dictionary(
      document.source.files.map { ($0.shownAs, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
    leaves = Dictionary(policy.leaves.map { ($0.location, $0) }, uniquingKeysWith: { first, _ in first })
    secretPlaces = Set(
      policy.rules.filter(\.isSecret).flatMap { $0.leaves(in: policy) }.map { policy.leaf($0).location })
  }

  /// How many words a check may try as posts. Where thousands of phrases share a word, each scan looks at all of them,
  /// so the longer the policy, the fewer are tried: the work stays within one bound. Only policies with more than 600
  /// leaves reach it.
  var mostTrials: Int { max(100, 400_000 / max(policy.leaves.count, 1)) }

  /// The leaf that an element became.
  func leaf(of element: PolicyElement) -> Leaf? { leaves[element.location] }

  /// Whether a term is asked for by a confidential rule: then it is never quoted, since a lint run ends up in logs.
  func isSecret(_ location: SourceLocation) -> Bool { secretPlaces.contains(location) }

  /// “Words”, or “the term on line 12” when they are secret.
  func named(_ words: String, at location: SourceLocation) -> String {
    isSecret(location) ? "the term on line \(location.line)" : "“\(words)”"
  }

  /// What the rules make of a post, without the way to a report.
  func scene(_ post: Post) -> Scene {
    Scene(policy: policy, facts: PostFacts(post, policy), scan: scanner.scan(post))
  }

  /// The posts of the rule's breaking examples: circumstances in which it applies.
  func settings(of rule: RuleID) -> [Post] {
    examples.filter { example in
      guard example.rule == rule, !example.isKnownGap, case .breaks = example.expectation else { return false }
      return true
    }.map(\.post)
  }

  /// The whole prose: what people are told, rules left out.
  var prose: String {
    root.family.filter { ["p", "li"].contains($0.name) }.map(\.words).joined(separator: " ")
  }

  /// Whether its sentences can be read here: some checks know only English.
  var isEnglish: Bool { LanguageRange.covers("en", policy.language) }
}

extension Rule {
  /// What it looks for must not become known.
  var isSecret: Bool { type(of: kind).isSecret }
}

extension Post {
  /// The same post with other words and nothing that goes with them.
  func saying(_ text: String) -> Post {
    var post = self
    post.text = text
    post.media = media == nil ? nil : []
    post.reference?.text = nil
    return post
  }
}
