import SaysoModel
import SaysoPosts

/// Records on their way from a reader to a worker.
struct RecordBatch {
  private(set) var records: [PostRecord] = []
  /// What the reader had counted behind the last of them.
  private(set) var tally = ReadingTally()
  private var bytes = 0
  private let size: Int

  /// `size` is how many bytes of text make a batch.
  init(size: Int) { self.size = size }

  var isEmpty: Bool { records.isEmpty }
  /// Enough to be worth handing over, and little enough for many to be under way.
  var isFull: Bool { bytes >= size || records.count >= 1024 }

  mutating func add(_ record: PostRecord, _ tally: ReadingTally) {
    records.append(record)
    self.tally = tally
    if case .post(let post) = record { bytes += post.text.utf8.count }
  }
}

/// Counts what is read, for those who want to know how far a scan has come.
final class CountedSource: ByteSource {
  private(set) var count = 0
  private var source: any ByteSource

  init(_ source: any ByteSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    let read = try source.read(into: buffer)
    count += max(0, read)
    return read
  }
}
