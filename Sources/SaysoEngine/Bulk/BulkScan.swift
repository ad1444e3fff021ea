import SaysoModel
public import SaysoPosts

/// Checks whole exports: one thread reads, as many as there are cores check, and what they make comes out in the order
/// of the input.
///
/// Formats with one post a line are cut into chunks of about a megabyte, which the threads parse as well; others are
/// read by their reader, and handed on in batches. However large an input is, only some chunks of it are held.
public struct BulkScan: Sendable {
  public let checker: Checker
  public let options: BulkOptions

  public init(_ checker: Checker, options: BulkOptions = BulkOptions()) {
    self.checker = checker
    self.options = options
  }

  /// Goes through the files and delivers, on the thread that called, every step in order, each with the position
  /// behind it. Returns whether all was read: `false` when it was stopped.
  ///
  /// `position` is where an earlier scan of the same files had come to. What `deliver` throws ends the scan, and so
  /// does a file of which nothing at all can be read.
  @discardableResult
  public func run<Piece: ScanPiece>(
    _ files: [ExportFile], from position: ScanPosition = ScanPosition(), stop: ScanStop = ScanStop(),
    makePiece: @escaping @Sendable () -> Piece, deliver: (ScanEvent<Piece>, ScanPosition) throws -> Void
  ) throws -> Bool {
    let (checker, options) = (checker, options)
    let workers = OrderedWorkers<BulkJob, BulkFeed<Piece>.Step>(threads: options.jobs) {
      let worker = BulkWorker(checker, options, makePiece: makePiece)
      return { (.checked(worker.work($0)), $0.position) }
    }
    defer { workers.close() }
    return try withoutActuallyEscaping(deliver) { deliver in
      let feed = BulkFeed(
        workers: workers, options: options, start: position, stop: stop, makePiece: makePiece, deliver: deliver)
      return try feed.run(files)
    }
  }
}
