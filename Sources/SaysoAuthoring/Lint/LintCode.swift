/// What is wrong, by a name that stays the same from version to version.
public enum LintCode: String, Sendable, CaseIterable {
  // Sentences and examples
  case unenforcedMust = "unenforced-must"
  case unenforcedShould = "unenforced-should"
  case unmarkedNorm = "unmarked-norm"
  case noBreakingExample = "no-breaking-example"
  case noKeepingExample = "no-keeping-example"
  case markedKeepingExample = "marked-keeping-example"
  // Words
  case duplicateTerm = "duplicate-term"
  case shadowedTerm = "shadowed-term"
  case deadTerm = "dead-term"
  case overlappingRules = "overlapping-rules"
  case contradictoryTerm = "contradictory-term"
  case protectedTermForbidden = "protected-term-forbidden"
  case commonTerm = "common-term"
  case noAliases = "no-aliases"
  case costlyPattern = "costly-pattern"
  // Exceptions and dates
  case idleException = "idle-exception"
  case deadException = "dead-exception"
  case endedBeforeEffective = "ended-before-effective"
  case expired
  case neverInForce = "never-in-force"
  // Names
  case unusedTier = "unused-tier"
  case unusedTopic = "unused-topic"
  case unusedTimes = "unused-times"
  case idleGrant = "idle-grant"
  case unknownPlatform = "unknown-platform"
  case staleSchema = "stale-schema"
  // Contacts
  case unreachableContact = "unreachable-contact"
  case nobodyToAsk = "nobody-to-ask"
  // Links, values, form
  case unreachableLink = "unreachable-link"
  case contradictoryLink = "contradictory-link"
  case idleLinkKind = "idle-link-kind"
  case idlePublishedValue = "idle-published-value"
  case formWithoutLimit = "form-without-limit"
  // Disclosures
  case unclearDisclosure = "unclear-disclosure"
  case looseLabel = "loose-label"
  case misplacedDisclosure = "misplaced-disclosure"
  case buriedDisclosure = "buried-disclosure"
  case switchForDisclosure = "switch-for-disclosure"
  case contradictoryStatement = "contradictory-statement"
  // What the law of many places asks
  case noShield = "no-shield"
  case noReportingClause = "no-reporting-clause"
  case noLocalLawClause = "no-local-law-clause"
  case hinderedReporting = "hindered-reporting"
  case genericSecrecy = "generic-secrecy"
  case compulsoryDisclaimer = "compulsory-disclaimer"
  case overbroadTone = "overbroad-tone"
  // Secrets
  case secretInProse = "secret-in-prose"

  public var severity: LintSeverity {
    switch self {
    case .unenforcedMust, .noBreakingExample, .noKeepingExample: .error
    case .unenforcedShould, .unusedTimes, .noShield, .unmarkedNorm, .noAliases, .noReportingClause, .noLocalLawClause,
      .genericSecrecy, .compulsoryDisclaimer, .overbroadTone, .buriedDisclosure:
      .advice
    default: .warning
    }
  }
}
