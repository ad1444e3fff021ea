public import SaysoPolicy

/// Something about a policy that its author should know although the policy can be used.
public struct LintFinding: Hashable, Sendable {
  public let code: LintCode
  public let location: SourceLocation
  /// What is the matter, in a sentence. Terms of confidential rules are never quoted: a lint run ends up in logs.
  public let message: String
  /// What to do about it.
  public let fix: String

  public var severity: LintSeverity { code.severity }

  init(_ code: LintCode, at location: SourceLocation, _ message: String, fix: String) {
    self.code = code
    self.location = location
    self.message = message
    self.fix = fix
  }
}

/// How much a finding matters.
public enum LintSeverity: String, Sendable, CaseIterable {
  /// The policy does not keep its own promise.
  case error
  /// It surely does not do what its author meant.
  case warning
  case advice
}

/// What is wrong, by a name that stays the same from version to version.
public enum LintCode: String, Sendable, CaseIterable {
  case unenforcedMust = "unenforced-must"
  case unenforcedShould = "unenforced-should"
  case noBreakingExample = "no-breaking-example"
  case noKeepingExample = "no-keeping-example"
  case markedKeepingExample = "marked-keeping-example"
  case idleException = "idle-exception"
  case endedBeforeEffective = "ended-before-effective"
  case unusedTier = "unused-tier"
  case unusedTopic = "unused-topic"
  case unusedTimes = "unused-times"
  case idleGrant = "idle-grant"
  case costlyPattern = "costly-pattern"
  case duplicateTerm = "duplicate-term"
  case unclearDisclosure = "unclear-disclosure"
  case noShield = "no-shield"

  public var severity: LintSeverity {
    switch self {
    case .unenforcedMust, .noBreakingExample, .noKeepingExample: .error
    case .markedKeepingExample, .idleException, .endedBeforeEffective, .unusedTier, .unusedTopic, .idleGrant,
      .costlyPattern, .duplicateTerm, .unclearDisclosure:
      .warning
    case .unenforcedShould, .unusedTimes, .noShield: .advice
    }
  }
}
