/// A circumstance of a post: told, taken for granted because the policy allows it, or unknown.
public enum Fact<Value: Sendable>: Sendable {
  case told(Value)
  case assumed(Value)
  case unknown

  public var value: Value? {
    switch self {
    case .told(let value), .assumed(let value): value
    case .unknown: nil
    }
  }

  public var isAssumed: Bool { if case .assumed = self { true } else { false } }

  func mapped<Other>(_ change: (Value) -> Other) -> Fact<Other> {
    switch self {
    case .told(let value): .told(change(value))
    case .assumed(let value): .assumed(change(value))
    case .unknown: .unknown
    }
  }

  init(_ told: Value?, assuming assumed: Value? = nil) {
    self = told.map { .told($0) } ?? assumed.map { .assumed($0) } ?? .unknown
  }
}
