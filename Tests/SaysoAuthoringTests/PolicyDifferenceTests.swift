import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct PolicyDifferenceTests {
  /// A change to the small policy, and what is said of it.
  struct Edit: Sendable, CustomTestStringConvertible {
    let piece: String
    let other: String
    let said: [String]
    var testDescription: String { "\(piece.prefix(40)) → \(other.prefix(60))" }

    init(_ piece: String, _ other: String, _ said: String...) {
      (self.piece, self.other, self.said) = (piece, other, said)
    }
  }

  @Test(arguments: edits) func eachEditIsSaid(_ edit: Edit) throws {
    try #require(SmallPolicy.text.contains(edit.piece))
    let difference = try Self.difference(SmallPolicy.text, SmallPolicy.replacing(edit.piece, with: edit.other))
    #expect(difference.changes.map(\.text.plain) == edit.said)
  }

  static let edits: [Edit] = [
    Edit("version=\"1\"", "version=\"2\"", "This is edition 2; the other was 1."),
    Edit("2026-11-01", "2026-12-01", "The policy holds from 1 December 2026 instead of 1 November 2026."),
    Edit(
      "<title>Small policy", "<title>Big policy", "The policy is now called “Big policy” instead of “Small policy”."),
    Edit(
      "paid=\"no\"/>", "/>", "A check no longer takes “paid” to be “no” when it is not told."),
    Edit(
      "account=\"personal\"", "account=\"official\"",
      "Unless it is told, a check takes “account” to be “official” instead of “personal”."),
    Edit(
      "name=\"Rocket Skates\"/>", "name=\"Rocket Skates\"><alias>Skates</alias></product>",
      "“Skates” is now another name for “Rocket Skates”."),
    Edit(
      "<grant topic=\"voice\"/>", "",
      "Whoever plays the part of spokesperson may no longer speak on the company's position."),
    Edit(
      "<grant topic=\"voice\"/>", "<grant topic=\"voice\" platforms=\"x\" through=\"2026-12-31\"/>",
      "Whoever plays the part of spokesperson may speak on the company's position, on X, until the end of 31 December 2026, instead of without limits."
    ),
    Edit(
      "<person id=\"kim\" name=\"Kim Ode\"/>", "<person id=\"kim\" name=\"Kim Ode\" roles=\"voice\"/>",
      "Kim Ode now plays the part of spokesperson."),
    Edit("roles=\"voice\"/>", "/>", "Robin Vale no longer plays the part of spokesperson."),
    Edit(
      "action=\"block\"", "action=\"hold\"",
      "A finding that is red now means “wait for a yes” instead of “do not publish”."),
    Edit(
      "within=\"PT30M\"", "within=\"PT2H\"",
      "For findings that are red an answer comes within 2 open hours instead of within 30 open minutes."),
    Edit(">Stop.<", ">Halt.<", "The tier red now says “Halt.” instead of “Stop.”"),
    Edit(
      "to=\"17:00\"", "to=\"18:00\"", "In the hours “office”, “mon-fri, 09:00–17:00” is gone.",
      "In the hours “office”, “mon-fri, 09:00–18:00” is new."),
    Edit(
      "press@acme.example", "desk@acme.example",
      "For Press office, email is now “desk@acme.example” instead of “press@acme.example”."),
    Edit(
      "<term>our pay</term>", "<term aliases=\"our wages\">our pay</term>",
      "Talk of “working life” is now also told by “our wages”, beside “our pay”."),
    Edit(
      "<term>our pay</term>", "<term match=\"stem\">our pay</term>",
      "Talk of “working life” is told by any form of “our pay” instead of “our pay”."),
    Edit(
      "<term>our pay</term>", "<term>our pay</term><term>the rota</term>",
      "Talk of “working life” is now also told by “the rota”."),
    Edit(
      "<unless permits=\"share\"><post kind=\"repost\" of=\"official\"/></unless>", "",
      "Rule “reserved” no longer spares this: the post is a repost and shares or answers a post of the company’s own."),
    Edit(
      "<must id=\"named\">Speak for Acme only if you are named.</must>",
      "<should id=\"named\">Speak for Acme only if named.</should>",
      "This now reads “Speak for Acme only if named.” instead of “Speak for Acme only if you are named.”",
      "“Speak for Acme only if named.” now advises (should); before, it binds (must)."),
    Edit(
      "title=\"Not public yet\"", "title=\"Secrets\"",
      "The clause is now headed “Secrets” instead of “Not public yet”."),
    Edit(
      "enforces=\"unannounced\" tier=\"red\">", "enforces=\"unannounced\" tier=\"red\" until=\"2027-03-01T09:00\">",
      "“Project Magnet” stays secret until 1 March 2027, 09:00 instead of for good."),
    Edit(
      "aliases=\"Magnetite\"", "aliases=\"Lodestone\"",
      "Rule “magnet” no longer looks for “Magnetite”, beside “Project Magnet”.",
      "Rule “magnet” now also looks for “Lodestone”, beside “Project Magnet”."),
    Edit(
      "<example keeps=\"magnet\" author=\"kim\" platform=\"x\">A magnet on the fridge.</example>", "",
      "The example “A magnet on the fridge.”, which keeps the rule “magnet”, is gone."),
    Edit(
      "<find><about topic=\"work\"/></find>", "<find><about topic=\"work\"/><term>union</term></find>",
      "The shield “shield” now also looks for “union”."),
  ]

  private static func difference(_ old: String, _ new: String) throws -> PolicyDifference {
    try PolicyDifference(from: SmallPolicy.document(old), to: SmallPolicy.document(new))
  }
}
