import FoundationEssentials
import SaysoModel
import SaysoTestSupport

/// Policies and posts made up at random, from a small vocabulary so that rules often have something to find.
struct Generated {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = ["falcon", "pay", "Lumo", "best", "Larkfield", "ship", "not", "union"]
  private static let topics =
    "<topic id=\"t\"><term>pay</term><term>union</term><near words=\"4\"><term>falcon</term><term>ship</term></near></topic>"

  mutating func snippet(with others: [String] = []) -> PolicySnippet {
    let rules =
      others + [
        "<speaking id=\"a\" enforces=\"duty\" tier=\"orange\" \(period())>\(body())</speaking>",
        "<confidential id=\"b\" enforces=\"duty\" tier=\"orange\" evasion-tier=\"red\" \(period())>\(body())</confidential>",
        "<disclosure id=\"c\" enforces=\"duty\" tier=\"yellow\" placement=\"\(random.pick(["start", "before-fold", "same-post"]))\">\(body())\(statements())</disclosure>",
        "<links id=\"d\" enforces=\"duty\" tier=\"orange\" otherwise=\"\(random.pick(["allow", "deny"]))\">\(exceptions())<list><deny kind=\"internal\" tier=\"red\"/><allow domain=\"larkfield.example\"/><deny kind=\"shortener\"/></list></links>",
      ]
    return PolicySnippet(
      rules.joined(separator: "\n"), declarations: Self.topics,
      people:
        "<role id=\"press\" name=\"press\"><grant topic=\"t\" \(random.pick(["", "platforms=\"x\"", "account=\"official\"", "from=\"2026-11-02\""]))/></role><person id=\"eve\" name=\"Eve\" roles=\"press\"/>"
    )
  }

  /// Rules that look for values, for form, and in containers of their own.
  mutating func valueRules() -> [String] {
    [
      "<personal-data id=\"e\" enforces=\"duty\" tier=\"red\"><find><detect kind=\"phone email\"/>\(condition(2))<near words=\"4\"><term>pay</term><repeated digits=\"5\"/></near></find>\(exceptions())<acknowledging>\(condition(1))</acknowledging></personal-data>",
      "<form id=\"f\" enforces=\"duty\" tier=\"yellow\"><length at-most=\"\(random.pick(["9", "40", "400"]))\" unit=\"\(random.pick(["graphemes", "weighted", "bytes"]))\"/><hashtags at-most=\"\(random.pick(["0", "1"]))\"/><hashtag-case/><fancy-letters/><alt-text/><emoji at-most=\"0\"/><blank-lines at-most=\"0\"/></form>",
      "<form id=\"g\" enforces=\"duty\" tier=\"yellow\"><length/><hashtags/></form>",
      "<form id=\"h\" enforces=\"duty\" tier=\"yellow\"><find>\(condition(1))</find><emoji at-most=\"0\"/><length/></form>",
    ]
  }

  private mutating func period() -> String {
    random.pick(["", "", "from=\"2026-11-02\"", "until=\"2026-11-02T12:00\"", "through=\"2026-11-01\""])
  }

  private mutating func body() -> String {
    let when = random.rarely(3) ? "<when>\(condition(1))</when>" : ""
    return "<find>\(condition(2))\(random.rarely(2) ? condition(2) : "")</find>\(when)\(exceptions())"
  }

  private mutating func exceptions() -> String { random.rarely(2) ? "<unless>\(condition(2))</unless>" : "" }

  private mutating func statements() -> String {
    "<statements><accept>I work here</accept><accept as=\"label\">Ad</accept><accept lang=\"de\">Werbung</accept></statements>"
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "<all>\(condition(depth - 1))\(condition(depth - 1))</all>"
    case 1: return "<any>\(condition(depth - 1))\(condition(depth - 1))</any>"
    case 2: return "<none>\(condition(depth - 1))</none>"
    case 3:
      return
        "<near words=\"4\">\(condition(depth - 1))\(wordLeaf())\(random.rarely(2) ? "<none>\(condition(depth - 1))</none>" : "")</near>"
    case 4: return "<near within=\"\(random.pick(["sentence", "post"]))\">\(wordLeaf())\(condition(depth - 1))</near>"
    default: return leaf()
    }
  }

  private mutating func leaf() -> String { random.rarely(3) ? circumstance() : wordLeaf() }

  private mutating func wordLeaf() -> String {
    let options = [
      "", "", "", "disguised=\"also\"", "negation=\"spares\"", "from=\"2026-11-02\"", "until=\"2026-11-02T12:00\"",
      "in=\"text\"", "in=\"quoted text\"",
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "<about topic=\"t\"/>"
    case 1: return "<about topic=\"t\" signals=\"2\"/>"
    case 2: return "<mention of=\"product\"/>"
    case 3: return "<link domain=\"larkfield.example\"/>"
    default: return "<term \(random.pick(options))>\(random.pick(Self.words))</term>"
    }
  }

  private mutating func circumstance() -> String {
    random.pick([
      "<author person=\"dana\"/>", "<author role=\"press\"/>", "<account class=\"official\"/>",
      "<account class=\"personal\"/>",
      "<platform name=\"x\"/>", "<post kind=\"repost\"/>", "<post of=\"official\"/>", "<post of=\"anyone\"/>",
      "<during from=\"2026-11-02\" until=\"2026-11-02T12:00\"/>", "<language name=\"en\"/>", "<media kind=\"image\"/>",
      "<paid/>",
    ])
  }
}

// MARK: Posts

extension Generated {
  /// A post of which everything is told.
  mutating func post() -> Post {
    let kind = random.pick([PostKind.post, .post, .reply, .repost])
    return Post(
      id: "1", text: text(), author: random.pick(["amir", "dana", "eve"]), platform: random.pick([.x, .linkedin]),
      account: random.pick(["LarkfieldHelp", "desk", "zoe"]),
      publishAt: random.pick([.at("2026-11-01T10:00:00Z"), .at("2026-11-02T11:00:00Z"), .at("2026-11-02T12:00:00Z")]),
      kind: kind, language: random.pick(["en", "de"]), media: media(), paid: random.rarely(2),
      reference: kind == .post
        ? nil : ReferencedPost(ownership: random.pick([.official, .customer, .anyone]), text: text()))
  }

  private mutating func media() -> [Media] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: [Media(alt: text())]
    case 1: [Media(kind: .video)]
    default: []
    }
  }

  private mutating func text() -> String {
    let odd = [
      "Ad:", "I work here.", "#falcon", "f4lc0n", "f\u{430}lcon", "Werbung", "fálcon", "🦅", "é",
      "https://larkfield.example/a", "bit.ly/3xy", "wiki.corp.larkfield.example/x", "Well.", "and", "the",
    ]
    return (0..<Int.random(in: 0..<12, using: &random)).map { _ in random.pick(random.rarely(3) ? odd : Self.words) }
      .joined(separator: " ")
  }

  /// What ``valueRules()`` look for.
  mutating func values() -> String {
    let values = [
      "0800 555 0142", "8812345", "#blackfriday", "#a #b", "𝗯𝗼𝗹𝗱", "\n\n\n", "ana@larkfield.example", "plain words", "",
    ]
    return (0..<2).map { _ in random.pick(values) }.joined(separator: " ")
  }

  /// Ways to leave one thing untold. What an image says can be left untold only of an image that is known to be there.
  static let omissions: [@Sendable (inout Post) -> Void] = [
    { $0.author = nil }, { $0.platform = nil }, { $0.account = nil }, { $0.publishAt = nil }, { $0.kind = nil },
    { $0.language = nil }, { $0.paid = nil }, { $0.reference?.ownership = nil }, { $0.reference = nil },
    { post in for index in (post.media ?? []).indices { post.media?[index].alt = nil } },
    { post in if post.media?.contains(where: { $0.kind == .image }) == false { post.media = nil } },
  ]
}
