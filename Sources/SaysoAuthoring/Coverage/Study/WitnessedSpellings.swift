import SaysoModel
import SaysoPolicy

/// What one example shows of one leaf.
struct WitnessedSpellings {
  private let leaf: StudiedLeaf
  private let witness: ExampleWitness
  private let hasOccasion: Bool

  /// `hasOccasion`: whether there was something in the post for the leaf to excuse.
  init(_ leaf: StudiedLeaf, _ witness: ExampleWitness, hasOccasion: Bool) {
    self.leaf = leaf
    self.witness = witness
    self.hasOccasion = hasOccasion
  }

  private var isAsked: Bool {
    leaf.rules.contains(witness.rule.id) || !leaf.shields.isEmpty && witness.rule.isShielded
  }

  /// The spellings that the example needs; those of a leaf without spellings of its own are one, 0.
  var fired: Set<Int> {
    guard witness.counts, isAsked, witness.side == (leaf.excuses ? .keeps : .breaks) else { return [] }
    guard !leaf.excuses || hasOccasion else { return [] }
    if leaf.rules.isEmpty && !witness.isShielded { return [] }
    let evaluation = leaf.condition.evaluate(witness.read)
    guard let id = leaf.leaf else { return evaluation.value == .yes ? [0] : [] }
    let spans = leaf.excuses ? Set(evaluation.hits.map(\.span)) : witness.accused(id)
    if spans.isEmpty { return [] }
    if leaf.isMention { return [0] }
    switch witness.scene.policy.leaf(id).content {
    case .terms, .detections: return witness.spellings(of: id, at: spans)
    case .expression, .repeated, .links, .form: return [0]
    }
  }

  /// Whether it comes close without counting.
  var isSpared: Bool {
    guard witness.counts, isAsked, witness.side == (leaf.excuses ? .breaks : .keeps) else { return false }
    guard let id = leaf.leaf else { return leaf.condition.evaluate(witness.read).value == .no }
    if leaf.excuses && !leaf.condition.evaluate(witness.read).hits.isEmpty && !leaf.shields.isEmpty {
      // A shield over one sentence that leaves another open.
      return true
    }
    return witness.isNear(id)
  }
}
