import SaysoModel
import SaysoPolicy

/// Tries words as a whole post, in the circumstances of the rules' own examples.
///
/// The words are scanned once; only rules with a leaf among what was found are asked. So the cost of a policy's words is
/// a scan of each, not one for every pair of a word and a rule.
struct WordTrial {
  /// A rule that fires on the words, and the post that shows it.
  struct Firing {
    let rule: Rule
    let post: Post
    let hits: [Hit]
  }

  private let subject: LintSubject
  private let rulesOfLeaf: [LeafID: [Int]]
  private let settings: [RuleID: [Post]]

  /// So many of a rule's examples are tried as circumstances.
  private static let mostSettings = 3

  init(_ subject: LintSubject) {
    self.subject = subject
    var rulesOfLeaf: [LeafID: [Int]] = [:]
    for (index, rule) in subject.policy.rules.enumerated() {
      for leaf in Set(rule.find.flatMap { $0.leaves(in: subject.policy) }) {
        rulesOfLeaf[leaf, default: []].append(index)
      }
    }
    self.rulesOfLeaf = rulesOfLeaf
    settings = Dictionary(
      subject.policy.rules.map { ($0.id, Array(subject.settings(of: $0.id).prefix(Self.mostSettings))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The rules that certainly fire when a post says nothing but `words`, in order of the document.
  func firings(on words: String) -> [Firing] {
    let scan = subject.scanner.scan(Post(text: words, media: []))
    let rules = Set(scan.leavesFound.flatMap { rulesOfLeaf[$0] ?? [] }).sorted().map { subject.policy.rules[$0] }
    return rules.compactMap { rule in
      (settings[rule.id] ?? []).lazy.map { $0.saying(words) }.compactMap { firing(of: rule, on: $0, scan) }.first
    }
  }

  /// `nil` when the rule does not certainly fire on the post.
  func firing(of rule: Rule, on post: Post) -> Firing? { firing(of: rule, on: post, subject.scanner.scan(post)) }

  private func firing(of rule: Rule, on post: Post, _ scan: ScannedPost) -> Firing? {
    let scene = Scene(policy: subject.policy, facts: PostFacts(post, subject.policy), scan: scan)
    let hits = rule.judge(scene).outcomes.filter { $0.value == .yes }.flatMap(\.hits)
    return hits.isEmpty ? nil : Firing(rule: rule, post: post, hits: hits)
  }

  /// The post in one line, or `nil` when a rule that has to do with it keeps a secret.
  static func witness(_ post: Post, _ rules: [Rule]) -> String? {
    guard !rules.contains(where: \.isSecret) else { return nil }
    let facts = [
      post.author.map { "by \($0)" }, post.platform.map { "on \($0)" }, post.account.map { "from \($0)" },
      post.kind.map { "as a \($0.rawValue)" },
    ].compactMap(\.self)
    let text = post.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return facts.isEmpty ? "“\(text)”" : "“\(text)” (\(facts.joined(separator: ", ")))"
  }
}
