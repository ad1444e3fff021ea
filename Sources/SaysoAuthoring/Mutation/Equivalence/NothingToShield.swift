import SaysoModel
import SaysoPolicy

extension EquivalenceProof {
  /// `shielded` of a rule without a single leaf, where every shield covers sentences.
  static func nothingToShield(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    guard mutant.operation == .flipShielded, let id = mutant.site.element.attribute("id")?.value,
      let rule = ground.policy.rule(RuleID(id)), rule.leaves(in: ground.policy).isEmpty, rule.kind is Speaking,
      ground.policy.shields.allSatisfy({ $0.reach == .sentence })
    else { return nil }
    return .nothingToShield
  }
}
