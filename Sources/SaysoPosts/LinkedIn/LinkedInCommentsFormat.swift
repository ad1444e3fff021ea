import SaysoModel

private enum Column: String, TableColumn {
  case date = "Date"
  case link = "Link"
  case message = "Message"
}

extension ExportFormat {
  /// `Comments.csv` of LinkedIn's archive. As observed; LinkedIn documents no columns.
  public static let linkedInComments = ExportFormat(
    table: "linkedin-comments", title: "LinkedIn, Comments.csv",
    layout: TableLayout<Column>(text: .message, required: [.date, .link, .message], times: [.date]),
    companions: LinkedInOwner.isProfile, recognise: recogniseComments
  ) { context in
    let owner = LinkedInOwner(context)
    return { row throws(RecordFailure) in
      let words = LinkedInQuoting.unwrapped(row.text(.message))
      guard !words.isBlank else { return [.skipped(.nothingToCheck)] }
      let comment = LinkedInURN(comment: row[.link])
      var post = Post(text: words, author: owner.name, platform: .linkedin, kind: .comment)
      post.id = comment?.text
      post.publishAt = row.linkedInTime(.date, id: comment?.number)
      return [.post(post)]
    }
  }

  /// Planners have columns of these names, too: there are no others here, and the links lead to LinkedIn.
  @Sendable private static func recogniseComments(_ sample: ExportSample) -> Recognition? {
    let columns = ["Date", "Link", "Message"]
    guard let table = sample.table, let row = table.header(having: columns), table.rows[row].count == 3 else {
      return nil
    }
    let leads = table.rows[row...].dropFirst().contains { $0.count == 3 && $0[1].contains("linkedin.com") }
    let isNamed = sample.baseName.hasPrefix("comments")
    guard leads || isNamed else { return nil }
    return Recognition(
      .high,
      because: "its columns are “Date”, “Link” and “Message”, and "
        + (leads ? "the links lead to LinkedIn" : "it is called Comments"))
  }
}
