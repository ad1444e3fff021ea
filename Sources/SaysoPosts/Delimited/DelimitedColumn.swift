/// What a table without a known schema may have. The names are those that exports use most; `_`, `-` and `.` count as
/// spaces.
enum DelimitedColumn: Hashable, Sendable, CaseIterable, TableColumn {
  case text, id, author, account, platform, publishAt, timeOfDay, kind, language, link, alt, paid, media, comment

  init(_ field: FieldMapping.Field) {
    self =
      switch field {
      case .id: .id
      case .text: .text
      case .author: .author
      case .platform: .platform
      case .account: .account
      case .kind: .kind
      case .link: .link
      case .alt: .alt
      case .paid: .paid
      case .publishAt: .publishAt
      case .language: .language
      }
  }

  var names: [String] {
    switch self {
    case .text:
      [
        "text", "full text", "post text", "post content", "post message", "message text", "tweet text", "content",
        "message", "caption", "body", "post", "tweet", "status", "update", "comment text", "commentary", "copy",
        "post body", "post caption", "text content", "beitrag", "nachricht", "inhalt", "texte", "texto", "tekst",
        "comment",
      ]
    case .id: ["id", "post id", "tweet id", "status id", "message id", "comment id", "urn", "uid", "guid"]
    case .author:
      [
        "author", "author name", "username", "user name", "screen name", "user", "sent by", "posted by", "created by",
        "author handle", "person", "employee", "autor", "auteur",
      ]
    case .account:
      [
        "account", "account name", "profile", "social profile", "page", "page name", "handle", "account handle",
        "konto",
      ]
    case .platform: ["platform", "network", "social network", "service", "channel", "source", "plattform", "netzwerk"]
    case .publishAt:
      [
        "publishat", "publish at", "published at", "publish date", "publication date", "published", "scheduled at",
        "scheduled for", "scheduled time", "schedule date", "scheduled date", "posted at", "posting time", "post date",
        "created at", "created time", "created utc", "created", "datetime", "date time", "date/time", "date (utc)",
        "date (gmt)", "timestamp", "date", "datum", "fecha", "data",
      ]
    case .timeOfDay: ["time", "time of day", "hour", "uhrzeit", "zeit", "hora", "heure"]
    case .kind: ["kind", "type", "post type", "content type"]
    case .language: ["lang", "language", "sprache", "idioma", "langue"]
    case .link: ["link", "link url", "shared url", "attached link", "landing page"]
    case .alt: ["alt", "alt text", "alt texts", "image alt", "image alt text", "alternative text", "image description"]
    case .paid: ["paid", "paid partnership", "branded content", "sponsored", "is ad"]
    case .media:
      ["media", "media url", "media urls", "image", "image url", "image urls", "images", "photo", "photo url"]
    case .comment: ["first comment", "follow up comment", "followup comment"]
    }
  }

  /// As names are compared here.
  static func compared(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x5F || $0 == 0x2D || $0 == 0x2E || $0 >= 0x41 && $0 <= 0x5A }) else {
      return name
    }
    return ColumnName.compared(String(name.map { $0 == "_" || $0 == "-" || $0 == "." ? " " : $0 }))
  }
}
