/// A format that people export posts in and that no reader here takes.
enum UnreadFormat: Equatable {
  case jsonArray, delimited, utf16

  var title: String {
    switch self {
    case .jsonArray: "a JSON array"
    case .delimited: "a table (CSV) with a line of column names"
    case .utf16: "UTF-16"
    }
  }

  var remedy: String {
    switch self {
    case .jsonArray: "write each object on a line of its own, without the brackets and commas around it (NDJSON)"
    case .delimited: "write each row as a JSON object on a line of its own (NDJSON)"
    case .utf16: "save it as UTF-8"
    }
  }
}

/// What the first bytes of an export tell of its format.
struct ExportHead {
  let bytes: ArraySlice<UInt8>

  /// The first byte that is no white space and no byte order mark opens an object.
  var looksLikeJSON: Bool { firstSign == UInt8(ascii: "{") }

  var unreadFormat: UnreadFormat? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    if firstSign == UInt8(ascii: "[") { return .jsonArray }
    return looksLikeColumnNames ? .delimited : nil
  }

  private var firstSign: UInt8? {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return bytes.first { !blank.contains($0) }
  }

  /// Short names without a sentence among them, at least two of which exports are known to use.
  private var looksLikeColumnNames: Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let line = String(decoding: start.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return [",", ";", "\t"].contains { separator in
      let names = line.split(separator: Character(separator), omittingEmptySubsequences: false).map(Self.columnName)
      return names.count >= 2 && names.allSatisfy { $0.count <= 40 } && names.count(where: Self.known.contains) >= 2
    }
  }

  /// `"Posted At"` → `posted_at`
  private static func columnName(_ field: Substring) -> String {
    let signs = field.lowercased().filter { $0 != "\"" }.split(whereSeparator: { " _-".contains($0) })
    return signs.joined(separator: "_")
  }

  private static let known: Set<String> = [
    "id", "post_id", "tweet_id", "text", "full_text", "message", "content", "body", "caption", "post", "tweet", "title",
    "author", "user", "username", "user_name", "handle", "account", "profile", "name", "platform", "network", "channel",
    "date", "time", "timestamp", "created", "created_at", "posted_at", "published", "published_at", "publishat",
    "publish_at", "url", "link", "permalink", "lang", "language", "type", "kind", "likes", "shares", "comments",
  ]
}
