import SaysoModel

private enum Column: TableColumn {
  case id, channel, time, parent, text

  /// English first; German, Dutch, Spanish, Portuguese. Capitals vary.
  var names: [String] {
    switch self {
    case .id: ["Comment ID", "Kommentar-ID", "Reactie-ID", "ID del comentario", "ID do comentário", "Live Chat ID"]
    case .channel: ["Channel ID", "Kanal-ID", "Kanaal-ID", "ID del canal", "ID do canal"]
    case .time:
      [
        "Comment Create Timestamp", "Zeitstempel der Erstellung des Kommentars", "Tijdstempel maken van reactie",
        "Marca de tiempo de creación del comentario", "Carimbo de data/hora de criação do comentário",
        "Live Chat Create Timestamp",
      ]
    case .parent:
      [
        "Parent Comment ID", "Übergeordnete Kommentar-ID", "ID van bovenliggende reactie",
        "ID del comentario principal", "ID do comentário principal",
      ]
    case .text:
      [
        "Comment Text", "Kommentartext", "Reactietekst", "Texto del comentario", "Texto do comentário",
        "Live Chat Text",
      ]
    }
  }
}

extension ExportFormat {
  /// The comments and live chats that Google Takeout has of YouTube. As observed; headers follow the account's language.
  public static let youTubeComments = ExportFormat(
    table: "youtube-comments", title: "YouTube comments, Google Takeout", layout: YouTubeCommentsLayout.layout,
    companions: YouTubeOwner.isChannel, recognise: YouTubeCommentsLayout.recognise
  ) { context in
    let owner = YouTubeOwner(context)
    return { row throws(RecordFailure) in
      let words = try YouTubeCommentText(row.text(.text))
      guard !words.text.isBlank else { return [.skipped(.nothingToCheck)] }
      var post = Post(text: words.text, platform: .youtube)
      post.id = row.identifier(.id)
      post.author = row[.channel].flatMap(owner.name) ?? row[.channel]
      post.account = row[.channel].flatMap(owner.handle)
      post.publishAt = row.time(.time)
      post.kind = row.isBlank(.parent) ? .comment : .reply
      post.links = words.links.isEmpty ? nil : words.links
      return [.post(post)]
    }
  }
}

/// How the table of comments is known in any language.
private enum YouTubeCommentsLayout {
  static let layout: TableLayout<Column> = {
    var layout = TableLayout<Column>(text: .text, required: [.id, .channel, .time, .text], times: [.time])
    layout.positions = positions
    return layout
  }()

  private static let finder = ColumnFinder<Column>()

  private static func named(_ row: [String]) -> [Column: Int]? {
    let positions = finder.positions(in: row)
    return [.id, .channel, .time, .text].allSatisfy { positions[$0] != nil } ? positions : nil
  }

  /// By the names, else by the order, which is the same in all languages: only English names are sure.
  @Sendable static func positions(_ row: [String]) -> [Column: Int]? {
    if let named = named(row) { return named }
    let ids = row.indices.filter { row[$0].split { !$0.isLetter }.contains("id") }
    guard ids.count >= 4, ids.starts(with: [0, 1]), row.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch row.count {
    case 9: return [.id: 0, .channel: 1, .time: 2, .parent: 4, .text: 7]
    case 7: return [.id: 0, .channel: 1, .time: 2, .parent: 4, .text: 6]
    default: return nil
    }
  }

  /// Where the names are of a language that is not known here, the rows must look like comments.
  @Sendable static func recognise(_ sample: ExportSample) -> Recognition? {
    guard let table = sample.table, let first = table.names.first, let positions = positions(first) else { return nil }
    if named(first) != nil {
      return Recognition(.high, because: "its columns are those of YouTube's comments in Google Takeout")
    }
    let isLike = table.rows.dropFirst().first.map { row in
      guard let channel = positions[.channel], row.count > channel else { return false }
      return row[channel].hasPrefix("UC") && row[channel].count == 24
    }
    guard isLike == true else { return nil }
    return Recognition(.medium, because: "its columns are in the order of YouTube's comments, with a channel's id")
  }
}
