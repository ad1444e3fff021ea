import Foundation
import Sayso
import SaysoModel
import Testing

/// Every post of the domain notes, §3.1 to §3.4 and on protected speech, under the worked policy.
@Suite struct DomainNotesTests {
  @Test(arguments: DomainPost.all) func comesOutAsMarked(_ row: DomainPost) throws {
    let report = try WorkedPolicy.larkfield().check(row.post)
    let fired = report.findings.filter { $0.action != .clear }
    switch (row.mark, row.section.kind) {
    case (.breaks, let kind?):
      #expect(fired.contains { $0.kind == kind }, "fired: \(fired.map(\.rule))")
    case (.keeps, let kind?):
      #expect(!fired.contains { $0.kind == kind }, "fired: \(fired.map(\.rule))")
      #expect(!report.undetermined.contains { $0.kind == kind })
    case (_, nil):
      #expect(fired.isEmpty, "fired: \(fired.map(\.rule))")
      #expect(report.verdict == .clear)
    }
  }

  /// “Mixed: pay complaint plus Falcon date → report only the date.”
  @Test func complaintBesideASecretReportsOnlyTheSecret() throws {
    let complaint = "On behalf of Larkfield nobody says it, but my shift has had no heating for a week."
    let row = DomainPost(.shield, .breaks, complaint + " Falcon ships in March.")
    let report = try WorkedPolicy.larkfield().check(row.post)
    #expect(report.findings.filter { $0.action != .clear }.map(\.rule) == ["falcon"])
    #expect(report.findings.filter { $0.action == .clear }.allSatisfy { $0.shieldedBy == "shield" })
    let spans = report.findings.filter { $0.rule == "falcon" }.flatMap(\.spans)
    #expect(spans.allSatisfy { $0.span.range.lowerBound >= complaint.utf8.count })
  }

  @Test func nothingOfTheNotesIsUndetermined() throws {
    for row in DomainPost.all {
      let report = try WorkedPolicy.larkfield().check(row.post)
      #expect(report.undetermined.isEmpty, "\(row.testDescription)")
    }
  }
}
