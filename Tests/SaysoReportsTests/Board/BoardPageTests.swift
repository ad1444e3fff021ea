import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoReports

@Suite struct BoardPageTests {
  @Test func anEmptyScan() throws {
    let body = try BoardFixture().body
    #expect(body.contains("No posts were found in what was named to be scanned."))
    #expect(body.contains("0 posts = 0 checked + 0 left out + 0 unreadable."))
    #expect(!body.contains("<svg") && !body.contains("id=\"page:filters\""))
  }

  @Test func nothingCouldBeRead() throws {
    var scan = try BoardFixture()
    scan.add(UncheckedRecord(cause: .failed, origin: Origin(file: "a.csv"), reason: "It has no text."))
    let body = try scan.body
    #expect(body.contains("None of 1 post could be checked."))
    #expect(body.contains("There is nothing to draw: no post was checked."))
    #expect(body.contains("It has no text.") && body.contains("a.csv, line 1"))
  }

  @Test func allClear() throws {
    var scan = try BoardFixture()
    for _ in 0..<1204 { scan.add(BoardFixture.report("Morning.")) }
    let body = try scan.body
    #expect(body.contains("All 1,204 posts checked are in keeping with the policy."))
    #expect(body.contains("There are no findings."))
    #expect(body.contains("data-label=\"all posts\">1,204</td>"))
    #expect(!body.contains("page:time-open"))
  }

  /// What can't be told is no finding, wherever the page counts them.
  @Test func openQuestionsAreNoFindings() throws {
    var scan = try BoardFixture(.reveal, limits: BoardLimits(entries: 3))
    let lamp = "The Lumo desk lamp is the best thing on my table."
    for _ in 0..<2 {
      scan.add(
        BoardFixture.report(lamp, .advise, [Situation.tie("Lumo desk lamp is the best", in: lamp, corrected: "")]))
    }
    let voice = "On behalf of Larkfield: yes."
    scan.add(
      BoardFixture.report(voice, .hold, [Situation.voice("On behalf of Larkfield", in: voice)], author: "someone"))
    var unsure = BoardFixture.report(voice, .undetermined, author: nil)
    unsure.undetermined = [Situation.unsure(Situation.voice("On behalf of Larkfield", in: voice), missing: [.author])]
    for _ in 0..<4 { scan.add(unsure) }
    let body = try scan.body
    #expect(body.contains("What comes up most is 1.3 Say that you work here, with 2 findings."))
    #expect(body.contains("Speaking in public · 5 findings and open questions: 1 ask first · 4 can’t tell"))
    #expect(body.contains("Of 5 findings and open questions here, 3 are listed."))
    #expect(body.contains("<dd>3 of 7 findings and open questions</dd>"))
    #expect(body.contains("There are 7 findings and open questions; this page lists 3 of them"))
  }

  @Test func whereNothingWasFoundNothingComesUpMost() throws {
    var scan = try BoardFixture(.reveal)
    let voice = "On behalf of Larkfield: yes."
    var unsure = BoardFixture.report(voice, .undetermined, author: nil)
    let question = Situation.unsure(Situation.voice("On behalf of Larkfield", in: voice), missing: [.author])
    unsure.undetermined = [question, question]
    unsure.undetermined[1].clause.number = "9.1"
    scan.add(unsure)
    let body = try scan.body
    #expect(!body.contains("What comes up most") && body.contains("1 open question: 1 can’t tell"))
    #expect(body.contains("All 2 open questions, the worst clause first."))
  }

  @Test func aPartialScanSaysSoFirst() throws {
    var scan = try BoardFixture.small(.share)
    #expect(try !scan.body.contains("This report is partial."))
    scan.summary.wasStopped = true
    let body = try scan.body
    #expect(body.contains("The scan was ended before everything was read."))
    let place = try #require(body.range(of: "This report is partial."))
    let lead = try #require(body.range(of: "class=\"lead\""))
    #expect(place.upperBound < lead.lowerBound)
  }

  @Test func anInputThatBrokeOffIsNamed() throws {
    var scan = try BoardFixture.small(.share)
    scan.summary.files[0].isCutShort = true
    let body = try scan.body
    #expect(body.contains("This report is partial.") && body.contains(" posts.ndjson could not be read to the end."))
  }

  @Test func everyAnchorLeadsSomewhereAndIsThereOnce() throws {
    let body = try BoardFixture.small(.reveal).body
    let ids = body.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for match in body.matches(of: /href="#([^"]+)"/) {
      #expect(ids.contains(try #require(String(match.1).removingPercentEncoding)), "\(match.1)")
    }
    for match in body.matches(of: /(?:aria-labelledby|for)="([^"]+)"/) {
      for id in match.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
  }

  /// Words of the design that no reader is to meet.
  @Test(arguments: ["violation", "Violation", "!", "%", "error", "0a1b2c3d", "codenames</"])
  func wordsThatAreNeverUsed(_ word: String) throws {
    let body = try BoardFixture.small(.share).body
    let words = body.replacing(/<[^>]*>/, with: " ").replacing(/\{.*\}/, with: "")
    #expect(!words.contains(word))
  }

  @Test func protectedSpeechIsCountedAndNotListed() throws {
    let body = try BoardFixture.small(.reveal).body
    #expect(body.contains("1 post on pay and working conditions is protected speech and not listed."))
    #expect(!body.contains("our pay is too low"))
  }

  @Test func equalScansGiveEqualPages() throws {
    #expect(try BoardFixture.small(.share).page == BoardFixture.small(.share).page)
  }
}
