import SaysoModel

/// The names without what stands in brackets behind them: `imageUrls (comma-separated)`.
private enum Column: TableColumn {
  case time, content, link, images, gif, videos, comment, kind

  var names: [String] {
    switch self {
    case .time: ["postAtSpecificTime"]
    case .content: ["content", "content +Hashtags"]
    case .link: ["link", "OGmetaUrl"]
    case .images: ["imageUrls"]
    case .gif: ["gifUrl"]
    case .videos: ["videoUrls"]
    case .comment: ["followUpComment"]
    case .kind: ["type"]
    }
  }
}

extension ExportFormat {
  /// The file that the social planner of HighLevel takes, under whatever name it is sold. Its larger edition has the
  /// names of the networks on a line above the columns.
  public static let highLevel = ExportFormat(
    table: "highlevel", title: "HighLevel, social planner", layout: HighLevelLayout.layout
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.content), kind: CellValue.kind(row[.kind]) ?? .post)
      post.id = row.numberAsID
      post.publishAt = row.time(.time)
      post.media =
        CellValue.media(row[.images]) + CellValue.media(row[.gif], kind: .image)
        + CellValue.media(row[.videos], kind: .video)
      post.attach(row[.link])
      return PlannedPost.outcomes(post, comments: [row[.comment] ?? ""])
    }
  }
}

private enum HighLevelLayout {
  private static let finder = ColumnFinder<Column>()

  static let layout: TableLayout<Column> = {
    var layout = TableLayout<Column>(text: .content, required: [.time, .content], times: [.time])
    layout.positions = { row in
      let positions = finder.positions(in: row.map { String($0.prefix { $0 != "(" }).trimmingWhitespace() })
      return [.time, .content].allSatisfy { positions[$0] != nil } ? positions : nil
    }
    return layout
  }()
}
