/// Which keys stand where in the beginning of a JSON text.
///
/// The text may break off anywhere and is not checked: a format is told by its keys, and its reader tells what is wrong.
public struct JSONGlimpse: Hashable, Sendable {
  /// What stands before the first bracket: `window.YTD.tweets.part0 =`. Empty in plain JSON.
  public let prefix: String
  /// Where keys stand: `data[].text` is the key `text` of an object in the list `data` of the document; `[].tweet` one
  /// of an object in a list that is the document; `text` one of the document itself.
  public let keys: Set<String>
  /// Strings of at most 100 bytes under a key, the first of each path: `type` → `OrderedCollection`.
  public let strings: [String: String]
  /// One document a line: a second value follows the first.
  public let isSequence: Bool

  public func has(_ paths: String...) -> Bool { paths.allSatisfy(keys.contains) }

  /// `nil` for what can't be JSON: its first sign is no bracket, or no key and no end follows it.
  ///
  /// A byte order mark is no part of the text (RFC 8259, section 8.1). Readers, whose places count it, look at the raw
  /// head; so it is passed over here, for all of them.
  init?(_ head: [UInt8]) {
    let head = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    guard let start = Self.start(of: head) else { return nil }
    var walk = KeyWalk(head[start...])
    guard walk.run() else { return nil }
    prefix = String(decoding: head[..<start], as: UTF8.self).trimmingWhitespace()
    keys = walk.keys
    strings = walk.strings
    isSequence = walk.documents > 1
  }

  /// Of rows of which the first is cut or damaged, or no row at all: most lines behind it are an object each, and a
  /// damaged row costs itself only. `nil` where the first line is whole, too.
  init?(rowsBehindDamage head: [UInt8]) {
    let lines = head.split(separator: 0x0A, maxSplits: Self.mostLines).prefix(Self.mostLines)
      .filter { $0.contains { $0 > 0x20 } }
    guard let first = lines.first, !Self.isObject(first), let begin = lines.first(where: Self.isObject) else {
      return nil
    }
    let objects = lines.count(where: Self.isObject)
    guard objects >= 2, objects * 2 > lines.count else { return nil }
    self.init(Array(head[begin.startIndex...]))
    guard isSequence, !keys.isEmpty else { return nil }
  }

  private static let mostLines = 40

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { $0 > 0x20 } == UInt8(ascii: "{") && line.last { $0 > 0x20 } == UInt8(ascii: "}")
  }

  /// Where the first bracket stands: at once, or behind an assignment as the archives of X have it.
  private static func start(of head: ArraySlice<UInt8>) -> Int? {
    guard let first = head.firstIndex(where: { $0 > 0x20 }) else { return nil }
    if isBracket(head[first]) { return first }
    guard head[first...].starts(with: Array("window.".utf8)) || head[first...].starts(with: Array("Grailbird.".utf8)),
      let bracket = head[first...].prefix(200).firstIndex(where: isBracket)
    else { return nil }
    return bracket
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }
}

/// Walks JSON as far as it goes and notes the keys.
private struct KeyWalk {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private(set) var keys: Set<String> = []
  private(set) var strings: [String: String] = [:]
  /// How many values stand at the top.
  private(set) var documents = 0
  /// The path to each open bracket; `nil` where keys tell no format.
  private var open: [(path: String?, isList: Bool)] = []
  /// The key that waits for its value.
  private var key: String?

  /// Deeper keys tell no format, and neither do those behind a longer path, in bytes. Every path repeats the one that
  /// it lies below: without these limits, memory would grow with the square of the depth.
  private static let deepest = 12
  private static let longestPath = 512

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// `false` when something stands where JSON can't have it.
  mutating func run() -> Bool {
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): position += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): push(isList: byte == UInt8(ascii: "["))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() != nil else { return !keys.isEmpty }
        position += 1
      case UInt8(ascii: "\""):
        guard let text = string() else { return true }
        note(text)
      default:
        // “[1] See below” is a sentence; a damaged row behind a whole one is its reader's business.
        guard !open.isEmpty, skipScalar() else { return !keys.isEmpty && (open.isEmpty || documents > 1) }
        key = nil
      }
    }
    return true
  }

  private mutating func push(isList: Bool) {
    if open.isEmpty { documents += 1 }
    let path = open.count < Self.deepest ? valuePath : nil
    key = nil
    open.append((isList ? path.map { $0 + "[]" } : path, isList))
    position += 1
  }

  /// Where the value that stands next belongs; `nil` where that is too deep or too long to tell a format.
  private var valuePath: String? {
    guard let inner = open.last else { return "" }
    guard let path = inner.path, let key else { return inner.path }
    guard path.utf8.count + key.utf8.count < Self.longestPath else { return nil }
    return path.isEmpty ? key : path + "." + key
  }

  private mutating func note(_ text: String) {
    guard let inner = open.last, !inner.isList else { return }
    if key == nil {
      key = text
      if let path = valuePath { keys.insert(path) }
    } else {
      if text.utf8.count <= 100, let path = valuePath, strings[path] == nil { strings[path] = text }
      key = nil
    }
  }

  /// The characters between the quotation marks as written; `nil` when the text breaks off inside.
  private mutating func string() -> String? {
    let start = position + 1
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(end + 1, bytes.endIndex)
    return end < bytes.endIndex ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  /// A number, `true`, `false` or `null`, as far as it is there.
  private mutating func skipScalar() -> Bool {
    let start = position
    while position < bytes.endIndex, Self.isScalarSign(bytes[position]) { position += 1 }
    let scalar = bytes[start..<position]
    guard let first = scalar.first else { return false }
    if first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return true }
    let isCut = position == bytes.endIndex
    return ["true", "false", "null"].contains { $0.utf8.elementsEqual(scalar) || isCut && $0.utf8.starts(with: scalar) }
  }

  private static func isScalarSign(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "E")
  }
}
