import CSimdJSON
import SaysoModel

/// One simdjson parser, used row after row. Not for more than one thread at a time.
final class JSONRowParser {
  /// Nothing that a post needs is nested more than three deep; unknown keys may hold more.
  static let deepest: UInt32 = 64

  private let parser: OpaquePointer?
  @exclusivity(unchecked) private var fields = sayso_row()

  init() { parser = sayso_json_parser_new() }
  deinit { sayso_json_parser_free(parser) }

  /// Where a text's first character stands in the row, in bytes, and whether the text stands there without escapes.
  struct TextPlace {
    let offset: Int
    let isVerbatim: Bool
  }

  /// Reads a row behind which ``LineCutter/padding`` bytes are readable and which begins at `column`.
  func post(
    in row: UnsafeMutableRawBufferPointer, column: Int
  ) throws(RecordFailure) -> (post: Post, text: TextPlace, wasRepaired: Bool) {
    let (events, wasRepaired) = try events(in: row, column: column)
    var decoder = PostDecoder(events)
    let post = try decoder.post()
    let length = (post.sourceMap?.source ?? post.text).utf8.count
    let isVerbatim = Self.isVerbatim(row, decoder.textOffset, length: length)
    return (post, TextPlace(offset: decoder.textOffset, isVerbatim: isVerbatim), wasRepaired)
  }

  /// Whether the string that begins there is as long as what was read of it. Every escape is longer than its character
  /// (RFC 8259, section 7).
  private static func isVerbatim(_ row: UnsafeMutableRawBufferPointer, _ start: Int, length: Int) -> Bool {
    let end = start + length
    return end < row.count && row[end] == UInt8(ascii: "\"") && !row[start..<end].contains(UInt8(ascii: "\\"))
  }

  /// The row's events, valid until the next row. Halves of surrogate pairs are repaired in the row itself.
  func events(
    in row: UnsafeMutableRawBufferPointer, column: Int
  ) throws(RecordFailure) -> (events: JSONEvents, wasRepaired: Bool) {
    guard let parser, let start = row.baseAddress?.assumingMemoryBound(to: UInt8.self), row.count > 0 else {
      throw .notJSON(.noMemory)
    }
    var events: UnsafePointer<sayso_json_event>?
    var count = 0
    var status = sayso_json_parse(parser, start, row.count, Self.deepest, &events, &count)
    var wasRepaired = false
    if status == SAYSO_JSON_BAD_STRING.rawValue, sayso_json_repair_surrogates(start, row.count) > 0 {
      wasRepaired = true
      status = sayso_json_parse(parser, start, row.count, Self.deepest, &events, &count)
    }
    if let failure = failure(status, row, column) { throw failure }
    return (JSONEvents(UnsafeBufferPointer(start: events, count: count)), wasRepaired)
  }

  /// Reads a row of the usual sort without building a post; `false` where only ``post(in:column:)`` can tell.
  func read(_ row: UnsafeMutableRawBufferPointer, into bytes: inout PostBytes) -> Bool {
    guard let parser, let start = row.baseAddress?.assumingMemoryBound(to: UInt8.self), row.count > 0,
      sayso_json_parse_row(parser, start, row.count, Self.deepest, &fields) != 0
    else { return false }
    return bytes.read(fields)
  }

  private func failure(_ status: UInt32, _ row: UnsafeMutableRawBufferPointer, _ column: Int) -> RecordFailure? {
    switch sayso_json_status(rawValue: status) {
    case SAYSO_JSON_OK: nil
    case SAYSO_JSON_NOT_UTF8: .notUTF8(column: column + UTF8Fault.offset(in: row))
    case SAYSO_JSON_BAD_STRING: .notJSON(.badString)
    case SAYSO_JSON_UNCLOSED_STRING: .notJSON(.unclosedString)
    case SAYSO_JSON_BAD_NUMBER: .notJSON(.badNumber)
    case SAYSO_JSON_TOO_DEEP: .notJSON(.tooDeep)
    case SAYSO_JSON_TRAILING: .notJSON(.trailingText)
    case SAYSO_JSON_NO_MEMORY: .notJSON(.noMemory)
    default: .notJSON(.syntax)
    }
  }
}

/// The events of one row, from first to last. What they point to lives until the next row is parsed.
struct JSONEvents {
  private let events: UnsafeBufferPointer<sayso_json_event>
  private var index = 0

  init(_ events: UnsafeBufferPointer<sayso_json_event>) { self.events = events }

  enum Kind { case object, array, end, key, string, number, truth(Bool), null }

  /// What comes next; at the end, the end of an object.
  var kind: Kind {
    guard index < events.count else { return .end }
    switch sayso_json_kind(rawValue: events[index].kind) {
    case SAYSO_JSON_OBJECT: return .object
    case SAYSO_JSON_ARRAY: return .array
    case SAYSO_JSON_KEY: return .key
    case SAYSO_JSON_STRING: return .string
    case SAYSO_JSON_NUMBER: return .number
    case SAYSO_JSON_TRUE: return .truth(true)
    case SAYSO_JSON_FALSE: return .truth(false)
    case SAYSO_JSON_NULL: return .null
    default: return .end
    }
  }

  /// The characters of a key, string or number.
  var text: String {
    guard index < events.count, let bytes = events[index].bytes else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(events[index].length)), as: UTF8.self)
  }

  /// Whether the key or string reads `text`.
  func isText(_ text: String) -> Bool {
    guard index < events.count, let bytes = events[index].bytes else { return false }
    let length = Int(events[index].length)
    return length == text.utf8.count && UnsafeBufferPointer(start: bytes, count: length).elementsEqual(text.utf8)
  }

  /// Where the value begins in the row.
  var offset: Int { index < events.count ? Int(events[index].offset) : 0 }

  mutating func advance() { index += 1 }

  /// Passes over one value with everything inside.
  mutating func skipValue() {
    var depth = 0
    while index < events.count {
      switch kind {
      case .object, .array: depth += 1
      case .end: depth -= 1
      default: break
      }
      index += 1
      if depth <= 0 { return }
    }
  }
}
