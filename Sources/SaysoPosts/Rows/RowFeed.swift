import SaysoModel

/// What the formats with one row a line share: passing over blank lines, counting rows before they are read, and
/// saying once where an input breaks off.
struct RowFeed {
  private(set) var tally = ReadingTally()
  private let file: String
  private let member: String?
  private let lines: LineCutter
  private var isBroken = false

  init(_ source: any ByteSource, file: String, member: String?, firstLine: Int, chunk: Int, limit: Int) {
    self.file = file
    self.member = member
    lines = LineCutter(source, firstLine: firstLine, chunk: chunk, limit: limit)
  }

  /// `origin` is where the row begins.
  mutating func next(
    _ read: (UnsafeMutableRawBufferPointer, Origin) throws(RecordFailure) -> (post: Post, wasRepaired: Bool)
  ) -> PostRecord? {
    guard !isBroken else { return nil }
    do {
      while let line = try lines.next() {
        if case .bytes(let bytes) = line.content, Self.isBlank(bytes) { continue }
        return count(record(line, read))
      }
      return nil
    } catch {
      isBroken = true
      return count(
        (.failed(error.recordFailure, Origin(file: file, member: member, line: lines.number + 1)), false))
    }
  }

  private func record(
    _ line: LineCutter.Line,
    _ read: (UnsafeMutableRawBufferPointer, Origin) throws(RecordFailure) -> (post: Post, wasRepaired: Bool)
  ) -> (PostRecord, wasRepaired: Bool) {
    let origin = Origin(file: file, member: member, line: line.number, column: line.column)
    do throws(RecordFailure) {
      switch line.content {
      case .tooLong(let bytes): throw .tooLong(bytes: bytes, limit: lines.limit)
      case .bytes(let bytes):
        let (post, wasRepaired) = try read(bytes, origin)
        return (.post(post), wasRepaired)
      }
    } catch {
      return (.failed(error, origin), false)
    }
  }

  private mutating func count(_ result: (record: PostRecord, wasRepaired: Bool)) -> PostRecord {
    tally.rows += 1
    if result.wasRepaired { tally.repaired += 1 }
    tally.count(result.record)
    return result.record
  }

  /// Nothing but spaces, tabs and carriage returns.
  static func isBlank(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
