public import SaysoModel

/// What a condition yields: whether it holds, the words that show it, and what would have to be known to decide it.
///
/// `missing` is filled only while the answer is unknown: once something decides a condition, its undecided siblings no
/// longer matter, and telling what they lack would only alter the answer's explanation, never the answer.
public struct Evaluation: Hashable, Sendable {
  public var value: Truth
  public var hits: [Hit]
  public var missing: Set<MissingInput>

  public init(_ value: Truth, hits: [Hit] = [], missing: Set<MissingInput> = []) {
    self.value = value
    self.hits = value == .no ? [] : hits
    self.missing = value == .unknown ? missing : []
  }

  public static let no = Evaluation(.no)
  public static let yes = Evaluation(.yes)

  /// Greatest value; the words of every child that holds or may hold.
  public static func any(_ children: [Evaluation]) -> Evaluation {
    Evaluation(
      children.map(\.value).max() ?? .no, hits: children.flatMap(\.hits),
      missing: children.reduce(into: []) { $0.formUnion($1.missing) })
  }

  /// Smallest value; the words of all children together.
  public static func all(_ children: [Evaluation]) -> Evaluation {
    Evaluation(
      children.map(\.value).min() ?? .yes, hits: children.flatMap(\.hits),
      missing: children.reduce(into: []) { $0.formUnion($1.missing) })
  }

  /// The contrary of a value; no words.
  public static func none(_ evaluation: Evaluation) -> Evaluation {
    Evaluation(!evaluation.value, missing: evaluation.missing)
  }

  /// A circumstance: decided when the fact is known, unknown when it is not.
  static func fact<Value>(_ fact: Fact<Value>, missing: MissingInput, _ holds: (Value) -> Bool) -> Evaluation {
    guard let value = fact.value else { return Evaluation(.unknown, missing: [missing]) }
    return Evaluation(holds(value) ? .yes : .no)
  }

  /// Words that were found, less those an exception frees.
  static func found(_ hits: [Hit], outside exemptions: Exemptions, missing: Set<MissingInput> = []) -> Evaluation {
    let left = exemptions.applied(to: hits)
    if left.contains(where: \.isCertain) { return Evaluation(.yes, hits: left) }
    if left.isEmpty && missing.isEmpty { return .no }
    return Evaluation(.unknown, hits: left, missing: missing.isEmpty ? exemptions.missing : missing)
  }

  /// The same words and wants under a value that is no greater than `truth`.
  func limited(to truth: Truth) -> Evaluation {
    Evaluation(min(value, truth), hits: hits, missing: missing)
  }
}
