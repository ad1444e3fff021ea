import SaysoText

/// Looks for the terms that rules need together: `near` and `all` want one of each of their parts. Slower than a search
/// for the rarest, and asked only when that one has found something.
struct ClauseScreen: Sendable {
  /// One group for each set of leaves that a clause names; the first of those that are enough by themselves.
  private let screen: TermScreen
  /// By groups, of which all must be there.
  private let joint: [[Int]]
  /// More clauses are not worth the look.
  private static let most = 400

  init(_ clauses: [[Set<LeafID>]], _ policy: Policy) {
    var groups: [[TermPattern]] = [[]]
    var places: [Set<LeafID>: Int] = [:]
    func group(_ leaves: Set<LeafID>) -> Int? {
      if let known = places[leaves] { return known }
      let terms = leaves.sorted().map { policy.leaf($0).content.terms }
      // Values are looked for elsewhere; here they count as found.
      guard !terms.contains(nil) else { return nil }
      groups.append(terms.compactMap(\.self).flatMap(\.self))
      places[leaves] = groups.count - 1
      return groups.count - 1
    }
    let together = clauses.filter { $0.count > 1 }
    let isTooLong = together.count > Self.most
    let joint = isTooLong ? [] : together.map { $0.compactMap(group) }.filter { !$0.isEmpty }
    for clause in clauses where clause.count == 1 || isTooLong {
      groups[0] += (clause.first ?? []).sorted().compactMap { policy.leaf($0).content.terms }.flatMap(\.self)
    }
    self.joint = joint
    screen = TermScreen(groups: groups)
  }

  func mayHold(_ text: ScreenText, _ scratch: TermScreenScratch) -> Bool {
    screen.collect(in: text, scratch)
    return scratch.found[0] || joint.contains { groups in groups.allSatisfy { scratch.found[$0] } }
  }
}

extension Leaf.Content {
  /// `nil` for what is no term.
  fileprivate var terms: [TermPattern]? {
    if case .terms(let terms) = self { terms } else { nil }
  }
}
