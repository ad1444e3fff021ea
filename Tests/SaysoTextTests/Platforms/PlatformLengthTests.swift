import SaysoModel
import SaysoText
import Testing

/// How long a text is on each platform.
@Suite struct PlatformLengthTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// By platform.
    let lengths: [PlatformID: Int]

    init(_ name: String, _ text: String, _ lengths: [PlatformID: Int]) {
      self.name = name
      self.text = text
      self.lengths = lengths
    }

    var testDescription: String { name }
  }

  @Test(arguments: rows) func counts(_ row: Row) throws {
    for (platform, expected) in row.lengths {
      #expect(try length(row.text, on: platform).first.used == expected, "on \(platform)")
    }
  }

  private static let family = "👨‍👩‍👧‍👦"

  static let rows = [
    Row("nothing", "", [.x: 0, .linkedin: 0, .bluesky: 0, .mastodon: 0, .youtube: 0, .tiktok: 0, .threads: 0]),
    Row("words", "Hello, lamp!", [.x: 12, .linkedin: 12, .bluesky: 12, .youtube: 12, .tiktok: 12, .threads: 12]),
    Row("accents, composed", "Pâté", [.x: 4, .bluesky: 4, .youtube: 6, .tiktok: 4]),
    Row("accents, apart", "Pa\u{302}te\u{301}", [.x: 4, .bluesky: 4, .youtube: 8, .tiktok: 6]),
    Row("a letter that composing takes apart", "\u{FB2C}", [.x: 3, .bluesky: 1]),
    Row("a sign that composing replaces", "5 \u{212B}", [.x: 3, .bluesky: 3]),
    Row("Han", "明かり", [.x: 6, .linkedin: 3, .bluesky: 3, .youtube: 9, .tiktok: 3]),
    Row("Hangul in parts", "\u{1112}\u{1161}\u{11AB}", [.x: 2, .bluesky: 1, .tiktok: 3]),
    Row("Devanagari", "नमस्ते", [.x: 6]),
    Row("quotation marks and dashes", "“a”–‘b’…", [.x: 9, .bluesky: 8]),
    Row("line ends of two characters", "a\r\nb", [.x: 4, .bluesky: 3, .youtube: 4]),
    Row("an emoji", "💡", [.x: 2, .linkedin: 1, .bluesky: 1, .mastodon: 1, .threads: 4, .tiktok: 2, .youtube: 4]),
    Row("a family", family, [.x: 2, .bluesky: 1, .mastodon: 1, .threads: 25, .tiktok: 11, .youtube: 25]),
    Row("a skin tone", "👍🏽", [.x: 2, .bluesky: 1, .threads: 8]),
    Row("a joined pair with skin tones", "👩🏽‍❤️‍💋‍👨🏻", [.x: 2, .bluesky: 1]),
    Row("joined without its selector", "❤‍🔥", [.x: 2, .bluesky: 1]),
    Row("joined though nobody draws it", "🐱‍🚒", [.x: 5, .bluesky: 1]),
    Row("a family and a cat too many", "\(family)‍🐱", [.x: 5]),
    Row("a flag", "🇬🇧", [.x: 2, .bluesky: 1, .tiktok: 4]),
    Row("two flags", "🇬🇧🇩🇪", [.x: 4, .bluesky: 2]),
    Row("nobody's flag", "🇦🇦", [.x: 4, .bluesky: 1]),
    Row("half a flag", "🇬", [.x: 2, .bluesky: 1]),
    Row("a flag of tags", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", [.x: 2, .bluesky: 1]),
    Row("tags without an end", "🏴󠁧󠁢", [.x: 6]),
    Row("a keycap", "1️⃣", [.x: 2, .bluesky: 1]),
    Row("a keycap without its selector", "#⃣", [.x: 2, .bluesky: 1]),
    Row("a heart", "❤️", [.x: 2, .bluesky: 1, .threads: 6]),
    Row("a heart as text", "❤︎", [.x: 4, .bluesky: 1, .threads: 1]),
    Row("a sign", "©", [.x: 1, .bluesky: 1, .threads: 1]),
    Row("a sign as a picture", "©️", [.x: 2, .bluesky: 1, .threads: 5]),
    Row(
      "a link", "See https://www.larkfield.example/lamps/lumo-and-its-many-shades now",
      [.x: 31, .mastodon: 31, .bluesky: 68, .linkedin: 68]),
    Row("a short link", "http://a.co", [.x: 23, .mastodon: 23, .bluesky: 11]),
    Row("a link without a scheme", "See larkfield.com", [.x: 27, .mastodon: 17, .bluesky: 17]),
    Row("a mention", "Thanks @dana", [.x: 12, .mastodon: 12]),
    Row("a mention of a server", "Thanks @dana@mastodon.example", [.mastodon: 12, .bluesky: 29]),
  ]

  @Test func decidesByBytesToo() throws {
    let text = String(repeating: Self.family, count: 130)
    let length = try length(text, on: .bluesky)
    #expect(length.first == .init(unit: .graphemes, used: 130, limit: 300))
    #expect(length.second == .init(unit: .bytes, used: 3_250, limit: 3_000))
    #expect(length.decisive == length.second)
    #expect(!length.fits)
  }

  @Test(arguments: [(280, true), (281, false)])
  func fitsUpToTheLimit(_ count: Int, _ fits: Bool) throws {
    let length = try length(String(repeating: "x", count: count), on: .x)
    #expect(length.fits == fits)
    #expect(length == PostLength(platform: .x, first: .init(unit: .weighted, used: count, limit: 280)))
  }

  @Test func refusesWhatXRefuses() throws {
    #expect(try !length("a\u{FEFF}", on: .x).fits)
    #expect(try length("a\u{FEFF}", on: .linkedin).fits)
  }

  @Test func takesThePolicysFigures() throws {
    let profile = try #require(PlatformProfile.known(.bluesky)).overridden(limit: 1_000, hashtags: 2, fold: 9, lines: 1)
    let length = try #require(profile.length(of: String(repeating: Self.family, count: 130), entities: []))
    #expect(length.first == .init(unit: .graphemes, used: 130, limit: 1_000) && length.second == nil)
    #expect([profile.hashtags, profile.fold, profile.foldLines].map { $0?.value } == [2, 9, 1])
  }

  @Test func knowsNoLimitOfOthers() {
    #expect(PlatformProfile.known("reddit") == nil)
    #expect(PlatformProfile.unknown("reddit").length(of: "x", entities: []) == nil)
    #expect(PlatformProfile.unknown("intranet").overridden(limit: 3).length(of: "four", entities: [])?.fits == false)
  }

  private func length(_ text: String, on platform: PlatformID) throws -> PostLength {
    let entities = EntityExtractor().entities(in: Array(text.utf8))
    return try #require(PlatformProfile.known(platform)?.length(of: text, entities: entities))
  }
}
