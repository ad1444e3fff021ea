/// What can be said of a condition: no < unknown < yes.
public enum Truth: Int, Sendable, Comparable, CaseIterable {
  case no, unknown, yes

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  public static prefix func ! (truth: Self) -> Self {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
