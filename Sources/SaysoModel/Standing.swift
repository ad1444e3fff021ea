/// How a finding stands to what was known before.
public enum Standing: Hashable, Sendable {
  /// There was no baseline to compare it with.
  case uncompared
  case new
  /// The baseline has it.
  case known
  /// Somebody answers for it.
  case waived(Waiver)
  /// Somebody did; it counts as new.
  case expired(Waiver)

  /// Whether it was dealt with before, so that it asks nothing of anybody now.
  public var isSettled: Bool {
    switch self {
    case .known, .waived: true
    case .uncompared, .new, .expired: false
    }
  }

  /// Whether the baseline names it.
  public var isRecognised: Bool {
    switch self {
    case .known, .waived, .expired: true
    case .uncompared, .new: false
    }
  }

  public var waiver: Waiver? {
    switch self {
    case .waived(let waiver), .expired(let waiver): waiver
    case .uncompared, .new, .known: nil
    }
  }
}

/// Somebody's word that one finding may stand: one finding, never a rule.
public struct Waiver: Hashable, Sendable {
  public var owner: String
  public var reason: String
  /// The last day it holds by the clock of the policy, as `2027-01-31`.
  public var until: String

  public init(owner: String, reason: String, until: String) {
    self.owner = owner
    self.reason = reason
    self.until = until
  }
}
