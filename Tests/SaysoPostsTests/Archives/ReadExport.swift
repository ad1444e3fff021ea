import SaysoModel
import SaysoPosts
import Testing

/// What came of one part of an export.
struct ReadPart: Equatable, CustomStringConvertible {
  var member: String?
  /// The format's name, `-` for no posts, `!` for what can't be read.
  var format = ""
  /// The posts' texts; a failure as `!` and its message.
  var rows: [String] = []
  var notes: [String] = []
  var companions: [String] = []

  var description: String { "\(member ?? ".") \(format) \(rows) \(notes) \(companions)" }
}

func readExport(_ bytes: [UInt8], name: String = "export", _ change: (inout ReadingOptions) -> Void = { _ in }) throws
  -> [ReadPart]
{
  var options = ReadingOptions()
  change(&options)
  return try readExport(ExportFile(name: name, source: MemorySource(bytes), options: options))
}

func readExport(_ file: ExportFile) throws -> [ReadPart] {
  var parts: [ReadPart] = []
  try file.eachPart { part in
    var read = ReadPart(member: part.member, notes: part.notes.map(\.message))
    switch part.content {
    case .noPosts(let reason): (read.format, read.rows) = ("-", [reason.message])
    case .failed(let failure): (read.format, read.rows) = ("!", [failure.message.plain])
    case .posts(let format, _, let source, let context):
      var reader = format.reader(source, context)
      read.format = format.id.name
      read.companions = context.companions.map { "\($0.path): \(String(decoding: $0.bytes, as: UTF8.self))" }
      while let record = reader.next() { read.rows.append(record.shown) }
      #expect(reader.tally.isBalanced)
    }
    parts.append(read)
  }
  return parts
}

extension PostRecord {
  var shown: String {
    switch self {
    case .post(let post): post.text
    case .skipped(let reason, _): "? " + reason.rawValue
    case .failed(let failure, let origin): "! \(origin.line): \(failure.message.plain)"
    }
  }
}

/// Rows of our own schema.
func rows(_ texts: String...) -> String { texts.map { "{\"text\":\"\($0)\"}\n" }.joined() }
