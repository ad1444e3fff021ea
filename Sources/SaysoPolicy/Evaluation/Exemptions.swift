import SaysoModel

/// Words that a rule's exceptions free: hits that overlap them do not count.
public struct Exemptions: Hashable, Sendable {
  var certain: [TextSpan] = []
  /// Freed only if something unknown turns out one way: hits there become uncertain.
  var uncertain: [TextSpan] = []
  var missing: Set<MissingInput> = []

  static let none = Exemptions()

  mutating func add(_ evaluation: Evaluation) {
    certain += evaluation.hits.filter(\.isCertain).map(\.span)
    let doubtful = evaluation.hits.filter { !$0.isCertain }.map(\.span)
    uncertain += doubtful
    if !doubtful.isEmpty { missing.formUnion(evaluation.doubts) }
  }

  /// What would have to be known to say whether those hits are freed.
  func missing(over hits: [Hit]) -> Set<MissingInput> {
    hits.contains { hit in uncertain.contains { $0.holds(hit.span) } } ? missing : []
  }

  func applied(to hits: [Hit]) -> [Hit] {
    if certain.isEmpty && uncertain.isEmpty { return hits }
    return hits.compactMap { hit in
      if certain.contains(where: { $0.holds(hit.span) }) { return nil }
      return uncertain.contains { $0.holds(hit.span) } ? hit.uncertain : hit
    }
  }
}

extension TextSpan {
  /// A link around an image stands at a place without words.
  fileprivate func holds(_ span: TextSpan) -> Bool { overlaps(span) || self == span }
}
