public import SaysoPolicy

/// The policy with one thing in it changed: a mistake that somebody could make and nobody should overlook.
public struct Mutant: Sendable {
  /// Its place among the mutants of the policy, counted from 1; the same in every run.
  public let number: Int
  public let operation: MutationOperation
  /// What was changed, as a clause: `“litigation” is no longer looked for`.
  public let change: String
  /// Where the changed element begins.
  public let location: SourceLocation
  let path: ElementPath
  /// What stands there instead; `nil`: nothing.
  let replacement: PolicyElement?
  let hints: MutationHints
  let site: MutationSite.Summary
}

/// What an operator knows of the posts that would notice its change.
struct MutationHints: Sendable {
  /// Words that the change is about.
  var phrases: [String] = []
  /// Other words of the same leaf: an example that holds one of them would do with the phrase in its place.
  var siblings: [String] = []
  /// Moments, as an example writes them, at which the two policies differ.
  var moments: [String] = []
  /// Distances in words at which they differ.
  var distances: [Int] = []
}

extension MutationSite {
  /// What is kept of a site.
  struct Summary: Sendable {
    let rule: PolicyElement?
    let topic: PolicyElement?
    let reach: MutationReach
    let ancestors: [PolicyElement]
    let element: PolicyElement
  }
}

/// One change that an operator makes.
struct ElementChange {
  /// `nil`: the element is taken away.
  let replacement: PolicyElement?
  let words: String
  var hints = MutationHints()

  static func removing(_ words: String, hints: MutationHints = MutationHints()) -> ElementChange {
    ElementChange(replacement: nil, words: words, hints: hints)
  }
}
