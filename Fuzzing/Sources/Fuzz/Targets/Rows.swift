import SaysoModel
import SaysoPosts

extension FuzzTarget {
  /// One post a line: the reader, and the rows that a bulk scan takes from chunks, which must come to the same.
  static let rows = FuzzTarget(
    name: "rows", reads: "NDJSON and plain text: lines, chunks, rows in the reader's buffer", dictionary: .json,
    seeds: {
      let files = Samples.bytes("samples/posts.ndjson", "samples/exports/json/foreign.ndjson")
      return files.flatMap { file in [(0, 0), (1, 0), (0, 40), (1, 40)].map { file + [UInt8($0.0), UInt8($0.1)] } }
    },
    run: { input in
      var input = input
      let size = Int(input.byte())
      let isText = input.byte() & 1 == 1
      let limit = size & 1 == 1 ? 64 : 8 << 20
      let read = records(input.bytes, isText, chunk: 1 << 12, limit: limit)
      let drip = records(input.bytes, isText, chunk: size + 16, limit: limit)
      demand(read == drip, "chunks of \(size + 16): \(drip) for \(read)")
      let rows = chunked(input.bytes, isText ? .text : .ndjson, size: size + 16, limit: limit)
      demand(read == rows, "rows of chunks of \(size + 16): \(rows) for \(read)")
    })

  private static func records(_ bytes: [UInt8], _ isText: Bool, chunk: Int, limit: Int) -> [PostRecord] {
    let source = MemorySource(bytes)
    if isText { return ExportReading(PlainTextReader(source, file: "f", chunk: chunk, limit: limit)).records }
    return ExportReading(NDJSONReader(source, file: "f", chunk: chunk, limit: limit)).records
  }

  private static func chunked(_ bytes: [UInt8], _ format: RowFormat, size: Int, limit: Int) -> [PostRecord] {
    let chunker = LineChunker(MemorySource(bytes), size: size, limit: limit)
    let rows = PostRows(format, file: "f", limit: limit)
    var records: [PostRecord] = []
    while let chunk = try? chunker.next() {
      if case .tooLong(let bytes) = chunk.content {
        records.append(.failed(.tooLong(bytes: bytes, limit: limit), Origin(file: "f", line: chunk.firstLine)))
        continue
      }
      rows.open(chunk.bytes, firstLine: chunk.firstLine)
      while let row = rows.next() {
        let shown = row.isPlain ? rows.bytes.post : nil
        let record = rows.record(of: row).record
        if let shown { demand(isSame(shown, record), "\(shown) as it lies for \(record)") }
        records.append(record)
      }
    }
    return records
  }

  private static func isSame(_ shown: Post, _ record: PostRecord) -> Bool {
    guard case .post(var post) = record else { return false }
    post.origin = nil
    return post == shown
  }
}
