/// What makes a mention on one platform.
struct MentionGrammar: Sendable {
  enum Handle: Sendable {
    /// Any of the forms below.
    case union
    /// Letters, digits and `_`, at most 20; and the list after `/`: `@dana/press`.
    case x
    /// Words joined by dots and hyphens, then perhaps `@` and a server.
    case federated
    /// A domain under a known ending, or under `.test`.
    case domain
  }

  let handle: Handle
  /// Whether a mention may follow the character; `nil` is the beginning of the text.
  let mayFollow: @Sendable (Unicode.Scalar?) -> Bool
  /// Whether `RT@dana` mentions.
  let knowsRetweets: Bool
  /// Whether an accented letter, an `@` or `://` after the handle shows that it was none.
  let heedsWhatFollows: Bool

  static let general = MentionGrammar(
    handle: .union, mayFollow: mayFollowOnX, knowsRetweets: true, heedsWhatFollows: true)
  static let x = MentionGrammar(handle: .x, mayFollow: mayFollowOnX, knowsRetweets: true, heedsWhatFollows: true)
  static let mastodon = MentionGrammar(
    handle: .federated, mayFollow: mayFollowOnMastodon, knowsRetweets: false, heedsWhatFollows: true)
  static let bluesky = MentionGrammar(
    handle: .domain, mayFollow: EntityCharacters.isSpaceOrOpening, knowsRetweets: false, heedsWhatFollows: false)

  /// Not inside a word, an address or a swear word.
  private static let mayFollowOnX: @Sendable (Unicode.Scalar?) -> Bool = { before in
    switch before {
    case "_", "!", "#", "$", "%", "&", "*", "@", "＠": false
    case .some(let scalar): !EntityCharacters.isASCIIAlphanumeric(scalar)
    case nil: true
    }
  }

  /// Not after a letter of any script, nor inside a path or a parameter.
  private static let mayFollowOnMastodon: @Sendable (Unicode.Scalar?) -> Bool = { before in
    switch before {
    case "=", "/", "_": false
    case .some(let scalar): !EntityCharacters.isLetterMarkOrDigit(scalar)
    case nil: true
    }
  }
}
