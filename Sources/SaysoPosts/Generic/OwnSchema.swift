import SaysoModel

/// Our own schema: what `NDJSONReader` reads, in whatever it stands.
enum OwnSchema {
  private static let texts: Set<String> = ["text", "html", "markdown"]
  private static let keys: Set<String> = texts.union([
    "id", "author", "platform", "account", "publishAt", "kind", "lang", "media", "paid", "of", "reference", "links",
    "alt",
  ])

  /// Whether the objects at `start` (`""`, `[].`) are ours: they have a text, and nothing that tells in another name
  /// what ours has a name for.
  static func fits(_ json: JSONGlimpse, at start: String) -> Bool {
    let found = Set(
      json.keys.lazy.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
        .filter { !$0.contains(".") && !$0.contains("[") })
    guard !found.isDisjoint(with: texts) else { return false }
    if found.contains("publishAt") || found.contains("html") || found.contains("markdown") { return true }
    return !found.subtracting(keys).contains { JSONField.named($0) != nil }
  }

  /// Whether so much of it is there that nobody else's file has it by accident.
  static func isSure(_ sample: ExportSample) -> Bool {
    guard let json = sample.json, let place = JSONRecordPlace(json) else { return false }
    return place.fields.count > 2 && fits(json, at: place.start)
  }
}

/// Reads records of our own schema that stand in a JSON array, or one that is a document.
struct OwnSchemaReader: PostReader {
  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private let elements: JSONElementCutter
  private let parser = JSONRowParser()
  private var isBroken = false

  init(_ source: any ByteSource, _ context: ReadingContext, list: [String]) {
    self.context = context
    elements = JSONElementCutter(source, lists: [list])
  }

  mutating func next() -> PostRecord? {
    guard !isBroken, let record = nextRecord() else { return nil }
    tally.rows += 1
    tally.count(record)
    return record
  }

  private mutating func nextRecord() -> PostRecord? {
    do throws(SourceFailure) {
      return try elements.next().map { record($0) }
    } catch {
      isBroken = true
      return .failed(
        error.recordFailure, Origin(file: context.file, member: context.member, line: elements.line))
    }
  }

  private mutating func record(_ element: JSONElement) -> PostRecord {
    var origin = Origin(
      file: context.file, member: context.member, line: element.line, column: element.column, pointer: element.pointer)
    do throws(RecordFailure) {
      switch element.content {
      case .fault(let failure): throw failure
      case .tooLong(let bytes): throw .tooLong(bytes: bytes, limit: LineCutter.standardLimit)
      case .bytes(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .notJSON(.syntax) }
        var (post, text, wasRepaired) = try parser.post(in: bytes, column: element.column)
        if wasRepaired { tally.repaired += 1 }
        Self.move(&origin, by: bytes[..<min(text.offset, bytes.count)])
        origin.isVerbatim = text.isVerbatim
        post.origin = origin
        return .post(post)
      }
    } catch {
      return .failed(error, origin)
    }
  }

  /// To where the text begins.
  private static func move(_ origin: inout Origin, by bytes: Slice<UnsafeMutableRawBufferPointer>) {
    guard let last = bytes.lastIndex(of: 0x0A) else {
      origin.column += bytes.count
      return
    }
    origin.line += bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    origin.column = bytes.endIndex - last
  }
}
