import SaysoDetectors
import SaysoText
import Synchronization

/// Every word that any rule of a policy looks for, whatever the circumstances: one search tells a text's leaves, and what
/// they mean for a post of some sort is for its ``PolicyScreen``.
public final class ScreenedWords: Sendable {
  /// A group for each leaf, of which those without terms are empty.
  let screen: TermScreen
  private let detectors = Mutex<[Set<DetectedKind>: DetectorScreen]>([:])

  public init(_ policy: Policy) {
    let groups = policy.leaves.map { leaf -> [TermPattern] in
      if case .terms(let terms) = leaf.content { terms } else { [] }
    }
    let dots = LinkSigns.words.compactMap { MarkedWord("\($0)", .saysDot, then: .nothing) }
    screen = TermScreen(groups: groups, marking: dots + DetectorScreen.marks)
  }

  /// The same for all sorts of posts in which the same kinds of values matter: what it learns of one serves the others.
  func detectors(of kinds: Set<DetectedKind>) -> DetectorScreen {
    detectors.withLock { known in
      if let made = known[kinds] { return made }
      let made = DetectorScreen(kinds: kinds)
      known[kinds] = made
      return made
    }
  }
}
