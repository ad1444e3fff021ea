import SaysoModel

/// Reads one post a line. Blank lines are no posts and are not counted.
public struct PlainTextReader: PostReader {
  public static let format = PostFormat.text

  public private(set) var tally = ReadingTally()
  private let file: String
  private let lines: LineCutter
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

  private func record(_ line: LineCutter.Line) -> PostRecord {
    let origin = Origin(file: file, line: line.number, column: line.column)
    switch line.content {
    case .tooLong(let bytes): return .failed(.tooLong(bytes: bytes, limit: lines.limit), origin)
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .failed(.notUTF8(column: line.column + UTF8Fault.offset(in: bytes)), origin)
      }
      return .post(Post(text: text, origin: origin))
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Nothing but spaces, tabs and carriage returns.
  var isBlankLine: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

extension SourceFailure {
  var code: Int32 {
    switch self {
    case .cannotOpen(_, let code), .cannotRead(_, let code): code
    }
  }
}
