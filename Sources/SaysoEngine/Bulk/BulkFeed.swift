import SaysoCalendar
import SaysoModel
import SaysoPosts

/// The thread of a scan that reads: cuts parts into stretches, gives them to the workers, delivers what is done.
final class BulkFeed<Piece: ScanPiece> {
  typealias Step = (event: ScanEvent<Piece>, position: ScanPosition)

  private let workers: OrderedWorkers<BulkJob, Step>
  private let options: BulkOptions
  /// Where the scan is taken up; everything before it was delivered by an earlier one.
  private let start: ScanPosition
  private let stop: ScanStop
  private let makePiece: @Sendable () -> Piece
  private let deliver: (ScanEvent<Piece>, ScanPosition) throws -> Void
  private var position = ScanPosition()
  private var parts = 0

  init(
    workers: OrderedWorkers<BulkJob, Step>, options: BulkOptions, start: ScanPosition, stop: ScanStop,
    makePiece: @escaping @Sendable () -> Piece, deliver: @escaping (ScanEvent<Piece>, ScanPosition) throws -> Void
  ) {
    self.workers = workers
    self.options = options
    self.start = start
    self.stop = stop
    self.makePiece = makePiece
    self.deliver = deliver
  }

  /// Ends the walk through the parts of a file; nobody outside sees it.
  private struct Stopped: Error {}

  func run(_ files: [ExportFile]) throws -> Bool {
    do {
      for (number, file) in files.enumerated() where number >= start.file {
        position = ScanPosition(file: number, part: 0)
        try walk(file)
        position = ScanPosition(file: number + 1, part: 0)
        try give(.finished(file: number))
      }
      try drain()
      return true
    } catch is Stopped {
      try drain()
      return false
    }
  }

  private func walk(_ file: ExportFile) throws {
    do {
      try file.eachPart { part in
        if stop.isStopped { throw Stopped() }
        try take(part)
      }
    } catch let failure as SourceFailure {
      try fail(failure.recordFailure, Origin(file: file.name))
    }
  }

  private func take(_ part: ExportPart) throws {
    let behind = ScanPosition(file: position.file, part: position.part + 1)
    let wasDone = position.file == start.file && position.part < start.part
    defer { position = behind }
    switch part.content {
    case _ where wasDone: return
    case .noPosts(let reason):
      position = behind
      guard part.member == nil, reason != .empty else {
        return try give(.passedOver(file: part.file, member: part.member, reason))
      }
      // Somebody named it to be scanned.
      try fail("It is not scanned: \(reason.message).", Origin(file: part.file), isCutShort: true)
    case .failed(let failure):
      position = behind
      try fail(failure, Origin(file: part.file, member: part.member))
    case .posts(let format, let recognition, let source, let context):
      let scanned = ScannedPart(
        file: part.file, member: part.member, format: format, recognition: recognition, zone: context.zone.name,
        notes: part.notes.map(\.message))
      // Taken up in the middle of this part, or at its beginning.
      if position.file == start.file && position.part == start.part { position = start }
      try give(.began(scanned))
      let notes = try read(scanned, CountedSource(source), context)
      position = behind
      try give(.ended(scanned, notes))
    }
  }

  private func fail(_ failure: RecordFailure, _ origin: Origin) throws {
    try fail(failure.message, origin, isCutShort: failure.cutsShort)
  }

  /// What should be read and can't be counts as one record.
  private func fail(_ reason: QuotingText, _ origin: Origin, isCutShort: Bool) throws {
    var stretch = ScanStretch(makePiece(), bytesRead: 0)
    stretch.rows = 1
    stretch.isCutShort = isCutShort
    stretch.piece.add(UncheckedRecord(cause: .failed, origin: origin, reason: reason))
    try give(.checked(stretch))
  }

  private func read(
    _ part: ScannedPart, _ source: CountedSource, _ context: ReadingContext
  ) throws -> ReadingTally? {
    guard let format = RowFormat(part.format, context) else {
      return try records(part.format.reader(source, context), source)
    }
    parts += 1
    let linePart = LinePart(number: parts, file: part.file, member: part.member, format: format)
    try lines(source, linePart, from: context.firstLine)
    return nil
  }

  private func lines(_ source: CountedSource, _ part: LinePart, from firstLine: Int) throws {
    let chunker = LineChunker(source, firstLine: firstLine, size: options.chunk)
    do {
      if position.offset > 0 { try chunker.skip(to: position.offset, line: position.line) }
      while let chunk = try chunker.next() {
        if stop.isStopped { throw Stopped() }
        position.offset = chunk.endOffset
        position.line = chunk.firstLine + chunk.lines
        try give(BulkJob(content: .lines(chunk, part), position: position, bytesRead: source.count))
      }
      if stop.isStopped { throw Stopped() }
    } catch let failure as RecordFailure {
      try fail(failure, Origin(file: part.file, member: part.member, line: chunker.line))
    }
  }

  private func records(_ reader: any PostReader, _ source: CountedSource) throws -> ReadingTally {
    var reader = reader
    for _ in 0..<position.records where reader.next() == nil { break }
    var batch = RecordBatch(size: options.chunk / 4)
    var counted = reader.tally
    // What is read while somebody asks to stop may have lost its end: it is dropped, and its row not counted.
    while let record = reader.next(), !stop.isStopped {
      batch.add(record, reader.tally)
      if batch.isFull { try give(&batch, &counted, source) }
    }
    if !batch.isEmpty { try give(&batch, &counted, source) }
    if stop.isStopped { throw Stopped() }
    return reader.tally
  }

  private func give(_ batch: inout RecordBatch, _ counted: inout ReadingTally, _ source: CountedSource) throws {
    position.records += batch.records.count
    let content = BulkJob.Content.records(
      batch.records, rows: batch.tally.rows - counted.rows, repaired: batch.tally.repaired - counted.repaired)
    counted = batch.tally
    batch = RecordBatch(size: options.chunk / 4)
    try give(BulkJob(content: content, position: position, bytesRead: source.count))
  }

  // MARK: - To the workers and back

  private func give(_ job: BulkJob) throws {
    workers.give(job)
    try deliverReady()
  }

  private func give(_ event: ScanEvent<Piece>) throws {
    workers.give(done: (event, position))
    try deliverReady()
  }

  private func deliverReady() throws { while let step = workers.take() { try deliver(step.event, step.position) } }

  private func drain() throws {
    while let step = workers.take(toTheEnd: true) { try deliver(step.event, step.position) }
  }
}
