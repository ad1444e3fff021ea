import SaysoModel

extension ExportFormat {
  /// An export of Meta's in the other of its two forms: pages to look at, whose posts can't be told apart safely.
  static let metaPages = ExportFormat(
    id: FormatID("meta-html"), title: "Facebook, Instagram or Threads, HTML",
    recognise: { sample in
      guard sample.xmlRoot == "html" else { return nil }
      let folders = [
        "your_facebook_activity", "your_instagram_activity", "threads_and_replies", "facebook-", "instagram-",
      ]
      let head = String(decoding: sample.head.prefix(1 << 14), as: UTF8.self)
      let isNamed = folders.contains(where: sample.path.contains)
      // The class names of the pages' frame, the same for years.
      let isFramed = head.contains("class=\"_a6-g\"") || head.contains("_3-95") || head.contains("_a706")
      guard isNamed || isFramed else { return nil }
      return Recognition(.high, because: "it is a page of an export that was asked for in HTML")
    },
    reader: { MetaPageReader(source: $0, context: $1) })
}

/// Tells once that the export should be asked for in JSON.
struct MetaPageReader: PostReader {
  private(set) var tally = ReadingTally()
  private let origin: Origin
  private var isTold = false

  init(source: any ByteSource, context: ReadingContext) { origin = Origin(file: context.file, member: context.member) }

  mutating func next() -> PostRecord? {
    guard !isTold else { return nil }
    isTold = true
    let record = PostRecord.failed(.exportedAsHTML, origin)
    tally.rows += 1
    tally.count(record)
    return record
  }
}
