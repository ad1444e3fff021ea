import SaysoModel

private enum Column: TableColumn {
  case date, text, service, link, type, author, account

  var names: [String] {
    switch self {
    case .date: ["Date"]
    case .text: ["Update"]
    case .service: ["Service"]
    case .link: ["Service Link"]
    case .type: ["Type"]
    case .author: ["Sent By", "Author"]
    case .account: ["Profile", "Channel", "Account"]
    }
  }
}

extension ExportFormat {
  /// The list of sent updates that Buffer exports. As observed.
  public static let bufferReport = ExportFormat(
    table: "buffer-report", title: "Buffer, sent posts",
    layout: TableLayout<Column>(text: .text, required: [.date, .text, .service, .link], times: [.date])
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.text), platform: CellValue.platform(row[.service]))
      (post.author, post.account) = (row[.author], row.handle(.account))
      post.publishAt = row.time(.date)
      post.kind = CellValue.kind(row[.type])
      switch row[.type]?.lowercased() {
      case "image", "picture", "photo": post.media = [Media()]
      case "video": post.media = [Media(kind: .video)]
      case "text", "link": post.media = []
      default: break
      }
      return PlannedPost.outcomes(post)
    }
  }
}
