import SaysoModel

private enum Column: TableColumn {
  case text, media, tags, time, board

  var names: [String] {
    switch self {
    case .text: ["Text"]
    case .media: ["Image URL"]
    case .tags: ["Tags"]
    case .time: ["Posting Time"]
    case .board: ["Board Name"]
    }
  }
}

extension ExportFormat {
  /// The file that Buffer's bulk upload takes, for one channel. As observed.
  public static let bufferBulk = ExportFormat(
    table: "buffer-bulk", title: "Buffer, bulk upload",
    layout: TableLayout<Column>(text: .text, required: [.text, .media, .time], times: [.time])
  ) { _ in
    { row throws(RecordFailure) in
      var post = Post(text: row.text(.text), kind: .post)
      post.id = row.numberAsID
      post.publishAt = row.time(.time)
      if row.has(.board) { post.platform = "pinterest" }
      // The row is all there is of the post: without an address it has no picture.
      post.media = CellValue.media(row[.media])
      return PlannedPost.outcomes(post)
    }
  }
}
