import SaysoModel

/// Words that a rule's exceptions free: hits that overlap them do not count.
public struct Exemptions: Hashable, Sendable {
  var certain: [TextSpan] = []
  /// Freed only if something unknown turns out one way: hits there become uncertain.
  var uncertain: [TextSpan] = []
  var missing: Set<MissingInput> = []

  static let none = Exemptions()

  mutating func add(_ evaluation: Evaluation) {
    let spans = evaluation.hits.filter(\.isCertain).map(\.span)
    let doubtful = evaluation.hits.filter { !$0.isCertain }.map(\.span)
    if evaluation.value == .yes {
      certain += spans
      uncertain += doubtful
    } else {
      uncertain += spans + doubtful
      missing.formUnion(evaluation.missing)
    }
  }

  func applied(to hits: [Hit]) -> [Hit] {
    if certain.isEmpty && uncertain.isEmpty { return hits }
    return hits.compactMap { hit in
      if certain.contains(where: { $0.overlaps(hit.span) }) { return nil }
      var hit = hit
      if uncertain.contains(where: { $0.overlaps(hit.span) }) { hit.isCertain = false }
      return hit
    }
  }
}
