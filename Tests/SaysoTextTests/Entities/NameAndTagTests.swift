import SaysoText
import Testing

@Suite("Mentions, tags and addresses")
struct NameAndTagTests {
  @Test(
    "mentions",
    arguments: [
      EntityRow("@dana hi", "mention @dana"),
      EntityRow("thanks @dana.", "mention @dana"),
      EntityRow("thanks @dana.So we", "mention @dana"),
      EntityRow("@dana.reyes and @lark_field1", "mention @dana.reyes", "mention @lark_field1"),
      EntityRow("@dana.bsky.social.", "mention @dana.bsky.social"),
      EntityRow("@full123-chars.test", "mention @full123-chars.test"),
      EntityRow("@dana@mastodon.example, yes", "mention @dana@mastodon.example"),
      EntityRow("＠dana", "mention ＠dana"),
      EntityRow("の@danaに", "mention @dana"),
      EntityRow("RT@dana rt:@amir", "mention @dana", "mention @amir"),
      EntityRow("(@dana)", "mention @dana"),
      EntityRow("not@right"), EntityRow("@"), EntityRow("@_@"), EntityRow("f!@kn f@@kn f$@kn"),
      EntityRow("@aliceìnheiro"), EntityRow("@ dana"), EntityRow("art@dana"),
      EntityRow("https://mastodon.example/@dana", "link https://mastodon.example/@dana"),
    ])
  func mentions(row: EntityRow) { #expect(found(in: row.text) == row.expected) }

  @Test(
    "hashtags",
    arguments: [
      EntityRow("#Lumo", "tag #Lumo"), EntityRow("(#Lumo)", "tag #Lumo"), EntityRow("＃Lumo", "tag ＃Lumo"),
      EntityRow("#one#two", "tag #one", "tag #two"), EntityRow("#mañana #会議", "tag #mañana", "tag #会議"),
      EntityRow("#2026budget #budget_2026", "tag #2026budget", "tag #budget_2026"),
      EntityRow("🎉#Lumo🎉", "tag #Lumo"), EntityRow("#می‌خواهم", "tag #می‌خواهم"), EntityRow("#il·lusió", "tag #il·lusió"),
      EntityRow("#1 #_ # #?"), EntityRow("a#b"), EntityRow("&#39;"), EntityRow("#️⃣"),
      EntityRow("https://a.example/#frag", "link https://a.example/#frag"),
      EntityRow("lumo.com/#frag", "link lumo.com/#frag"),
    ])
  func hashtags(row: EntityRow) { #expect(found(in: row.text) == row.expected) }

  @Test(
    "cashtags",
    arguments: [
      EntityRow("$LRK", "cash $LRK"), EntityRow("($LRK), $lrk.b!", "cash $LRK", "cash $lrk.b"),
      EntityRow("$LRK.", "cash $LRK"), EntityRow("$ABC12", "cash $ABC12"),
      EntityRow("$100 $ $1A a$LRK $TOOLONG $ABC123 $株"),
    ])
  func cashtags(row: EntityRow) { #expect(found(in: row.text) == row.expected) }

  @Test(
    "e-mail addresses",
    arguments: [
      EntityRow("dana@larkfield.example.", "email dana@larkfield.example"),
      EntityRow(
        "aisha.al-muslim@wsj.com or aisha.al+m@wsj.com", "email aisha.al-muslim@wsj.com", "email aisha.al+m@wsj.com"),
      EntityRow("john.doe.jp@mail.com", "email john.doe.jp@mail.com"),
      EntityRow("連絡はdana@lumo.comまで", "email dana@lumo.com"),
      EntityRow("mailto:dana@lumo.com", "email dana@lumo.com"),
      EntityRow("<dana@lumo.com>", "email dana@lumo.com"),
      EntityRow("a@b a@b. @lumo", "mention @lumo"), EntityRow("dana.@lumo", "mention @lumo"),
    ])
  func emails(row: EntityRow) { #expect(found(in: row.text) == row.expected) }

  @Test("carry the name without its sign")
  func names() {
    let kinds = EntityExtractor().entities(in: Array("@dana@m.example #Lumo $LRK".utf8)).map(\.kind)
    #expect(kinds == [.mention(handle: "dana@m.example"), .hashtag(tag: "Lumo"), .cashtag(symbol: "LRK")])
  }
}
