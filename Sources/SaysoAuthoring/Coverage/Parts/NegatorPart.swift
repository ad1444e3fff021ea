import SaysoModel
import SaysoPolicy

/// The words that turn a statement round: each keeps a rule quiet somewhere, and stands idly by somewhere else.
enum NegatorPart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    guard let negation = study.policy.negation else { return [] }
    let rules = study.leaves.filter { $0.element.attribute("negation")?.value == "spares" }.flatMap(\.rules)
    var fired: [LeafID: [Int: [SourceLocation]]] = [:]
    var spared: [LeafID: [SourceLocation]] = [:]
    for witness in witnesses where witness.counts && rules.contains(witness.rule.id) {
      for leaf in negation.leaves {
        if witness.side == .keeps {
          for position in used(leaf, negation, study, witness) {
            fired[leaf, default: [:]][position, default: []].append(witness.example.location)
          }
        } else if witness.side == .breaks, witness.isNear(leaf) {
          spared[leaf, default: []].append(witness.example.location)
        }
      }
    }
    return negation.leaves.flatMap { id -> [CoveragePoint] in
      let leaf = study.policy.leaf(id)
      let shown = leaf.spellings.enumerated().map { position, spelling in
        CoveragePoint(.leaf, .fired, of: spelling, at: leaf.location, witnesses: fired[id]?[position] ?? [])
      }
      return shown + [
        CoveragePoint(.leaf, .spared, of: leaf.spellings[0], at: leaf.location, witnesses: spared[id] ?? [])
      ]
    }
  }

  /// Those in reach of a word that would count without them.
  private static func used(
    _ negator: LeafID, _ negation: Negation, _ study: PolicyStudy, _ witness: ExampleWitness
  ) -> Set<Int> {
    var spans: Set<TextSpan> = []
    let leaves = study.leaves(of: witness.rule.id, excuses: false)
    for leaf in leaves where leaf.element.attribute("negation")?.value == "spares" {
      guard let id = leaf.leaf, leaf.condition.evaluate(witness.read).hits.isEmpty else { continue }
      for hit in witness.scene.scan.hits(of: id) {
        for word in witness.scene.scan.hits(of: negator)
        where word.span.field == hit.span.field && word.tokens.upperBound <= hit.tokens.lowerBound
          && hit.tokens.lowerBound - word.tokens.upperBound < negation.reach
        { spans.insert(word.span) }
      }
    }
    return witness.spellings(of: negator, at: spans)
  }
}
