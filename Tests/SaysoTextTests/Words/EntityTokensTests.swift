import Foundation
import SaysoModel
import SaysoText
import Testing

/// What links, tags and mentions yield.
@Suite struct EntityTokensTests {
  private func range(of part: String, in text: String) throws -> Range<Int> {
    let found = try #require(text.range(of: part))
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return start..<start + part.utf8.count
  }

  private func link(_ url: String, path: String, in text: String) throws -> Entity {
    let whole = try range(of: url, in: text)
    let pathRange = whole.upperBound - path.utf8.count..<whole.upperBound
    let address = LinkAddress(
      scheme: "https", hasUserinfo: false, host: "larkfield.example", hostRange: whole.lowerBound..<whole.lowerBound,
      path: path, pathAndQueryRange: pathRange, registrableDomain: nil)
    return Entity(kind: .link(address), range: whole)
  }

  private func summary(_ text: TokenizedText) -> [String] {
    zip(text.sources, zip(text.foldedWords, text.tokens)).map { "\($0)=\($1.0)/\($1.1.zone.rawValue)" }
  }

  @Test func readsTagsAndMentionsWhole() throws {
    let text = "Hi @dana_r@mastodon.example see #Project_Falcon and $LRK, mail a@b.example now"
    let entities = [
      Entity(
        kind: .mention(handle: "dana_r@mastodon.example"), range: try range(of: "@dana_r@mastodon.example", in: text)),
      Entity(kind: .hashtag(tag: "Project_Falcon"), range: try range(of: "#Project_Falcon", in: text)),
      Entity(kind: .cashtag(symbol: "LRK"), range: try range(of: "$LRK", in: text)),
      Entity(kind: .email(address: "a@b.example"), range: try range(of: "a@b.example", in: text)),
    ]
    let tokenized = TokenizedText(text, field: .text, entities: entities)
    #expect(
      summary(tokenized) == [
        "Hi=hi/text", "dana_r=danar/handle", "see=see/text", "Project_Falcon=projectfalcon/hashtag", "and=and/text",
        "LRK=lrk/text", "mail=mail/text", "now=now/text",
      ])
    #expect(tokenized.isConsistent)
    let alt = TokenizedText(text, field: .alt(0), entities: entities)
    #expect(alt.tokens.allSatisfy { $0.zone == .alt } && alt.tokens.count == 8)
  }

  @Test func decodesPathsAndKeepsTheirPlaces() throws {
    let path = "/%66alcon_x/caf%C3%A9?q=Laun%63h+now%FF&v=1.5%2"
    let text = "see https://larkfield.example\(path) ok"
    let entity = try link("https://larkfield.example\(path)", path: path, in: text)
    let tokenized = TokenizedText(text, field: .text, entities: [entity])
    #expect(
      summary(tokenized) == [
        "see=see/text", "%66alcon=falcon/link", "x=x/link", "caf%C3%A9=cafe\u{301}/link", "q=q/link",
        "Laun%63h=launch/link", "now=now/link", "v=v/link", "1=1/link", "5=5/link", "2=2/link", "ok=ok/text",
      ])
    #expect(tokenized.isConsistent)
  }

  @Test func survivesRangesOutsideTheText() {
    let odd = Entity(kind: .hashtag(tag: "x"), range: 2..<900)
    #expect(TokenizedText("a #x", field: .text, entities: [odd, odd]).isConsistent)
    let beyond = Entity(kind: .mention(handle: "x"), range: 50..<60)
    #expect(TokenizedText("a b", field: .quoted, entities: [beyond]).sources == ["a", "b"])
  }
}
