import SaysoModel

private enum Column: String, TableColumn {
  case date = "Date"
  case link = "ShareLink"
  case commentary = "ShareCommentary"
  case sharedURL = "SharedUrl"
  case mediaURL = "MediaUrl"
}

extension ExportFormat {
  /// `Shares.csv` of LinkedIn's archive, whose names may carry the member's id. As observed; LinkedIn documents no columns.
  public static let linkedInShares = ExportFormat(
    table: "linkedin-shares", title: "LinkedIn, Shares.csv",
    layout: TableLayout<Column>(text: .commentary, required: [.date, .link, .commentary], times: [.date]),
    companions: LinkedInOwner.isProfile
  ) { context in
    let owner = LinkedInOwner(context)
    return { row throws(RecordFailure) in
      let id = LinkedInURN(row[.link])
      let words = LinkedInQuoting.unwrapped(row.text(.commentary))
      let media = CellValue.media(row[.mediaURL])
      guard !words.isBlank || !media.isEmpty else { return [.skipped(.bareShare)] }
      var post = Post(text: words, author: owner.name, platform: .linkedin, kind: .post)
      post.id = id?.text
      post.publishAt = row.linkedInTime(.date, id: id?.number)
      // The column is blank for most posts, also for those with pictures.
      post.media = media.isEmpty ? nil : media
      post.attach(row[.sharedURL])
      return [.post(post)]
    }
  }
}
