import SaysoText

/// Looks for the terms that rules need together: `near` and `all` want one of each of their parts. Slower than a single
/// ``TermScreen``, and asked only when that one has found something.
struct ClauseScreen: Sendable {
  /// What is enough by itself.
  private let single: TermScreen
  /// Of each all must be there.
  private let joint: [[TermScreen]]
  /// More clauses are not worth the look.
  private static let most = 400

  init(_ clauses: [[Set<LeafID>]], _ policy: Policy) {
    var made: [Set<LeafID>: TermScreen] = [:]
    func screen(_ leaves: Set<LeafID>) -> TermScreen? {
      if let known = made[leaves] { return known }
      var patterns: [TermPattern] = []
      for leaf in leaves.sorted() {
        // Values are looked for elsewhere; here they count as found.
        guard case .terms(let terms) = policy.leaf(leaf).content else { return nil }
        patterns += terms
      }
      let screen = TermScreen(patterns)
      made[leaves] = screen
      return screen
    }
    let joint = clauses.filter { $0.count > 1 }
    let isTooLong = joint.count > Self.most
    let alone = clauses.filter { $0.count == 1 || isTooLong }.compactMap(\.first)
    single =
      screen(alone.reduce(into: []) { $0.formUnion($1.filter { policy.leaf($0).content.isTerms }) })
      ?? TermScreen([])
    self.joint = isTooLong ? [] : joint.map { $0.compactMap(screen) }.filter { !$0.isEmpty }
  }

  func mayHold(_ text: ScreenText, _ scratch: TermScreenScratch) -> Bool {
    if single.mayHold(text, scratch) { return true }
    return joint.contains { parts in parts.allSatisfy { $0.mayHold(text, scratch) } }
  }
}

extension Leaf.Content {
  fileprivate var isTerms: Bool { if case .terms = self { true } else { false } }
}
