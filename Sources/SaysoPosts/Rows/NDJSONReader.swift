import SaysoModel

/// Reads one JSON object a line:
/// `{"id","text","author","platform","account","publishAt","kind","lang","media":[{"kind","alt","file"}],"paid","of",`
/// `"reference":{"handle","text","of"}}`.
///
/// Only `text` must be there; `null` means not told; keys it does not know are ignored. Blank lines are no rows.
public struct NDJSONReader: PostReader {
  public static let format = PostFormat.ndjson

  public private(set) var tally = ReadingTally()
  private let file: String
  private let lines: LineCutter
  private let parser = JSONRowParser()
  private var isBroken = false

  /// `limit` is the longest line in bytes that is still read.
  public init(_ source: any ByteSource, file: String, chunk: Int = 1 << 20, limit: Int = 8 << 20) {
    self.file = file
    lines = LineCutter(source, chunk: chunk, limit: limit)
  }

  public mutating func next() -> PostRecord? {
    guard !isBroken, let record = read() else { return nil }
    tally.count(record)
    return record
  }

  private mutating func read() -> PostRecord? {
    do {
      while let line = try lines.next() {
        if case .bytes(let bytes) = line.content, bytes.isBlankLine { continue }
        tally.rows += 1
        return record(line)
      }
      return nil
    } catch {
      isBroken = true
      tally.rows += 1
      return .failed(.unreadable(code: error.code), Origin(file: file))
    }
  }

  private mutating func record(_ line: LineCutter.Line) -> PostRecord {
    var origin = Origin(file: file, line: line.number, column: line.column)
    do throws(RecordFailure) {
      switch line.content {
      case .tooLong(let bytes): throw RecordFailure.tooLong(bytes: bytes, limit: lines.limit)
      case .bytes(let bytes):
        var (post, textOffset, wasRepaired) = try parser.post(in: bytes)
        if wasRepaired { tally.repaired += 1 }
        origin.column += textOffset
        post.origin = origin
        return .post(post)
      }
    } catch {
      return .failed(error.movedBy(line.column - 1), origin)
    }
  }
}

extension RecordFailure {
  /// The same failure where the row begins `columns` further right.
  fileprivate func movedBy(_ columns: Int) -> RecordFailure {
    if case .notUTF8(let column) = self { .notUTF8(column: column + columns) } else { self }
  }
}
