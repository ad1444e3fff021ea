public import SaysoPolicy

/// Something about a policy that its author should know although the policy can be used.
public struct LintFinding: Hashable, Sendable {
  public let code: LintCode
  public let location: SourceLocation
  /// What is the matter, in a sentence. Terms of confidential rules are never quoted: a lint run ends up in logs.
  public let message: String
  /// What to do about it.
  public let fix: String
  /// A post that shows it, tried out on the policy; `nil` where there is none, or where it would tell a secret.
  public let witness: String?
  /// Changes that do what ``fix`` says, where a machine can do it; together they leave the policy usable.
  public let edits: [LintEdit]

  public var severity: LintSeverity { code.severity }

  init(
    _ code: LintCode, at location: SourceLocation, _ message: String, fix: String, witness: String? = nil,
    edits: [LintEdit] = []
  ) {
    self.code = code
    self.location = location
    self.message = message
    self.fix = fix
    self.witness = witness
    self.edits = edits
  }
}

/// How much a finding matters.
public enum LintSeverity: String, Sendable, CaseIterable {
  /// The policy does not keep its own promise.
  case error
  /// It surely does not do what its author meant.
  case warning
  /// Worth a thought, by somebody who knows the company and its law.
  case advice
}
