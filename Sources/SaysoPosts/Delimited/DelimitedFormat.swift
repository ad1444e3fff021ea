import FoundationEssentials
import SaysoModel

extension ExportFormat {
  /// A table whose columns tell by their names, or by a mapping, what they are.
  public static let delimited = {
    var format = table
    format.remarks = { sample in sample.table.map { DelimitedLayout.layout(sample.mapping).remarks($0) } ?? [] }
    return format
  }()

  private static let table = ExportFormat(
    id: FormatID("csv"), title: "a table with column names (CSV, TSV)", isGeneric: true,
    recognise: recogniseDelimited,
    reader: { source, context in
      TableReader(source, context, DelimitedLayout.layout(context.mapping), convert: DelimitedPost(context).convert)
    })

  /// Inside an archive the name of a file says little: most tables there are lists of settings, contacts and the like.
  @Sendable private static func recogniseDelimited(_ sample: ExportSample) -> Recognition? {
    let isNamed = [".csv", ".tsv", ".tab"].contains { sample.baseName.hasSuffix($0) }
    guard let table = sample.table else { return recogniseLoneColumn(sample, isNamed: isNamed) }
    let isMember = sample.member != nil && sample.mapping.isEmpty
    if isMember, PrivateTable.reason(table) != nil { return nil }
    if let header = DelimitedHeader(table, sample.mapping, isNamed: isNamed),
      !isMember || header.holdsWords(table) || PostsName.isOne(sample.baseName)
    {
      return sample.mapping.namesColumns
        ? Recognition(.high, because: "its columns are those that were named for it")
        : Recognition(.medium, because: "its columns are named, and one of them is known to hold posts")
    }
    // Lines of words that have commas here and there are posts, whatever the file is called.
    guard isNamed || sample.mapping.namesColumns, isEven(table) else { return nil }
    return Recognition(.low, because: isNamed ? "it is a table by its name" : "its rows are as wide as one another")
  }

  /// Whether most rows have as many fields, and more than one.
  private static func isEven(_ table: TableGlimpse) -> Bool {
    let rows = table.rows.filter { $0.contains { !$0.isEmpty } }
    let widths = Dictionary(rows.map { ($0.count, 1) }, uniquingKeysWith: +)
    return widths.contains { $0.key > 1 && $0.value * 2 > rows.count }
  }

  /// `text` above one post a line. A word alone is no evidence: the file's name has to say that it is a table.
  private static func recogniseLoneColumn(_ sample: ExportSample, isNamed: Bool) -> Recognition? {
    let isMapped = sample.mapping.namesColumns
    guard isNamed, isMapped || sample.member == nil || PostsName.isOne(sample.baseName) else { return nil }
    let line = String(decoding: sample.head.prefix(100).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    if DelimitedLayout.positions([line.filter { $0 != "\"" }], sample.mapping) != nil {
      return Recognition(.medium, because: "it has one column, named for posts")
    }
    return isMapped ? Recognition(.low, because: "it is a table by its name") : nil
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
