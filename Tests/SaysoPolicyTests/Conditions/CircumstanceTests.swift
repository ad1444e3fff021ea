import FoundationEssentials
import SaysoModel
import SaysoTestSupport
import Testing

/// Leaves about everything but words: each holds, does not, or can't be told without its input.
@Suite struct CircumstanceTests {
  @Test(arguments: authors + accounts + platforms) func holdsOfWho(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: kinds + languages + media + paid) func holdsOfWhat(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: periods) func holdsOfWhen(_ row: ConditionRow) throws { try row.declaring(Self.quiet).check() }

  static let authors = [
    ConditionRow("a person", "<author person=\"amir\"/>", .yes, "x"),
    ConditionRow("another person", "<author person=\"dana\"/>", .no, "x"),
    ConditionRow("a role", "<author role=\"spokesperson\"/>", .yes, "x") { $0.author = "dana" },
    ConditionRow("by handle", "<author person=\"dana\"/>", .yes, "x") {
      $0.author = "@Dana-Reyes"; $0.platform = .linkedin
    },
    ConditionRow("by a handle of elsewhere", "<author person=\"dana\"/>", .unknown(.author), "x") {
      $0.author = "dana-reyes"
    },
    ConditionRow("by a handle of nobody knows where", "<author person=\"dana\"/>", .unknown(.platform), "x") {
      $0.author = "dana-reyes"
      $0.platform = nil
    },
    ConditionRow("by their own account", "<author person=\"amir\"/>", .yes, "x") { $0.author = nil },
    ConditionRow("nobody knows", "<author role=\"spokesperson\"/>", .unknown(.author), "x") {
      $0.author = nil; $0.account = nil
    },
    ConditionRow("somebody else", "<author person=\"amir\"/>", .unknown(.author), "x") { $0.author = "zoe" },
  ]

  static let accounts = [
    ConditionRow("official", "<account class=\"official\"/>", .yes, "x") { $0.account = "@larkfieldhelp" },
    ConditionRow("shared", "<account class=\"shared\"/>", .yes, "x") { $0.account = "desk" },
    ConditionRow("personal", "<account class=\"personal\"/>", .yes, "x"),
    ConditionRow("undeclared is personal", "<account class=\"personal\"/>", .yes, "x") { $0.account = "zoe" },
    ConditionRow("the same handle elsewhere", "<account class=\"official\"/>", .no, "x") {
      $0.account = "LarkfieldHelp"
      $0.platform = .mastodon
    },
    ConditionRow("on nobody knows which platform", "<account class=\"official\"/>", .unknown(.platform), "x") {
      $0.account = "LarkfieldHelp"
      $0.platform = nil
    },
    ConditionRow("declared nowhere", "<account class=\"official\"/>", .no, "x") {
      $0.account = "zoe"; $0.platform = nil
    },
    ConditionRow("not told", "<account class=\"official\"/>", .unknown(.account), "x") { $0.account = nil },
  ]

  static let platforms = [
    ConditionRow("one of several", "<platform name=\"linkedin x\"/>", .yes, "x"),
    ConditionRow("none of them", "<platform name=\"linkedin\"/>", .no, "x"),
    ConditionRow("not told", "<platform name=\"x\"/>", .unknown(.platform), "x") { $0.platform = nil },
  ]

  static let kinds = [
    ConditionRow("a kind", "<post kind=\"reply post\"/>", .yes, "x"),
    ConditionRow("another kind", "<post kind=\"reply\"/>", .no, "x"),
    ConditionRow("kind not told", "<post kind=\"reply\"/>", .unknown(.postKind), "x") { $0.kind = nil },
    ConditionRow("of the company", "<post kind=\"repost\" of=\"official\"/>", .yes, "") {
      $0.kind = .repost
      $0.reference = ReferencedPost(ownership: .official)
    },
    ConditionRow("of the company, by handle", "<post of=\"official\"/>", .yes, "") {
      $0.kind = .repost
      $0.reference = ReferencedPost(handle: "larkfieldhelp")
    },
    ConditionRow("of somebody else", "<post of=\"official\"/>", .no, "") {
      $0.kind = .repost
      $0.reference = ReferencedPost(handle: "zoe")
    },
    ConditionRow("of nobody knows whom", "<post of=\"official\"/>", .unknown(.reference), "") { $0.kind = .repost },
    ConditionRow("decided by the kind", "<post kind=\"reply\" of=\"official\"/>", .no, "") { $0.kind = .repost },
    ConditionRow("a plain post is nobody's", "<post of=\"official\"/>", .no, "x"),
    ConditionRow("nor anyone's", "<post of=\"anyone\"/>", .no, "x"),
    ConditionRow("a repost is anyone's", "<post of=\"anyone\"/>", .yes, "") { $0.kind = .repost },
    ConditionRow("a customer's", "<post of=\"customer\"/>", .yes, "x") {
      $0.kind = .reply
      $0.reference = ReferencedPost(ownership: .customer)
    },
  ]

  static let languages = [
    ConditionRow("a language", "<language name=\"de en\"/>", .yes, "x"),
    ConditionRow("a kind of it", "<language name=\"en\"/>", .yes, "x") { $0.language = "en-GB" },
    ConditionRow("not the other way round", "<language name=\"en-GB\"/>", .no, "x"),
    ConditionRow("not what begins like it", "<language name=\"en\"/>", .no, "x") { $0.language = "enm" },
    ConditionRow("language not told", "<language name=\"en\"/>", .unknown(.language), "x") { $0.language = nil },
  ]

  static let media = [
    ConditionRow("an image", "<media kind=\"image\"/>", .yes, "x") { $0.media = [Media()] },
    ConditionRow("a film is no image", "<media kind=\"image\"/>", .no, "x") { $0.media = [Media(kind: .video)] },
    ConditionRow("nothing", "<media kind=\"none\"/>", .yes, "x"),
    ConditionRow("media not told", "<media kind=\"none\"/>", .unknown(.media), "x") { $0.media = nil },
  ]

  static let paid = [
    ConditionRow("paid", "<paid/>", .yes, "x") { $0.paid = true },
    ConditionRow("not paid", "<paid/>", .no, "x"),
    ConditionRow("paid not told", "<paid/>", .unknown(.paid), "x") { $0.paid = nil },
  ]

  static let quiet = """
    <window id="quiet"><span from="2026-11-02T09:00" until="2026-11-02T12:00"/><span from="2027-03-27" through="2027-03-28"/></window>
    """

  static let periods = [
    ConditionRow("in no span", "<during window=\"quiet\"/>", .no, "x"),
    ConditionRow("at the first moment", "<during window=\"quiet\"/>", .yes, "x") {
      $0.publishAt = .at("2026-11-02T09:00:00Z")
    },
    ConditionRow("at the end", "<during window=\"quiet\"/>", .no, "x") { $0.publishAt = .at("2026-11-02T12:00:00Z") },
    ConditionRow("in another span", "<during window=\"quiet\"/>", .yes, "x") {
      $0.publishAt = .at("2027-03-27T00:00:00Z")
    },
    ConditionRow("through: the last second of a short day", "<during window=\"quiet\"/>", .yes, "x") {
      $0.publishAt = .at("2027-03-28T22:59:59Z")
    },
    ConditionRow("through: not the day after", "<during window=\"quiet\"/>", .no, "x") {
      $0.publishAt = .at("2027-03-28T23:00:00Z")
    },
    ConditionRow("from alone", "<during from=\"2026-11-02T12:00\"/>", .yes, "x"),
    ConditionRow("until alone", "<during until=\"2026-11-02T12:00\"/>", .no, "x"),
    ConditionRow(
      "an offset of its own", "<during from=\"2026-11-02T12:00+01:00\" until=\"2026-11-02T13:01+01:00\"/>", .yes, "x"),
    ConditionRow("time not told", "<during window=\"quiet\"/>", .unknown(.publishAt), "x") { $0.publishAt = nil },
  ]
}
