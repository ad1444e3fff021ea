@testable import SaysoMarkup
import SaysoModel
import SaysoPosts

/// Everything that a format's reader gives, and what must hold of all of it.
struct ExportReading: Equatable {
  let records: [PostRecord]
  let tally: ReadingTally

  init(_ format: ExportFormat, _ source: any ByteSource, _ context: ReadingContext) {
    self.init(format.reader(source, context))
  }

  init(_ opened: any PostReader) {
    var reader = opened
    var records: [PostRecord] = []
    while let record = reader.next() {
      switch record {
      case .post(let post): demand(post)
      case .skipped(_, let origin): demand(origin)
      case .failed(let failure, let origin):
        demand(origin)
        demand(!failure.message.plain.isEmpty, "\(failure)")
      }
      records.append(record)
    }
    self.records = records
    tally = reader.tally
    demand(tally.isBalanced && tally.rows == records.count, "\(tally), and \(records.count) records")
    demand(reader.next() == nil, "more behind the end")
  }
}

/// How an input reaches a reader.
enum Delivery {
  case whole
  /// In pieces of so many bytes, which must make no difference.
  case pieces(Int)
  /// So many of 128 parts of it, then an error of the system.
  case broken(Int)

  init(_ choice: UInt8) {
    switch choice {
    case 0: self = .whole
    case 1..<128: self = .pieces(Int(choice))
    default: self = .broken(Int(choice) - 128)
    }
  }

  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    let parser = XMLRecordParser(records: [])
    _ = bytes.withUnsafeBytes { parser.feed($0) }
    _ = parser.finish()
    return parser.isWellFormed
  }

  private static let xml = [ExportFormat.wordPress.id, ExportFormat.rss.id, ExportFormat.atom.id]

  /// Reads `bytes` in this manner, and holds it against the plain one.
  func read(_ bytes: [UInt8], _ format: ExportFormat, _ context: ReadingContext) {
    switch self {
    case .whole: _ = ExportReading(format, MemorySource(bytes), context)
    case .pieces(let size):
      let whole = ExportReading(format, MemorySource(bytes), context)
      let pieces = ExportReading(format, DripSource(bytes[...], piece: size), context)
      if Self.xml.contains(format.id), !isWellFormed(bytes) { return }
      demand(whole == pieces, "\(format.id) in pieces of \(size): \(pieces) for \(whole)")
    case .broken(let part):
      let end = bytes.count * part / 128
      let reading = ExportReading(format, DripSource(bytes[..<end], piece: 1 << 12, breaks: true), context)
      demand(reading.tally.failed > 0, "\(format.id) keeps quiet about a broken file")
    }
  }
}
