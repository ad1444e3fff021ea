import SaysoModel

private enum Column: TableColumn {
  case date, clock, message, link, media, comment

  var names: [String] {
    switch self {
    case .date: ["Publishing date"]
    case .clock: ["Publishing time"]
    case .message: ["Message"]
    case .link: ["Link"]
    case .media: ["Image", "Image URL", "Media", "Media URL", "Photo URL"]
    case .comment: ["First comment"]
    }
  }
}

extension ExportFormat {
  /// The file that Agorapulse's bulk publishing takes. As observed.
  public static let agorapulse = ExportFormat(
    table: "agorapulse", title: "Agorapulse, bulk publishing",
    layout: TableLayout<Column>(text: .message, required: [.date, .clock, .message], times: [.date])
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.message), kind: .post)
      post.id = row.numberAsID
      post.publishAt = row[.date].flatMap { row.time(written: $0 + " " + (row[.clock] ?? "")) }
      if row.has(.media) { post.media = CellValue.media(row[.media]) }
      post.attach(row[.link])
      return PlannedPost.outcomes(post, comments: PlannedPost.parts(row[.comment]))
    }
  }
}
