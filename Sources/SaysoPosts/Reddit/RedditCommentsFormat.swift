import SaysoModel

/// Not among them: `ip`, which no rule needs.
private enum Column: String, TableColumn {
  case id, permalink, date, subreddit, gildings, link, parent, body, media
}

extension ExportFormat {
  /// `comments.csv` of the archive that Reddit hands out on request.
  public static let redditComments = ExportFormat(
    table: "reddit-comments", title: "Reddit, comments.csv",
    layout: TableLayout<Column>(
      text: .body, required: [.id, .permalink, .date, .subreddit, .link, .parent, .body], times: [.date]),
    companions: RedditOwner.isStatistics
  ) { context in
    let owner = RedditOwner(context)
    return { row throws(RecordFailure) in
      guard !RedditText.isRemoved(row[.body]) else { return [.skipped(.removed)] }
      let media = CellValue.media(row[.media])
      guard !row.isBlank(.body) || !media.isEmpty else { return [.skipped(.nothingToCheck)] }
      var post = try RedditText.post(title: "", body: row.text(.body))
      post.id = row.identifier(.id)
      (post.author, post.account) = (owner.account, owner.account)
      post.publishAt = row.time(.date)
      // A comment on the post itself has no parent among comments.
      post.kind = row.isBlank(.parent) ? .comment : .reply
      if row.has(.media) { post.media = (post.media ?? []) + media }
      return [.post(post)]
    }
  }
}
