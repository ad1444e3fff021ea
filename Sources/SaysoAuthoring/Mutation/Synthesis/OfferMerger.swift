import SaysoEngine
import SaysoModel
import SaysoPolicy

/// Makes fewer examples of many: one that several survivors fail, and several short texts of the same circumstances in
/// one post. Nothing is merged that does not still kill every survivor it was offered for.
struct OfferMerger {
  /// In characters: what fits most platforms.
  static let longest = 280

  private let judge: MutantJudge
  private let finder: KillerFinder

  init(_ judge: MutantJudge, _ finder: KillerFinder) {
    self.judge = judge
    self.finder = finder
  }

  /// The offers by the numbers of the survivors they kill.
  func offers(_ killers: [KillingExample]) -> [Int: MutantResult.Offer] {
    var offers: [Int: MutantResult.Offer] = [:]
    for group in merged(killers) {
      let offer = MutantResult.Offer(
        example: group.promised.element.markup, clause: clause(group.draft.rule),
        kills: group.killers.map(\.mutant.number))
      for killer in group.killers { offers[killer.mutant.number] = offer }
    }
    return offers
  }

  private struct Group {
    var killers: [KillingExample]
    var draft: DraftExample
    var promised: PromisedExample
  }

  private func merged(_ killers: [KillingExample]) -> [Group] {
    var groups: [Group] = []
    for killer in killers {
      if let same = groups.firstIndex(where: { $0.promised.element.markup == killer.promised.element.markup }) {
        groups[same].killers.append(killer)
      } else if let place = groups.lastIndex(where: { $0.draft.isLike(killer.draft) }),
        let joined = joined(groups[place], killer)
      {
        groups[place] = joined
      } else {
        groups.append(Group(killers: [killer], draft: killer.draft, promised: killer.promised))
      }
    }
    return groups
  }

  private func joined(_ group: Group, _ killer: KillingExample) -> Group? {
    let text = group.draft.text + " " + killer.draft.text
    guard text.count <= Self.longest, !killer.promised.isUnsure, !group.promised.isUnsure,
      killer.mutant.operation != .lowerTier, killer.mutant.operation != .swapContact,
      let promised = finder.example(group.draft.saying(text), killer.mutant.operation), !promised.isUnsure
    else { return nil }
    let killers = group.killers + [killer]
    guard killers.allSatisfy({ !MutantJudge.holds(promised.example, $0.checker) }) else { return nil }
    return Group(killers: killers, draft: group.draft.saying(text), promised: promised)
  }

  private func clause(_ rule: RuleID) -> Clause? {
    judge.ground.policy.rule(rule).flatMap { judge.ground.policy.clause($0.clause) }
  }
}
