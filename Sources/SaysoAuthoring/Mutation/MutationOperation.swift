/// A way of changing a policy. The raw value names it on the command line and in reports.
public enum MutationOperation: String, Sendable, CaseIterable {
  case removeTerm = "remove-term"
  case removeAlias = "remove-alias"
  case removeListRow = "remove-list-row"
  case removeCondition = "remove-condition"
  case removeDetectedKind = "remove-detected-kind"
  case removeGrant = "remove-grant"
  case removeException = "remove-exception"
  case removeExceptionCondition = "remove-exception-condition"
  case removeCircumstance = "remove-circumstance"
  case removeLabel = "remove-label"
  case removeLinkEntry = "remove-link-entry"
  case removePublishedValue = "remove-published-value"
  case removeFormCheck = "remove-form-check"
  case dropRule = "drop-rule"
  case flipAllowDeny = "flip-allow-deny"
  case swapAnyAll = "swap-any-all"
  case widenWindow = "widen-window"
  case narrowWindow = "narrow-window"
  case moveDate = "move-date"
  case widenProximity = "widen-proximity"
  case narrowProximity = "narrow-proximity"
  case moreSlack = "more-slack"
  case lessSlack = "less-slack"
  case lowerTier = "lower-tier"
  case swapContact = "swap-contact"
  case flipDisguise = "flip-disguise"
  case flipNegation = "flip-negation"
  case changeMatch = "change-match"
  case flipShielded = "flip-shielded"

  var operatorType: any MutationOperator.Type { MutationOperators.all[self] ?? DropRule.self }
}

/// Makes mutants of one sort. It changes what a policy says, never what it leaves unsaid: an author who wrote nothing
/// of slack or disguises chose nothing that a test could guard.
protocol MutationOperator: SendableMetatype {
  /// The changes to be made at one element; none where it has nothing to do.
  static func changes(at site: MutationSite) -> [ElementChange]
}

/// Every operator: a new one is its own file, a case, and a line here.
enum MutationOperators {
  static let all: [MutationOperation: any MutationOperator.Type] = [
    .removeTerm: RemoveTerm.self, .removeAlias: RemoveAlias.self, .removeListRow: RemoveListRow.self,
    .removeCondition: RemoveCondition.self, .removeDetectedKind: RemoveDetectedKind.self,
    .removeGrant: RemoveGrant.self, .removeException: RemoveException.self,
    .removeExceptionCondition: RemoveExceptionCondition.self, .removeCircumstance: RemoveCircumstance.self,
    .removeLabel: RemoveLabel.self, .removeLinkEntry: RemoveLinkEntry.self,
    .removePublishedValue: RemovePublishedValue.self, .removeFormCheck: RemoveFormCheck.self,
    .dropRule: DropRule.self, .flipAllowDeny: FlipAllowDeny.self, .swapAnyAll: SwapAnyAll.self,
    .widenWindow: WidenWindow.self, .narrowWindow: NarrowWindow.self, .moveDate: MoveDate.self,
    .widenProximity: WidenProximity.self, .narrowProximity: NarrowProximity.self, .moreSlack: MoreSlack.self,
    .lessSlack: LessSlack.self, .lowerTier: LowerTier.self, .swapContact: SwapContact.self,
    .flipDisguise: FlipDisguise.self, .flipNegation: FlipNegation.self, .changeMatch: ChangeMatch.self,
    .flipShielded: FlipShielded.self,
  ]
}
