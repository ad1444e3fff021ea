import SaysoModel
import SaysoPosts

/// Everything a reader yields, and its tally at the end.
func read(_ reader: some PostReader) -> (records: [PostRecord], tally: ReadingTally) {
  var reader = reader
  var records: [PostRecord] = []
  while let record = reader.next() { records.append(record) }
  return (records, reader.tally)
}

func ndjson(_ text: String, chunk: Int = 1 << 20, limit: Int = 8 << 20) -> (records: [PostRecord], tally: ReadingTally)
{
  ndjson(bytes: Array(text.utf8), chunk: chunk, limit: limit)
}

func ndjson(
  bytes: [UInt8], chunk: Int = 1 << 20, limit: Int = 8 << 20
) -> (records: [PostRecord], tally: ReadingTally) {
  read(NDJSONReader(MemorySource(bytes), file: "posts.ndjson", chunk: chunk, limit: limit))
}

func plainText(
  _ bytes: [UInt8], chunk: Int = 1 << 20, limit: Int = 8 << 20
) -> (records: [PostRecord], tally: ReadingTally) {
  read(PlainTextReader(MemorySource(bytes), file: "posts.txt", chunk: chunk, limit: limit))
}

extension PostRecord {
  var post: Post? { if case .post(let post) = self { post } else { nil } }
  var failure: RecordFailure? { if case .failed(let failure, _) = self { failure } else { nil } }
  var origin: Origin? {
    switch self {
    case .post(let post): post.origin
    case .skipped(_, let origin), .failed(_, let origin): origin
    }
  }
}
