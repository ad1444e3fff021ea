import SaysoModel

extension PlatformProfile {
  /// The platforms with figures of their own. Folds are the smaller of what was reported for telephones and desktops;
  /// no platform publishes them.
  public static let all: [PlatformProfile] = [
    x, linkedin, instagram, facebook, threads, bluesky, mastodon, youtube, tiktok,
  ]

  /// Posts beyond 280 are for paying accounts: 25,000, which a policy says with `limit="25000"`. In the stream they
  /// are folded at 280.
  private static let x = PlatformProfile(
    .x, "X", unit: .weighted, limit: PlatformFigure(280, .high, "twitter-text 3.1, configuration v3"),
    fold: PlatformFigure(280, .medium, "longer posts are folded at the length of an ordinary one"),
    entityLength: .asOnX)

  private static let linkedin = PlatformProfile(
    .linkedin, "LinkedIn", limit: PlatformFigure(3_000, .high, "LinkedIn's help pages; the unit is not published"),
    fold: PlatformFigure(140, .medium, "reported for telephones; about 210 on desktops"),
    foldLines: PlatformFigure(3, .medium, "reported"))

  private static let instagram = PlatformProfile(
    .instagram, "Instagram", limit: PlatformFigure(2_200, .medium, "Instagram's help pages; the unit is not published"),
    hashtags: PlatformFigure(5, .high, "Instagram's announcement of December 2025"),
    fold: PlatformFigure(125, .medium, "reported"),
    foldLines: PlatformFigure(3, .medium, "the FTC's letters of 2017 speak of the first three lines"))

  private static let facebook = PlatformProfile(
    .facebook, "Facebook", limit: PlatformFigure(63_206, .medium, "reported"),
    fold: PlatformFigure(110, .low, "reported for telephones; about 480 on desktops"),
    foldLines: PlatformFigure(3, .low, "reported"))

  /// How a link counts is disputed; here as it is written.
  private static let threads = PlatformProfile(
    .threads, "Threads", unit: .emojiBytes,
    limit: PlatformFigure(500, .high, "Threads API: 500 characters, an emoji as its UTF-8 bytes"),
    hashtags: PlatformFigure(1, .medium, "one topic tag; further ones stay plain text"),
    fold: PlatformFigure(250, .low, "reported for telephones"))

  private static let bluesky = PlatformProfile(
    .bluesky, "Bluesky", limit: PlatformFigure(300, .high, "lexicon app.bsky.feed.post: maxGraphemes"),
    byteLimit: PlatformFigure(3_000, .high, "lexicon app.bsky.feed.post: maxLength"))

  /// A server may set another limit. Only links with a scheme are links, and a content warning, which counts too, is
  /// not told here.
  private static let mastodon = PlatformProfile(
    .mastodon, "Mastodon", limit: PlatformFigure(500, .high, "Mastodon's documentation; servers may differ"),
    entityLength: EntityLength(linkLength: 23, needsScheme: true, dropsServers: true))

  /// The description of a film.
  private static let youtube = PlatformProfile(
    .youtube, "YouTube", unit: .bytes, limit: PlatformFigure(5_000, .high, "YouTube Data API: snippet.description"),
    fold: PlatformFigure(80, .low, "reported for telephones; 100 to 120 on desktops"),
    foldLines: PlatformFigure(2, .low, "reported"))

  private static let tiktok = PlatformProfile(
    .tiktok, "TikTok", unit: .utf16, limit: PlatformFigure(4_000, .medium, "reported; 2,200 before"),
    fold: PlatformFigure(50, .low, "reports range from 50 to 150"),
    foldLines: PlatformFigure(2, .low, "reported"))

  static let smallestFold = PlatformFigure(50, .low, "the smallest fold of any platform")
  static let smallestLines = PlatformFigure(2, .low, "the fewest lines of any platform")
}
