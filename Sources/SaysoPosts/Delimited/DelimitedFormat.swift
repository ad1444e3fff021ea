import FoundationEssentials
import SaysoModel

extension ExportFormat {
  /// A table whose columns tell by their names, or by a mapping, what they are.
  public static let delimited = ExportFormat(
    id: FormatID("csv"), title: "a table with column names (CSV, TSV)", isGeneric: true,
    recognise: recogniseDelimited,
    reader: { source, context in
      TableReader(source, context, DelimitedLayout.layout(context.mapping), convert: DelimitedPost(context).convert)
    })

  /// A name for the posts and one more that is known are enough; with one alone, the rows must be as wide as the header
  /// or the file's own name must say that it is a table. Inside an archive the name says nothing: most tables there are
  /// lists of settings, contacts and the like.
  @Sendable private static func recogniseDelimited(_ sample: ExportSample) -> Recognition? {
    let isNamed = sample.member == nil && [".csv", ".tsv", ".tab"].contains { sample.baseName.hasSuffix($0) }
    guard let table = sample.table else {
      return isNamed && isLoneColumn(sample) ? Recognition(.medium, because: "it has one column, named for posts") : nil
    }
    for row in table.names {
      guard let positions = DelimitedLayout.positions(row, FieldMapping()), row.allSatisfy({ $0.count <= 60 }) else {
        continue
      }
      guard positions.count >= 2 || isNamed || isEven(table, row.count) else { continue }
      if isCorrespondence(row) { return nil }
      return Recognition(.medium, because: "its columns are named, and one of them is known to hold posts")
    }
    return isNamed ? Recognition(.low, because: "it is a table by its name") : nil
  }

  /// Letters between people are no posts, and nobody's business here.
  private static func isCorrespondence(_ names: [String]) -> Bool {
    func has(_ wanted: String...) -> Bool { wanted.contains(where: names.contains) }
    return has("from", "sender", "sender name") && has("to", "recipient", "recipients")
  }

  /// Whether nearly all rows, and three at least, have as many fields.
  private static func isEven(_ table: TableGlimpse, _ width: Int) -> Bool {
    let even = table.rows.count { $0.count == width }
    return width > 1 && even >= 3 && even * 5 >= table.rows.count * 4
  }

  /// `text` above one post a line.
  private static func isLoneColumn(_ sample: ExportSample) -> Bool {
    let line = String(decoding: sample.head.prefix(100).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return DelimitedLayout.positions([line.filter { $0 != "\"" }], FieldMapping()) != nil
  }
}

/// Makes posts of rows without a known schema.
struct DelimitedPost {
  private let mapping: FieldMapping

  init(_ context: ReadingContext) { mapping = context.mapping }

  func convert(_ row: inout TableRow<DelimitedColumn>) throws(RecordFailure) -> [RecordOutcome] {
    var post = Post(text: row.text(.text))
    post.id = row.identifier(.id)
    post.author = row.handle(.author) ?? mapping.constant(.author)
    post.account = row.handle(.account) ?? mapping.constant(.account)
    post.platform = CellValue.platform(row[.platform] ?? mapping.constant(.platform))
    post.publishAt = time(&row)
    post.kind = CellValue.kind(row[.kind] ?? mapping.constant(.kind))
    post.language = row[.language] ?? mapping.constant(.language)
    post.paid = CellValue.flag(row[.paid] ?? mapping.constant(.paid))
    let media = CellValue.media(row[.media], alts: PlannedPost.parts(row[.alt]))
    // A blank cell may also mean that nobody filled it in.
    post.media = media.isEmpty ? nil : media
    post.attach(row[.link] ?? mapping.constant(.link))
    return PlannedPost.outcomes(post, comments: PlannedPost.parts(row[.comment]))
  }

  /// From one column, or from a date and a time of day in two.
  private func time(_ row: inout TableRow<DelimitedColumn>) -> Date? {
    guard let date = row[.publishAt] else {
      if row.has(.timeOfDay), !row.has(.publishAt) { return row.time(.timeOfDay) }
      return mapping.constant(.publishAt).flatMap { row.time(written: $0) }
    }
    if let clock = row[.timeOfDay], let written = try? WrittenTime(date), written.clock == nil {
      return row.time(written: date + " " + clock)
    }
    return row.time(.publishAt)
  }
}
