/// The library's face: what a program needs to check posts against a policy.
///
/// ```swift
/// import FoundationEssentials
/// import Sayso
///
/// let policy = try Policy(contentsOf: url)
/// let checker = Checker(policy)
/// let report = checker.check(Post(text: draft, author: "amir", platform: .x, publishAt: .now))
/// for finding in report.findings { print(finding.sentence.text, finding.reason.plain) }
/// ```
@_exported public import SaysoCalendar
@_exported public import SaysoEngine
@_exported public import SaysoModel
@_exported public import SaysoPolicy
@_exported public import SaysoPolicyXML
@_exported public import SaysoPosts
@_exported public import SaysoReports
@_exported public import SaysoScan
