/// Every check: a new one is its own file and a line here.
enum LintChecks {
  static let all: [any LintCheck.Type] = [
    UnenforcedSentence.self, UnmarkedNorm.self, MissingExample.self, MarkedKeepingExample.self, DuplicateTerm.self,
    ShadowedTerm.self, DeadTerm.self, OverlappingRules.self, ContradictoryTerm.self, FrequentTerm.self,
    MissingAliases.self, CostlyPattern.self, IdleException.self, DeadException.self, EndedBeforeEffective.self,
    Expired.self, NeverInForce.self, UnusedTier.self, UnusedTopic.self, UnusedTimes.self, IdleGrant.self,
    UnknownPlatform.self, UnreachableContact.self, NobodyToAsk.self, UnreachableLink.self, ContradictoryLink.self,
    IdleLinkKind.self, IdlePublishedValue.self, FormWithoutLimit.self, UnclearDisclosure.self, LooseLabel.self,
    DisclosurePlacement.self, SwitchForDisclosure.self, ContradictoryStatement.self, MissingShield.self,
    MissingCarveOut.self, HinderedReporting.self, GenericSecrecy.self, CompulsoryDisclaimer.self, OverbroadTone.self,
    StaleSchema.self, SecretInProse.self,
  ]
}
