public import SaysoModel

/// Whose idea of a link, a mention and a tag counts.
///
/// What each platform does is read from what it publishes: X from twitter-text 3.1 (its grammar and its conformance
/// suite), Mastodon from its server (`Account::MENTION_RE`, `Tag::HASHTAG_RE`, its changes to twitter-text's grammar of
/// links and `TextFormatter`, version 4.4), Bluesky from `detectFacets` of its `@atproto/api` (August 2026). Top-level
/// domains are those of the Public Suffix List in every dialect, where the platforms carry lists of their own age.
///
/// Not read: `xmpp:` and `magnet:` addresses, which Mastodon links too but which lead to no host.
///
/// No platform resolves a handle here: `@nobody` is a mention although only some platforms would link it.
public enum EntityDialect: Sendable, CaseIterable {
  /// The union of what the platforms link, with doubt decided for the link: a rule that asks where a post leads must
  /// not miss what one platform makes clickable.
  case general
  case x
  case mastodon
  case bluesky

  /// ``general`` for platforms that publish no grammar, and when the platform is unknown.
  public init(platform: PlatformID?) {
    self =
      switch platform {
      case .x: .x
      case .mastodon: .mastodon
      case .bluesky: .bluesky
      default: .general
      }
  }
}

/// The differences between the dialects as data: one grammar for each kind of entity.
struct DialectGrammar: Sendable {
  let links: LinkGrammar
  let mentions: MentionGrammar
  let hashtags: HashtagGrammar
  let cashtags: CashtagGrammar?
  /// The three platforms link no addresses.
  let linksEmail: Bool

  static func of(_ dialect: EntityDialect) -> DialectGrammar {
    switch dialect {
    case .general:
      DialectGrammar(links: .general, mentions: .general, hashtags: .general, cashtags: .general, linksEmail: true)
    case .x: DialectGrammar(links: .x, mentions: .x, hashtags: .x, cashtags: .x, linksEmail: false)
    case .mastodon:
      DialectGrammar(links: .mastodon, mentions: .mastodon, hashtags: .mastodon, cashtags: nil, linksEmail: false)
    case .bluesky:
      DialectGrammar(links: .bluesky, mentions: .bluesky, hashtags: .bluesky, cashtags: .bluesky, linksEmail: false)
    }
  }
}
