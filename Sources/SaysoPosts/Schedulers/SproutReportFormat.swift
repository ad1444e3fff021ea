import SaysoModel

private enum Column: TableColumn {
  case date, id, network, postType, contentType, profile, author, permalink, text, link

  var names: [String] {
    switch self {
    case .date: ["Date"]
    case .id: ["Post ID"]
    case .network: ["Network"]
    case .postType: ["Post Type"]
    case .contentType: ["Content Type"]
    case .profile: ["Profile"]
    case .author: ["Sent by"]
    case .permalink: ["Link"]
    case .text: ["Post"]
    case .link: ["Linked Content"]
    }
  }
}

extension ExportFormat {
  /// The post performance report of Sprout Social. As observed.
  public static let sproutReport = ExportFormat(
    table: "sprout-report", title: "Sprout Social, post performance report",
    layout: TableLayout<Column>(
      text: .text, required: [.date, .id, .network, .postType, .profile, .text], times: [.date])
  ) { _ in
    { row throws(RecordFailure) in
      guard !row.isBlank(.text) else { return [.skipped(.nothingToCheck)] }
      var post = Post(text: row.text(.text), platform: CellValue.platform(row[.network]))
      post.id = row.identifier(.id)
      (post.author, post.account) = (row[.author], row.handle(.profile))
      post.publishAt = row.time(.date)
      post.kind = CellValue.kind(row[.postType])
      post.media = media(row[.contentType])
      post.attach(row[.link])
      return [.post(post)]
    }
  }

  /// What the kind of content tells of media, whose descriptions the report leaves out.
  private static func media(_ type: String?) -> [Media]? {
    switch type?.lowercased() {
    case "text", "link": []
    case "photo", "image", "carousel", "album": [Media()]
    case "video", "reel", "animated gif": [Media(kind: .video)]
    default: nil
    }
  }
}
