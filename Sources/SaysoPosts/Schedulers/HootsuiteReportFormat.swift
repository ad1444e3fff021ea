import SaysoCalendar
import SaysoModel

private enum Column: TableColumn {
  case time, id, message, permalink, type, network, profile, author

  var names: [String] {
    switch self {
    case .time: ["Date (GMT)", "Date (UTC)", "Date"]
    case .id: ["Post ID"]
    case .message: ["Post Message"]
    case .permalink: ["Post Permalink"]
    case .type: ["Post Type"]
    case .network: ["Social Network"]
    case .profile: ["Social Profile", "Profile", "Account", "Social Account"]
    case .author: ["Author", "Sent By", "Created By"]
    }
  }
}

extension ExportFormat {
  /// The list of posts that Hootsuite's analytics exports, with a title and a range of dates above. As observed.
  public static let hootsuiteReport = ExportFormat(
    table: "hootsuite-report", title: "Hootsuite, post performance report",
    layout: TableLayout<Column>(text: .message, required: [.time, .id, .message, .permalink], times: [.time])
  ) { context in
    { row throws(RecordFailure) in
      guard !row.isBlank(.message) else { return [.skipped(.nothingToCheck)] }
      var post = Post(text: row.text(.message), platform: CellValue.platform(row[.network]))
      post.id = row.identifier(.id)
      (post.author, post.account) = (row[.author], row.handle(.profile))
      // The column's name tells the zone.
      post.publishAt = row.time(.time, in: .utc)
      post.kind = CellValue.kind(row[.type])
      return [.post(post)]
    }
  }
}
