import SaysoMarkup
import SaysoModel

/// Reads the records of an XML document, each by a function that knows the format.
struct XMLRecordReader: PostReader {
  typealias Conversion = (XMLNode, XMLSurroundings, inout RecordConversion) throws(RecordFailure) -> RecordOutcome

  private static let chunk = 1 << 16

  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private var source: any ByteSource
  private let parser: XMLRecordParser
  private let convert: Conversion
  private var conversion: RecordConversion
  private var waiting: [PostRecord] = []
  private var buffer = [UInt8](repeating: 0, count: chunk)
  private var isAtEnd = false

  init(
    _ source: any ByteSource, _ context: ReadingContext, records names: Set<String>, surroundings: Set<String>,
    convert: @escaping Conversion
  ) {
    self.source = source
    self.context = context
    self.convert = convert
    conversion = RecordConversion(context)
    parser = XMLRecordParser(records: names, surroundings: surroundings)
  }

  mutating func next() -> PostRecord? {
    while waiting.isEmpty {
      guard !isAtEnd else { return nil }
      waiting = read().reversed()
    }
    guard let record = waiting.popLast() else { return nil }
    tally.rows += 1
    tally.count(record)
    return record
  }

  /// What ends in the next chunk.
  private mutating func read() -> [PostRecord] {
    do throws(SourceFailure) {
      let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      guard count > 0 else { return ending() }
      let parser = parser
      let found = buffer.withUnsafeBytes { parser.feed(UnsafeRawBufferPointer(rebasing: $0[..<min(count, $0.count)])) }
      let records = found.map { record($0) }
      return parser.fault == nil ? records : records + ending()
    } catch {
      isAtEnd = true
      return [.failed(error.recordFailure, origin(parser.line))]
    }
  }

  /// What was open, and why the document ended where it did.
  private mutating func ending() -> [PostRecord] {
    isAtEnd = true
    let records = parser.finish().map { record($0) }
    // Cut off, or damaged, before its first element: nothing in it says that it holds no records.
    if parser.fault == nil, parser.root == nil { return [.failed(.noRecords, origin(parser.line))] }
    guard let fault = parser.fault else { return records }
    // What was open has told it.
    if case .failed? = records.last { return records }
    return records + [.failed(.xml(fault), origin(parser.line))]
  }

  private mutating func record(_ record: XMLRecordParser.Record) -> PostRecord {
    let place = origin(record.line)
    switch record.content {
    case .failure(let fault): return .failed(.xml(fault), place)
    case .success(let node):
      do throws(RecordFailure) {
        let outcome = try convert(node, record.surroundings, &conversion)
        tally.note(conversion.takeNotes())
        return outcome.record(at: place)
      } catch {
        return .failed(error, place)
      }
    }
  }

  private func origin(_ line: Int) -> Origin { Origin(file: context.file, member: context.member, line: line) }
}
