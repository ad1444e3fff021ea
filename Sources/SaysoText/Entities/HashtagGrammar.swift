/// What makes a hashtag on one platform.
struct HashtagGrammar: Sendable {
  enum Name: Sendable {
    /// twitter-text's letters, marks, digits and joining signs, one letter or mark among them.
    case words
    /// Mastodon's: its joining signs stand only inside.
    case innerJoints
    /// Bluesky's: whatever is no white space and not invisible, without the punctuation at its end, of at most 64
    /// UTF-16 code units.
    case anything
  }

  let name: Name
  /// Whether a tag may follow the character; `nil` is the beginning of the text.
  let mayFollow: @Sendable (Unicode.Scalar?) -> Bool
  /// Whether a tag may begin where the entity before it ends: `#one#two`.
  let mayTouch: Bool
  /// Whether `#` or `://` after the name shows that it was none.
  let heedsWhatFollows: Bool

  static let general = HashtagGrammar(
    name: .words, mayFollow: { $0 == "\u{200C}" || $0 == "\u{200D}" || mayFollowOnX($0) }, mayTouch: true,
    heedsWhatFollows: false)
  static let x = HashtagGrammar(name: .words, mayFollow: mayFollowOnX, mayTouch: false, heedsWhatFollows: true)
  static let mastodon = HashtagGrammar(
    name: .innerJoints, mayFollow: EntityCharacters.isSpaceOrNothing, mayTouch: false, heedsWhatFollows: false)
  static let bluesky = HashtagGrammar(
    name: .anything, mayFollow: EntityCharacters.isSpaceOrNothing, mayTouch: false, heedsWhatFollows: false)

  /// A tag begins a word: `a#b` is none, nor is the `#39` of a character reference.
  private static let mayFollowOnX: @Sendable (Unicode.Scalar?) -> Bool = { before in
    guard let before else { return true }
    return before != "&" && !EntityCharacters.isTag(before)
  }
}
