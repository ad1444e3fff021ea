public import SaysoPolicy

/// What became of one mutant.
public struct MutantResult: Sendable {
  public enum Outcome: Sendable {
    /// An example no longer holds: the first that was tried.
    case killed(by: SourceLocation)
    case survived
    /// No post can tell it from the original, and why.
    case equivalent(EquivalenceProof)
    /// It is no policy: nobody could use it, and nothing need guard against it.
    case invalid
  }

  public let mutant: Mutant
  public let outcome: Outcome
  /// The sentence of the policy that nothing guards here, where one rule is concerned.
  public let sentence: Sentence?
  /// Of a survivor: an example that holds of the policy and not of the mutant, ready to be put at ``Offer/clause``.
  public internal(set) var offer: Offer?

  var isSurvivor: Bool { if case .survived = outcome { true } else { false } }

  /// An example that would kill a survivor.
  public struct Offer: Sendable {
    /// The element, as it would stand in the policy.
    public let example: String
    /// The clause it belongs in, behind its other examples.
    public let clause: Clause?
    /// The numbers of the survivors that it kills.
    public internal(set) var kills: [Int]
  }
}

/// How many mutants came to what.
public struct MutationCount: Hashable, Sendable {
  public private(set) var killed = 0
  public private(set) var survived = 0
  public private(set) var equivalent = 0
  public private(set) var invalid = 0

  init(_ results: [MutantResult]) {
    for result in results {
      switch result.outcome {
      case .killed: killed += 1
      case .survived: survived += 1
      case .equivalent: equivalent += 1
      case .invalid: invalid += 1
      }
    }
  }

  init(killed: Int, survived: Int) {
    self.killed = killed
    self.survived = survived
  }

  public var mutants: Int { killed + survived + equivalent + invalid }

  /// Killed of those that could be, in tenths of a percent, rounded down: 100 % means every one. `nil` when there are
  /// none.
  public var score: Int? {
    killed + survived == 0 ? nil : killed * 1000 / (killed + survived)
  }

  /// `94.8 %`
  public var scoreText: String { score.map { "\($0 / 10).\($0 % 10) %" } ?? "–" }

  /// Whether the score reaches a percentage; having nothing to kill does.
  public func reaches(_ percent: Double) -> Bool {
    Double(killed) * 100 >= percent * Double(killed + survived)
  }
}
