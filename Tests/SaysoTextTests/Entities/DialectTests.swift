import SaysoModel
import SaysoText
import Testing

@Suite("Entities by platform")
struct DialectTests {
  @Test("the platform chooses the dialect")
  func platforms() {
    #expect(EntityDialect(platform: .x) == .x && EntityDialect(platform: .bluesky) == .bluesky)
    #expect(EntityDialect(platform: .mastodon) == .mastodon && EntityDialect(platform: .linkedin) == .general)
    #expect(EntityDialect(platform: nil) == .general && EntityDialect(platform: PlatformID("elsewhere")) == .general)
  }

  @Test(
    "X",
    arguments: [
      EntityRow("lumo.com?a=b and lumo.com/?a=b", "link lumo.com", "link lumo.com/?a=b"),
      EntityRow("foo.co.za lumo.公司", "link foo.co.za", "link lumo.公司"),
      EntityRow("http://localhost http://10.0.0.7 ftp://lumo.com"),
      EntityRow("great.it main.py -lumo.com /lumo.com", "link great.it", "link main.py"),
      EntityRow("http://lumo.com/a_(b_(c))) x", "link http://lumo.com/a_(b_(c))"),
      EntityRow("http://lumo.com/a(b(c(d)))", "link http://lumo.com/a"),
      EntityRow("http://dana@lumo.com"), EntityRow("dana@lumo.com"), EntityRow("larkfield.example"),
      EntityRow("http://t.co/abc-x http://t.co/abc?d", "link http://t.co/abc", "link http://t.co/abc?d"),
      EntityRow("@dana.reyes @dana/press-team", "mention @dana", "mention @dana/press-team"),
      EntityRow("@dana@mastodon.example RT@dana", "mention @dana"),
      EntityRow("#one#two #three", "tag #three"), EntityRow("#a://b"), EntityRow("$ABC1 ($LRK) $LRK!", "cash $LRK"),
    ])
  func onX(row: EntityRow) { #expect(found(in: row.text, dialect: .x) == row.expected) }

  @Test(
    "Mastodon",
    arguments: [
      EntityRow("lumo.com www.lumo.com/x"), EntityRow("http://localhost/ http://lumo.invalid dana@lumo.com $LRK"),
      EntityRow("https://lumo.com/日本。 gemini://lumo.com/", "link https://lumo.com/日本。", "link gemini://lumo.com/"),
      EntityRow("http://lumo.com/?q=✓ (http://lumo.com/)", "link http://lumo.com/?q=✓", "link http://lumo.com/"),
      EntityRow("http://lumo.com/b<del>b</del>", "link http://lumo.com/b"),
      EntityRow("「[https://lumo.com/」", "link https://lumo.com/"), EntityRow("http://www\\.lumo\\.com"),
      EntityRow("https://a.みんな/ http://lumo.com' x", "link https://a.みんな/", "link http://lumo.com"),
      EntityRow("@dana @dana@m.example. @dana.r-x", "mention @dana", "mention @dana@m.example", "mention @dana.r-x"),
      EntityRow("@dana@サーバー.example", "mention @dana@サーバー.example"), EntityRow("あ@dana =@dana /@dana ＠dana"),
      EntityRow("#3d #_a_ #0123 #·a #a·b· #a・b", "tag #3d", "tag #_a_", "tag #a·b", "tag #a・b"),
      EntityRow("(#a) .#b &#39; ＃ｆｏｏ", "tag ＃ｆｏｏ"), EntityRow("#___ #one#two", "tag #one"),
    ])
  func onMastodon(row: EntityRow) { #expect(found(in: row.text, dialect: .mastodon) == row.expected) }

  @Test(
    "Bluesky",
    arguments: [
      EntityRow("@dana @dana.bsky.social.", "mention @dana.bsky.social"), EntityRow("a@dana.com ＠dana.com @dana.COM"),
      EntityRow("lumo.com lumo.COM my-lumo.com 1lumo.com", "link lumo.com"),
      EntityRow("(lumo.com/a) “lumo.com” lumo.com/a_(b)", "link lumo.com/a", "link lumo.com/a_(b)"),
      EntityRow("https://lumo.com/日本、x https://lumo.com?!", "link https://lumo.com/日本、x", "link https://lumo.com?"),
      EntityRow("http://localhost:80/x xhttp://lumo.com", "link http://localhost:80/x"),
      EntityRow("$ABC12 ($LRK) $LRK.B $LRKXYZ", "cash $ABC12", "cash $LRK", "cash $LRK"),
      EntityRow("#a#b #c🦋… (#d)", "tag #a#b", "tag #c🦋"), EntityRow("dana@lumo.com"),
    ])
  func onBluesky(row: EntityRow) { #expect(found(in: row.text, dialect: .bluesky) == row.expected) }

  @Test("a list's name is part of the handle")
  func list() {
    let entities = EntityExtractor(dialect: .x).entities(in: Array("@dana/press".utf8))
    #expect(entities == [Entity(kind: .mention(handle: "dana/press"), range: 0..<11)])
  }
}
