/// A page of the manual: what a code stands for and why it matters.
public struct LintPage: Hashable, Sendable {
  public let code: LintCode
  /// What is wrong, in a few words.
  public let title: String
  /// Why that matters, with the source where it is not plain sense.
  public let why: String
  /// A piece of a policy that has it.
  public let example: String

  init(_ code: LintCode, _ title: String, why: String, example: String) {
    self.code = code
    self.title = title
    self.why = why
    self.example = example
  }

  /// Every page, in alphabetical order of the codes.
  public static let all: [LintPage] = LintChecks.all.flatMap { $0.pages }.sorted { $0.code.rawValue < $1.code.rawValue }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  public static func of(_ code: LintCode) -> LintPage? { byCode[code] }
}
