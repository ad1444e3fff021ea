import Sayso

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file in memory, in chunks of whole lines as a scan cuts it.
struct LoadedLines {
  let chunks: [LineChunk]

  init(path: String) throws {
    let chunker = LineChunker(try FileSource(path: path))
    var chunks: [LineChunk] = []
    while let chunk = try chunker.next() { chunks.append(chunk) }
    self.chunks = chunks
  }

  /// Every line that is not empty, without its line feed.
  @inline(__always)
  func forEach(_ body: (UnsafeRawBufferPointer) -> Void) {
    for chunk in chunks {
      guard var start = UnsafeRawPointer(chunk.bytes.baseAddress) else { continue }
      let end = start + chunk.bytes.count
      while start < end {
        let stop = UnsafeRawPointer(memchr(start, 0x0A, end - start)) ?? end
        if stop > start { body(UnsafeRawBufferPointer(start: start, count: stop - start)) }
        start = stop + 1
      }
    }
  }

  /// Every row, by the reader of a scan.
  @inline(__always)
  func forEachRow(_ body: (PostRows, PostRows.Row) -> Void) {
    let rows = PostRows(.ndjson, file: "rows.ndjson")
    for chunk in chunks {
      rows.open(chunk.bytes, firstLine: chunk.firstLine)
      while let row = rows.next() { body(rows, row) }
    }
  }
}
