/// What makes a link on one platform.
struct LinkGrammar: Sendable {
  enum Schemes: Sendable {
    /// Every word before `://`.
    case any
    /// The longer of two with the same ending first.
    case listed([StaticString])
  }

  enum Host: Sendable {
    /// Whatever a browser would try to open, with user information before it.
    case any
    /// A domain under a known ending; nothing else follows the scheme.
    case knownDomain
  }

  let schemes: Schemes
  let host: Host
  /// `nil` when a link needs a scheme.
  let bare: BareForm?
  /// Whether a link may follow the character; `nil` stands for the beginning of the text.
  let mayFollow: @Sendable (Unicode.Scalar?) -> Bool
  let tail: TailGrammar
  /// X's own shortener takes one path segment of at most 40 letters and digits and a query; what else follows is text.
  let knowsShortener: Bool

  static let general = LinkGrammar(
    schemes: .any, host: .any, bare: .anyScript, mayFollow: { _ in true }, tail: .sentence, knowsShortener: false)

  static let x = LinkGrammar(
    schemes: .listed(["https", "http"]), host: .knownDomain, bare: .latin, mayFollow: mayFollowOnX,
    tail: .segments(.x), knowsShortener: true)

  static let mastodon = LinkGrammar(
    schemes: .listed(["https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"]), host: .knownDomain,
    bare: nil, mayFollow: mayFollowOnX, tail: .segments(.mastodon), knowsShortener: true)

  static let bluesky = LinkGrammar(
    schemes: .listed(["https", "http"]), host: .any, bare: .plain, mayFollow: EntityCharacters.isSpaceOrOpening,
    tail: .untilSpace, knowsShortener: false)

  /// Not inside a word, and not what a tag or a mention began.
  private static let mayFollowOnX: @Sendable (Unicode.Scalar?) -> Bool = { before in
    switch before {
    case "@", "＠", "$", "#", "＃", "\u{FFFE}", "\u{FEFF}", "\u{FFFF}": false
    case .some(let scalar): !EntityCharacters.isASCIIAlphanumeric(scalar)
    case nil: true
    }
  }
}

/// Links without a scheme: which hosts count.
enum BareForm: Sendable {
  /// Names in any script, by reputation of their ending (``AmbiguousEnding``).
  case anyScript
  /// Latin names only; one may touch another script on both sides.
  case latin
  /// Unaccented letters and digits, the whole name up to its known ending in lower case.
  case plain
}
