import SaysoModel

/// What one record of an export comes to.
enum RecordOutcome {
  case post(Post, notes: [ReadingNote] = [])
  case skipped(SkipReason)
  case failed(RecordFailure)

  /// What reading it took.
  var notes: [ReadingNote] { if case .post(_, let notes) = self { notes } else { [] } }
}

/// Reads the records of JSON documents, each by a function that knows the format: the elements of an array, wherever in
/// the document it stands, or one object in its place.
struct JSONArrayReader: PostReader {
  /// An element may hold several posts, as a scheduled one with its first comment.
  typealias Conversion = (JSONNode, inout RecordConversion) throws(RecordFailure) -> [RecordOutcome]
  /// Where the records stand; told from the beginning of the file.
  typealias Layout = (JSONGlimpse?) -> JSONLayout

  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private let layout: Layout
  private let source: any ByteSource
  private var elements: (any JSONElements)?
  private var conversion: RecordConversion
  private let parser = JSONNodeParser()
  private let convert: Conversion
  private var waiting: [PostRecord] = []
  private var isBroken = false

  /// `path`: the keys that lead from the document to the array; none when the document is the array.
  init(
    _ source: any ByteSource, _ context: ReadingContext, path: [String] = [], convert: @escaping Conversion
  ) {
    self.init(source, context, layout: { _ in .lists([path]) }, convert: convert)
  }

  init(
    _ source: any ByteSource, _ context: ReadingContext, layout: @escaping Layout, convert: @escaping Conversion
  ) {
    self.source = source
    self.context = context
    self.layout = layout
    self.convert = convert
    conversion = RecordConversion(context)
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

  /// What the next element holds; `nil` at the end.
  private mutating func nextRecords() -> [PostRecord]? {
    do throws(SourceFailure) {
      guard let element = try opened().next() else { return nil }
      return records(element)
    } catch {
      isBroken = true
      return [.failed(error.recordFailure, origin(line: elements?.line ?? 1, column: 1))]
    }
  }

  private mutating func opened() throws(SourceFailure) -> any JSONElements {
    if let elements { return elements }
    let peeked = try PeekedSource(source)
    let opened = layout(JSONGlimpse(peeked.head)).elements(of: peeked)
    elements = opened
    return opened
  }

  private mutating func records(_ element: JSONElement) -> [PostRecord] {
    var place = origin(line: element.line, column: element.column)
    do throws(RecordFailure) {
      switch element.content {
      case .fault(let failure):
        if !element.pointer.isEmpty { place.pointer = element.pointer }
        throw failure
      case .tooLong(let bytes):
        place.pointer = element.pointer
        throw .tooLong(bytes: bytes, limit: LineCutter.standardLimit)
      case .bytes(let bytes):
        place.pointer = element.pointer
        let (node, wasRepaired) = try parser.node(in: bytes, column: element.column)
        if wasRepaired { tally.repaired += 1 }
        let outcomes = try convert(node, &conversion)
        let notes = conversion.takeNotes() + outcomes.flatMap(\.notes)
        if outcomes.contains(where: \.isPost) { tally.note(notes) }
        return outcomes.map { $0.record(at: place) }
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
    case .post(var post, _):
      post.origin = post.origin ?? place
      return .post(post)
    case .skipped(let reason): return .skipped(reason, place)
    case .failed(let failure): return .failed(failure, place)
    }
  }
}
