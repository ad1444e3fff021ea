import SaysoModel

/// Not among them: `ip`, which no rule needs.
private enum Column: String, TableColumn {
  case id, permalink, date, subreddit, gildings, title, url, body
}

extension ExportFormat {
  /// `posts.csv` of the archive that Reddit hands out on request.
  public static let redditPosts = ExportFormat(
    table: "reddit-posts", title: "Reddit, posts.csv",
    layout: TableLayout<Column>(
      text: .body, required: [.id, .permalink, .date, .subreddit, .title, .body], times: [.date]),
    companions: RedditOwner.isStatistics
  ) { context in
    let owner = RedditOwner(context)
    return { row throws(RecordFailure) in
      let title = row[.title] ?? ""
      let body = RedditText.isRemoved(row[.body]) ? "" : row.text(.body)
      guard !RedditText.isRemoved(row[.title]), !(title.isEmpty && RedditText.isRemoved(row[.body])) else {
        return [.skipped(.removed)]
      }
      guard !title.isEmpty || !body.isBlank else { return [.skipped(.nothingToCheck)] }
      var post = try RedditText.post(title: title, body: body)
      post.id = row.identifier(.id)
      (post.author, post.account) = (owner.account, owner.account)
      post.publishAt = row.time(.date)
      post.kind = .post
      post.origin = row.origin(title.isEmpty ? .body : .title)
      // Where a post is no link, the column repeats its own address.
      if let url = row[.url], !url.contains("reddit.com/r/"), url != row[.permalink] { post.attach(url) }
      return [.post(post)]
    }
  }
}
