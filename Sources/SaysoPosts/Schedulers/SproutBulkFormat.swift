import SaysoModel

private enum Column: TableColumn {
  case date, clock, text, link, media, alt, comment

  var names: [String] {
    switch self {
    case .date: ["date"]
    case .clock: ["time_24hr"]
    case .text: ["message_text"]
    case .link: ["link", "link_url"]
    case .media: ["media", "media_url", "media_urls", "image_url", "image_urls"]
    case .alt: ["alt_text", "alt_texts"]
    case .comment: ["first_comment"]
    }
  }
}

extension ExportFormat {
  /// The file that Sprout Social's bulk publishing takes. Documented by Sprout; whether days or months come first is a
  /// setting there.
  public static let sproutBulk = ExportFormat(
    table: "sprout-bulk", title: "Sprout Social, bulk publishing",
    layout: TableLayout<Column>(text: .text, required: [.date, .clock, .text], times: [.date])
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.text), kind: .post)
      post.id = row.numberAsID
      post.publishAt = row[.date].flatMap { row.time(written: $0 + " " + (row[.clock] ?? "")) }
      if row.has(.media) { post.media = CellValue.media(row[.media], alts: PlannedPost.parts(row[.alt])) }
      post.attach(row[.link])
      return PlannedPost.outcomes(post, comments: PlannedPost.parts(row[.comment]))
    }
  }
}
