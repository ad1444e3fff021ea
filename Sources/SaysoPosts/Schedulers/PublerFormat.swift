import SaysoModel

/// The names as Publer's template has them, without what it explains behind a dash: `Media URL(s) - Separated by comma`.
private enum Column: TableColumn {
  case date, text, link, media, title, alt, comments, labels, kind

  var names: [String] {
    switch self {
    case .date: ["Date"]
    case .text: ["Text", "Message", "Content", "Caption(s)"]
    case .link: ["Link(s)", "Link", "Links", "URL"]
    case .media: ["Media URL(s)", "Media URLs", "Media URL", "Media"]
    case .title: ["Title"]
    case .alt: ["Alt text(s)", "Alt text", "Alt texts"]
    case .comments: ["Comment(s)", "Comments", "Follow-up comment(s)", "First comment"]
    case .labels: ["Label(s)", "Labels"]
    case .kind: ["Post subtype", "Subtype", "Post type"]
    }
  }
}

extension ExportFormat {
  /// The file that Publer's bulk scheduling takes. Documented by Publer; its columns have grown over the years.
  public static let publer = ExportFormat(
    table: "publer", title: "Publer, bulk scheduling", layout: PublerLayout.layout, recognise: PublerLayout.recognise
  ) { _ in
    { row throws(RecordFailure) in
      let captions = PlannedPost.parts(row.text(.text))
      var post = Post(text: captions.count > 1 ? captions[0] : row.text(.text), kind: .post)
      post.id = row.numberAsID
      post.publishAt = row.time(.date)
      if let kind = CellValue.kind(row[.kind]) { post.kind = kind }
      if row.has(.media) { post.media = CellValue.media(row[.media], alts: PlannedPost.parts(row[.alt])) }
      for link in CellValue.addresses(row[.link]) { post.attach(link) }
      return PlannedPost.outcomes(
        post, captions: Array(captions.dropFirst()), comments: PlannedPost.parts(row[.comments]))
    }
  }
}

private enum PublerLayout {
  private static let finder = ColumnFinder<Column>()

  static let layout: TableLayout<Column> = {
    var layout = TableLayout<Column>(text: .text, required: [.date, .text, .media], times: [.date])
    layout.positions = { row in
      let positions = finder.positions(in: row.map(name))
      return [.date, .text, .media].allSatisfy { positions[$0] != nil } ? positions : nil
    }
    return layout
  }()

  private static func name(_ column: String) -> String {
    column.firstRange(of: " - ").map { String(column[..<$0.lowerBound]) } ?? column
  }

  /// Date, text and media alone could be anybody's.
  @Sendable static func recognise(_ sample: ExportSample) -> Recognition? {
    guard let header = layout.header(in: sample) else { return nil }
    let others = [Column.title, .alt, .comments, .labels].count { header[$0] != nil }
    guard others >= 2 else { return nil }
    return Recognition(.high, because: "its columns are those of Publer's template")
  }
}
