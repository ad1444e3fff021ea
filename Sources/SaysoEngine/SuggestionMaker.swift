import FoundationEssentials
import SaysoModel
import SaysoPolicy

/// Finds changes that make a post pass the whole policy. Each costs a check, so only so many are tried for one post.
struct SuggestionMaker {
  private let checker: Checker
  private let scene: Scene
  private let post: Post
  private var triesLeft = 8

  init(checker: Checker, scene: Scene, post: Post) {
    self.checker = checker
    self.scene = scene
    self.post = post
  }

  mutating func suggestions(for finding: Finding, _ outcome: KindOutcome, _ rule: Rule) -> [Suggestion] {
    guard finding.action > .clear else { return [] }
    let edits = rule.kind.suggestions(outcome, scene, rule) + SentenceReplacement.edits(rule, finding, scene)
    return edits.compactMap { edit in
      guard triesLeft > 0, let corrected = edit.applied(to: post.text) else { return nil }
      triesLeft -= 1
      let changed = post.changed(by: edit, to: corrected)
      guard checker.check(changed, at: Date(timeIntervalSince1970: 0), options: []).verdict == .clear else {
        return nil
      }
      return Suggestion(span: TextSpan(.text, edit.range), replacement: edit.replacement, correctedText: corrected)
    }
  }
}
