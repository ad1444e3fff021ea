import SaysoModel

/// How much of a post a platform shows before “more”.
///
/// Platforms publish no such figures and change them without notice. These are the smaller of what was reported for
/// telephones and desktops as of November 2026; the policy's `platform` elements override them.
struct PlatformFold {
  /// In characters as a reader counts them (extended grapheme clusters); `nil`: all of it.
  let characters: Int?
  let lines: Int?

  init(of platform: PlatformID, _ policy: Policy) {
    let known = Self.known[platform] ?? Self.smallest
    let declared = policy.platforms[platform]
    characters = declared?.fold ?? known.characters
    lines = declared?.lines ?? known.lines
  }

  /// Whether all of `beginning`, the text up to the end of a statement, is seen without a click.
  func shows(_ beginning: String) -> Bool {
    if let characters, beginning.count > characters { return false }
    if let lines, beginning.count(where: \.isNewline) >= lines { return false }
    return true
  }

  private init(characters: Int?, lines: Int? = nil) {
    self.characters = characters
    self.lines = lines
  }

  /// X, Bluesky and Mastodon show a post of ordinary length whole.
  private static let known: [PlatformID: PlatformFold] = [
    .x: PlatformFold(characters: 280), .bluesky: PlatformFold(characters: nil),
    .mastodon: PlatformFold(characters: nil),
    .linkedin: PlatformFold(characters: 140, lines: 3), .instagram: PlatformFold(characters: 125, lines: 3),
    .facebook: PlatformFold(characters: 110, lines: 3), .threads: PlatformFold(characters: 250),
    .youtube: PlatformFold(characters: 80, lines: 2), .tiktok: PlatformFold(characters: 50, lines: 2),
  ]

  /// For a platform nobody has figures for: what is seen everywhere else is seen there too.
  private static let smallest = PlatformFold(characters: 50, lines: 2)
}
