import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoPosts

/// What one thread of a scan keeps between two stretches, and how it goes through one.
final class BulkWorker<Piece: ScanPiece> {
  private let checker: Checker
  private let options: BulkOptions
  private let defaults: DefaultBytes
  private let makePiece: @Sendable () -> Piece
  private let inForceFrom: Date
  private let scratch = ScreenScratch()
  /// The reader of the rows of one part, by the part's number.
  private var rows: (part: Int, rows: PostRows)?

  init(_ checker: Checker, _ options: BulkOptions, makePiece: @escaping @Sendable () -> Piece) {
    self.checker = checker
    self.options = options
    self.makePiece = makePiece
    defaults = DefaultBytes(options)
    inForceFrom = checker.policy.zone.startOfDay(checker.policy.effective)
  }

  func work(_ job: BulkJob) -> ScanStretch<Piece> {
    var stretch = ScanStretch(makePiece(), bytesRead: job.bytesRead)
    switch job.content {
    case .records(let records, let rows, let repaired):
      stretch.rows = rows
      stretch.repaired = repaired
      for record in records { add(record, to: &stretch) }
    case .lines(let chunk, let part):
      switch chunk.content {
      case .lines: read(chunk, part, into: &stretch)
      case .tooLong(let bytes):
        stretch.rows = 1
        let origin = Origin(file: part.file, member: part.member, line: chunk.firstLine)
        add(.failed(.tooLong(bytes: bytes, limit: LineChunker.standardLimit), origin), to: &stretch)
      }
    }
    return stretch
  }

  private func read(_ chunk: LineChunk, _ part: LinePart, into stretch: inout ScanStretch<Piece>) {
    let rows = rows(of: part)
    rows.open(chunk.bytes, firstLine: chunk.firstLine)
    let skims = !stretch.piece.wantsClearPosts
    let watches = stretch.piece.watchesPosts
    var (clear, preceding) = (0, 0)
    while let row = rows.next() {
      stretch.rows += 1
      if skims, row.isPlain {
        var post = rows.bytes
        defaults.complete(&post)
        if let isOlder = isClear(post) {
          clear += 1
          if isOlder { preceding += 1 }
          if watches { stretch.piece.watch(post, rows.origin(of: row)) }
          continue
        }
      }
      let (record, wasRepaired) = rows.record(of: row)
      if wasRepaired { stretch.repaired += 1 }
      add(record, to: &stretch)
    }
    if clear > 0 { stretch.piece.addClear(clear, preceding: preceding) }
  }

  private func rows(of part: LinePart) -> PostRows {
    if let rows, rows.part == part.number { return rows.rows }
    let fresh = PostRows(part.format, file: part.file, member: part.member)
    rows = (part.number, fresh)
    return fresh
  }

  /// Whether the post is older than the policy, when nothing is to be said of it; `nil` when that can't be told or it
  /// is to be left out.
  private func isClear(_ post: PostBytes) -> Bool? {
    let isOlder = post.publishAt.map { $0 < inForceFrom } ?? false
    guard !(isOlder && options.inForceOnly), checker.screen.isClear(post, scratch) else { return nil }
    return isOlder
  }

  private func add(_ record: PostRecord, to stretch: inout ScanStretch<Piece>) {
    switch record {
    case .post(let read): add(options.completed(read), to: &stretch)
    case .skipped(let reason, let origin):
      stretch.piece.add(UncheckedRecord(cause: .skipped, origin: origin, reason: "\(reason.message)"))
    case .failed(let failure, let origin):
      if failure.cutsShort { stretch.isCutShort = true }
      stretch.piece.add(UncheckedRecord(cause: .failed, origin: origin, reason: failure.message))
    }
  }

  private func add(_ post: Post, to stretch: inout ScanStretch<Piece>) {
    let isOlder = post.publishAt.map { $0 < inForceFrom } ?? false
    guard !(isOlder && options.inForceOnly) else {
      let record = UncheckedRecord(
        cause: .skipped, origin: post.origin ?? Origin(file: ""), reason: "The post is older than the policy.")
      return stretch.piece.add(record)
    }
    let report = checker.check(post, at: options.moment, options: [])
    if stretch.piece.watchesPosts { stretch.piece.watch(report) }
    let hasNothing = report.findings.isEmpty && report.undetermined.isEmpty
    guard hasNothing && !stretch.piece.wantsClearPosts else { return stretch.piece.add(report.inSource) }
    stretch.piece.addClear(1, preceding: report.precedesPolicy ? 1 : 0)
  }
}

/// What the command supplies where a post doesn't tell, as bytes that stay where they are.
private final class DefaultBytes {
  private let author: UnsafeMutableRawBufferPointer?
  private let platform: UnsafeMutableRawBufferPointer?
  private let publishAt: Date?

  init(_ options: BulkOptions) {
    author = Self.copy(options.author)
    platform = Self.copy(options.platform?.rawValue)
    publishAt = options.publishAt
  }

  deinit {
    author?.deallocate()
    platform?.deallocate()
  }

  func complete(_ post: inout PostBytes) {
    if post.author == nil, let author { post.author = UnsafeRawBufferPointer(author) }
    if post.platform == nil, let platform { post.platform = UnsafeRawBufferPointer(platform) }
    if post.publishAt == nil { post.publishAt = publishAt }
  }

  private static func copy(_ text: String?) -> UnsafeMutableRawBufferPointer? {
    guard let text else { return nil }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    bytes.copyBytes(from: text.utf8)
    return bytes
  }
}
