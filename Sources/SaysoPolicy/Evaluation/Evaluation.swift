public import SaysoModel

/// What a condition yields: whether it holds, the words that show it, and what would have to be known to decide it.
///
/// `missing` is filled only while the answer is unknown: once something decides a condition, its undecided siblings no
/// longer matter, and telling what they lack would only alter the answer's explanation, never the answer.
public struct Evaluation: Hashable, Sendable {
  public var value: Truth
  public var hits: [Hit]
  public var missing: Set<MissingInput>
  /// What could still add words, or take away uncertain ones, even where the value is decided: `near` and `signals` ask
  /// for more than that something holds.
  private(set) var doubts: Set<MissingInput>
  /// Those of ``doubts`` that hide whole texts, so that more words may turn up in them.
  private(set) var unseen: Set<MissingInput>

  public init(_ value: Truth, hits: [Hit] = [], missing: Set<MissingInput> = []) {
    self.init(value, hits: hits, doubts: missing)
  }

  /// Words under an unknown value are uncertain, whatever they were before: they count only if it turns out yes.
  init(_ value: Truth, hits: [Hit], doubts: Set<MissingInput>, unseen: Set<MissingInput> = []) {
    self.value = value
    switch value {
    case .no: self.hits = []
    case .unknown: self.hits = hits.map(\.uncertain)
    case .yes: self.hits = hits
    }
    self.doubts = value == .no ? [] : doubts
    self.unseen = value == .no ? [] : unseen
    missing = value == .unknown ? doubts : []
  }

  public static let no = Evaluation(.no)
  public static let yes = Evaluation(.yes)

  /// What comes of several together. Of one that is the one itself.
  private init(_ value: Truth, of children: [Evaluation]) {
    self.init(
      value, hits: children.flatMap(\.hits), doubts: children.reduce(into: []) { $0.formUnion($1.doubts) },
      unseen: children.reduce(into: []) { $0.formUnion($1.unseen) })
  }

  /// Greatest value; the words of every child that holds or may hold.
  public static func any(_ children: [Evaluation]) -> Evaluation {
    if children.count == 1 { return children[0] }
    return Evaluation(children.map(\.value).max() ?? .no, of: children)
  }

  /// Smallest value; the words of all children together.
  public static func all(_ children: [Evaluation]) -> Evaluation {
    if children.count == 1 { return children[0] }
    return Evaluation(children.map(\.value).min() ?? .yes, of: children)
  }

  /// What each of several conditions comes to that must all hold; `nil` once one of them does not.
  static func parts(_ conditions: [any Condition], _ scene: Scene) -> [Evaluation]? {
    var parts: [Evaluation] = []
    for condition in conditions {
      let part = condition.evaluate(scene)
      if part.value == .no { return nil }
      parts.append(part)
    }
    return parts
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

  /// Words that were found, less those an exception frees. `needed` is what uncertain ones among them wait for,
  /// `unseen` what hides texts that might hold more.
  static func found(
    _ hits: [Hit], outside exemptions: Exemptions, needed: Set<MissingInput> = [], unseen: Set<MissingInput> = []
  ) -> Evaluation {
    let left = exemptions.applied(to: hits)
    if needed.isEmpty, unseen.isEmpty, exemptions.uncertain.isEmpty { return found(left) }
    guard !left.isEmpty else {
      return Evaluation(unseen.isEmpty ? .no : .unknown, hits: [], doubts: unseen, unseen: unseen)
    }
    let doubts = needed.union(unseen).union(exemptions.missing(over: left))
    return Evaluation(left.contains(where: \.isCertain) ? .yes : .unknown, hits: left, doubts: doubts, unseen: unseen)
  }

  /// Where nothing is in doubt but words that are so by themselves.
  private static func found(_ left: [Hit]) -> Evaluation {
    if left.isEmpty { return .no }
    return Evaluation(left.contains(where: \.isCertain) ? .yes : .unknown, hits: left, doubts: [])
  }

  /// The same words and wants under a value that is no greater than `truth`.
  func limited(to truth: Truth) -> Evaluation {
    Evaluation(min(value, truth), hits: hits, doubts: doubts, unseen: unseen)
  }

  /// As a finding shows it: in reading order, and once the answer is yes without words that may prove not to count.
  var settled: Evaluation {
    if hits.isEmpty || hits.count == 1 && (value != .yes || hits[0].isCertain) { return self }
    let shown = value == .yes ? hits.filter(\.isCertain) : hits
    return Evaluation(value, hits: shown.sorted(), doubts: doubts, unseen: unseen)
  }
}
