import SaysoModel

private enum Column: TableColumn {
  case date, caption, mediaType, permalink, network, profile, alt

  var names: [String] {
    switch self {
    case .date: ["Posted At", "Posted At (UTC)"]
    case .caption: ["Caption"]
    case .mediaType: ["Media Type"]
    case .permalink: ["Post URL"]
    case .network: ["Platform", "Social Network"]
    case .profile: ["Profile", "Social Profile", "Username"]
    case .alt: ["Alt Text"]
    }
  }
}

extension ExportFormat {
  /// The post performance table of Later. As observed.
  public static let later = ExportFormat(
    table: "later", title: "Later, post performance",
    layout: TableLayout<Column>(text: .caption, required: [.date, .caption, .mediaType, .permalink], times: [.date])
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.caption), kind: .post)
      post.platform = CellValue.platform(row[.network]) ?? platform(of: row[.permalink])
      post.account = row.handle(.profile)
      post.publishAt = row.time(.date)
      switch row[.mediaType]?.lowercased() {
      case nil: break
      case "story"?: (post.kind, post.media) = (.story, [Media()])
      case "video"?, "reel"?, "reels"?: post.media = [Media(kind: .video)]
      case "text"?: post.media = []
      default: post.media = [Media(alt: row[.alt])]
      }
      return PlannedPost.outcomes(post)
    }
  }

  /// The platform whose site an address belongs to.
  private static func platform(of address: String?) -> PlatformID? {
    let hosts: [(String, PlatformID)] = [
      ("instagram.com/", .instagram), ("facebook.com/", .facebook), ("tiktok.com/", .tiktok), ("//x.com/", .x),
      ("twitter.com/", .x), ("linkedin.com/", .linkedin), ("pinterest.com/", "pinterest"), ("youtube.com/", .youtube),
      ("threads.net/", .threads),
    ]
    return address.flatMap { address in hosts.first { address.contains($0.0) }?.1 }
  }
}
