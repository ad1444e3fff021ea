import FoundationEssentials
import SaysoModel
import SaysoTestSupport
import Testing

/// How a rule comes to its answer: exceptions, circumstances, period.
@Suite struct RuleTests {
  @Test(arguments: freeing) func frees(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: sparing) func spares(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: circumstances) func appliesWhen(_ row: RuleRow) throws { try row.check() }
  @Test(arguments: periods) func isInForce(_ row: RuleRow) throws { try row.check() }

  private static let falcon = rule("<find><term>Falcon</term></find><unless><term>peregrine falcon</term></unless>")
  private static let paidBird = rule(
    "<find><term>Falcon</term></find><unless><all><term>peregrine falcon</term><paid/></all></unless>")
  private static let datedBird = rule(
    "<find><term>Falcon</term></find><unless><term from=\"2027-01-01\">peregrine falcon</term></unless>")

  static let freeing = [
    RuleRow("what overlaps is free", falcon, .no, "A peregrine falcon"),
    RuleRow("only what overlaps", falcon, .yes, "A peregrine falcon and «Falcon»"),
    RuleRow("a word of it frees nothing", falcon, .yes, "A peregrine and a «falcon»"),
    RuleRow("in its own text only", falcon, .yes, "«Falcon»") { $0.media = [Media(alt: "peregrine falcon")] },
    RuleRow("an image nobody describes frees nothing elsewhere", falcon, .yes, "«Falcon»") { $0.media = [Media()] },
    RuleRow("an undecided exception makes words uncertain", paidBird, .unknown(.paid), "A peregrine falcon") {
      $0.paid = nil
    },
    RuleRow("not those it does not overlap", paidBird, .yes, "A peregrine falcon and «Falcon»") { $0.paid = nil },
    RuleRow("nor where it is not there", paidBird, .yes, "«Falcon»") { $0.paid = nil },
    RuleRow("a dated exception", datedBird, .unknown(.publishAt), "A peregrine falcon") { $0.publishAt = nil },
    RuleRow("a dated exception, not yet", datedBird, .yes, "A peregrine «falcon»"),
    RuleRow(
      "none does not heed exceptions",
      rule(
        "<find><all><term>ship</term><none><term>Falcon</term></none></all></find><unless><term>peregrine falcon</term></unless>"
      ),
      .no, "We ship a peregrine falcon"),
    RuleRow(
      "nor does a spoiler",
      rule(
        "<find><near words=\"9\"><term>we</term><term>ship</term><none><term>Falcon</term></none></near></find><unless><term>peregrine falcon</term></unless>"
      ),
      .no, "We ship a peregrine falcon"),
    RuleRow(
      "a group loses its freed word",
      rule(
        "<find><near words=\"9\"><term>ship</term><term>Falcon</term></near></find><unless><term>peregrine falcon</term></unless>"
      ),
      .no, "We ship a peregrine falcon"),
  ]

  private static let repost = rule(
    "<find><term>Falcon</term></find><unless permits=\"leave\"><post kind=\"repost\"/></unless>")
  private static let repostOrPaid = rule(
    "<find><term>Falcon</term></find><unless><post kind=\"repost\"/></unless><unless><paid/></unless>")
  private static let either = rule("<find><term>Falcon</term></find><unless><paid/><author person=\"dana\"/></unless>")
  private static let both = rule(
    "<find><term>Falcon</term></find><unless><all><paid/><author person=\"dana\"/></all></unless>")

  static let sparing = [
    RuleRow("an exception without words spares the post", repost, .no, "Falcon") { $0.kind = .repost },
    RuleRow("one that does not hold spares nothing", repost, .yes, "«Falcon»"),
    RuleRow("one that can't be decided", repost, .unknown(.postKind), "Falcon") { $0.kind = nil },
    RuleRow("nothing found needs no exception", repost, .no, "Eagle") { $0.kind = nil },
    RuleRow("any of several spares", either, .no, "Falcon") {
      $0.author = "dana"; $0.paid = nil
    },
    RuleRow("any of several may", either, .unknown(.paid), "Falcon") { $0.paid = nil },
    RuleRow("all together", both, .yes, "«Falcon»") { $0.paid = nil },
    RuleRow("two exceptions", repostOrPaid, .no, "Falcon") { $0.paid = true },
  ]

  private static let personal = rule(
    "<find><term>Falcon</term></find><when><account class=\"personal\"/></when><when><paid/></when>")

  static let circumstances = [
    RuleRow("all hold", personal, .yes, "«Falcon»") { $0.paid = true },
    RuleRow("one does not", personal, .no, "Falcon"),
    RuleRow("one that does not hides one unknown", personal, .no, "Falcon") { $0.account = nil },
    RuleRow("two unknown", personal, .unknown(.account, .paid), "Falcon") {
      $0.account = nil; $0.paid = nil
    },
    RuleRow(
      "exceptions do not touch when",
      rule(
        "<find><term>ship</term></find><when><term>Falcon</term></when><unless><term>peregrine falcon</term></unless>"),
      .yes, "We «ship» a peregrine falcon"),
  ]

  private static func dated(_ period: String) -> String { rule("<find><term>Falcon</term></find>", period) }

  static let periods = [
    RuleRow("from a date: its first moment", dated("from=\"2026-11-02\""), .yes, "«Falcon»") {
      $0.publishAt = .at("2026-11-02T00:00:00Z")
    },
    RuleRow("from a date: not before", dated("from=\"2026-11-02\""), .no, "Falcon") {
      $0.publishAt = .at("2026-11-01T23:59:59Z")
    },
    RuleRow("until is exclusive", dated("until=\"2026-11-02T12:00\""), .no, "Falcon"),
    RuleRow("until: just before", dated("until=\"2026-11-02T12:00\""), .yes, "«Falcon»") {
      $0.publishAt = .at("2026-11-02T11:59:59Z")
    },
    RuleRow("through is inclusive", dated("through=\"2026-11-02\""), .yes, "«Falcon»") {
      $0.publishAt = .at("2026-11-02T23:59:59Z")
    },
    RuleRow("through: not the day after", dated("through=\"2026-11-02\""), .no, "Falcon") {
      $0.publishAt = .at("2026-11-03T00:00:00Z")
    },
    RuleRow("time not told", dated("through=\"2026-11-02\""), .unknown(.publishAt), "Falcon") { $0.publishAt = nil },
    RuleRow("nothing found, time not told", dated("through=\"2026-11-02\""), .no, "Eagle") { $0.publishAt = nil },
    RuleRow("on summer time", dated("until=\"2027-03-28T02:30\""), .yes, "«Falcon»") {
      $0.publishAt = .at("2027-03-28T01:29:59Z")
    },
    RuleRow("on summer time, over", dated("until=\"2027-03-28T02:30\""), .no, "Falcon") {
      $0.publishAt = .at("2027-03-28T01:30:00Z")
    },
  ]
}
