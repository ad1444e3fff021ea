public import FoundationEssentials
import SaysoPolicy

/// Looks for what is allowed in a policy and yet not meant: duties nothing enforces, rules nothing tests, words that can
/// never be found, entries that never decide, promises nobody can keep.
///
/// No clock is read. Dates are compared with the day the policy takes effect, so that the same policy has the same
/// findings for ever; a caller who gives a moment also learns what is over by then. The cost is linear in the policy,
/// but for a scan of its examples and of one short post for each term, exception and link entry.
///
/// ```swift
/// let findings = Linter.findings(in: try PolicyDocument(contentsOf: "larkfield.xml"), at: Date())
/// ```
public enum Linter {
  /// In order of file and line.
  /// - Parameter schema: What stands in the file that ``SchemaReference`` names; `nil`: it is not looked at.
  public static func findings(
    in document: PolicyDocument, at moment: Date? = nil, schema: String? = nil
  ) -> [LintFinding] {
    let subject = LintSubject(document, at: moment, schema: schema)
    return LintChecks.all.flatMap { $0.findings(in: subject) }.sorted {
      ($0.location, $0.code.rawValue) < ($1.location, $1.code.rawValue)
    }
  }
}

/// One thing to look for.
protocol LintCheck: Sendable {
  /// Its pages in the manual, one for each code it reports.
  static var pages: [LintPage] { get }
  static func findings(in subject: LintSubject) -> [LintFinding]
}
