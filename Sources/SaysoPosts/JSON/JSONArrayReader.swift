import SaysoModel

/// What one record of an export comes to.
enum RecordOutcome {
  case post(Post)
  case skipped(SkipReason)
  case failed(RecordFailure)
}

/// Reads the elements of one array of a JSON document, each by a function that knows the format.
struct JSONArrayReader: PostReader {
  /// An element may hold several posts, as a scheduled one with its first comment.
  typealias Conversion = (JSONNode) throws(RecordFailure) -> [RecordOutcome]

  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private let cutter: JSONElementCutter
  private let pointer: String
  private let parser = JSONNodeParser()
  private let convert: Conversion
  private var waiting: [PostRecord] = []
  private var isBroken = false

  /// `path`: the keys that lead from the document to the array; none when the document is the array.
  init(
    _ source: any ByteSource, _ context: ReadingContext, path: [String] = [], convert: @escaping Conversion
  ) {
    self.context = context
    self.convert = convert
    cutter = JSONElementCutter(source, path: path)
    pointer = path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
  }

  mutating func next() -> PostRecord? {
    while waiting.isEmpty {
      guard !isBroken, let records = nextRecords() else { return nil }
      waiting = records.reversed()
    }
    guard let record = waiting.popLast() else { return nil }
    tally.rows += 1
    tally.count(record)
    return record
  }

  /// What the next element holds; `nil` at the end, which fails once if the document breaks off.
  private mutating func nextRecords() -> [PostRecord]? {
    do throws(SourceFailure) {
      guard let element = try cutter.next() else {
        isBroken = true
        return brokenEnding.map { [$0] }
      }
      return records(element)
    } catch {
      isBroken = true
      return [.failed(error.recordFailure, origin(line: cutter.line, column: 1))]
    }
  }

  private var brokenEnding: PostRecord? {
    switch cutter.ending {
    case .truncated(let line)?: .failed(.truncated, origin(line: line, column: 1))
    case .noArray?: .failed(.noRecords, origin(line: cutter.line, column: 1))
    case .complete?, nil: nil
    }
  }

  private mutating func records(_ element: JSONElementCutter.Element) -> [PostRecord] {
    var place = origin(line: element.line, column: element.column)
    place.pointer = "\(pointer)/\(element.position)"
    do throws(RecordFailure) {
      switch element.content {
      case .tooLong(let bytes): throw .tooLong(bytes: bytes, limit: cutter.limit)
      case .bytes(let bytes):
        let (node, wasRepaired) = try parser.node(bytes, column: element.column)
        if wasRepaired { tally.repaired += 1 }
        return try convert(node).map { $0.record(at: place) }
      }
    } catch {
      return [.failed(error, place)]
    }
  }

  private func origin(line: Int, column: Int) -> Origin {
    Origin(file: context.file, member: context.member, line: line, column: column)
  }
}

extension RecordOutcome {
  /// The record, with its place. A post that knows a better one keeps it.
  func record(at place: Origin) -> PostRecord {
    switch self {
    case .post(var post):
      post.origin = post.origin ?? place
      return .post(post)
    case .skipped(let reason): return .skipped(reason, place)
    case .failed(let failure): return .failed(failure, place)
    }
  }
}
