/// What a tier asks of the author. Ranked: `clear` < `advise` < `hold` < `block`.
public enum Action: String, Sendable, CaseIterable, Comparable, Codable {
  /// Nothing to do; a finding with this action is a note and never changes the verdict.
  case clear
  /// The author decides.
  case advise
  /// Wait for somebody's yes.
  case hold
  /// Don't publish.
  case block

  public static func < (left: Self, right: Self) -> Bool { left.verdict < right.verdict }

  public var verdict: Verdict {
    switch self {
    case .clear: .clear
    case .advise: .advise
    case .hold: .hold
    case .block: .block
    }
  }
}

/// The answer for a whole post. `undetermined` ranks between `advise` and `hold`: something that was not said could
/// still stop the post, so it is never a pass.
public enum Verdict: String, Sendable, CaseIterable, Comparable {
  case clear, advise, undetermined, hold, block

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
