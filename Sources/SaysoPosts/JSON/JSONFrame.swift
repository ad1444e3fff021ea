/// Finds where one JSON value ends, over bytes that come piece by piece. It looks at brackets, quotation marks and
/// commas only; whether the value is JSON is for its parser to say.
///
/// What can't stand in JSON shows where a quotation mark or bracket is missing or too many, and is mended so that the
/// damage ends with the value: the parser refuses that one, and the next begins where it should.
struct JSONFrame {
  /// What a value stands in, which tells what may follow it.
  enum Setting { case list, object, document }

  enum Stop: Equatable {
    /// The bytes end before the value does.
    case more
    /// The value's bytes end at `end`; at `next` stands what follows. Counted from the value's first byte.
    case end(_ end: Int, next: Int)
  }

  /// How many line breaks were passed, and where the last line begins.
  struct Lines: Equatable {
    var count = 0
    var start = 0
  }

  private(set) var lines = Lines()
  /// Where the bytes stand that the next call begins with.
  private(set) var offset = 0
  /// The value's last byte was seen; only what parts it from the next one is missing.
  var isComplete: Bool { content != nil }
  /// A closing bracket of the list came while the value was open.
  private(set) var isCutByList = false
  /// Something stands in the value that no JSON has.
  private(set) var isMended = false
  /// More brackets were open than there are bits for. The parser, whose limit that is, too, refuses such a value.
  private(set) var isDeep = false

  private let setting: Setting
  private var depth = 0
  /// One bit an open bracket, the innermost lowest; 1 for `{`.
  private var kinds: UInt64 = 0
  private var isString = false
  private var isEscaped = false
  /// A colon came last.
  private var isAfterColon = false
  /// The comma behind which nothing but space has come.
  private var comma: (offset: Int, lines: Lines)?
  /// The closing quotation mark behind which nothing but space has come, and where its string begins.
  private var quote: (start: Int, end: Int, lines: Lines)?
  private var stringStart = 0
  /// Where the value ends, if nothing else than a separator follows.
  private var content: Int?

  /// The first key of the list's elements with its quotation marks: where a damaged value has lost count of its
  /// brackets, an object that begins so is taken for the next element.
  private let firstKey: [UInt8]

  /// `isMended`: something was wrong right before the value.
  init(in setting: Setting, firstKey: [UInt8] = [], isMended: Bool = false) {
    self.setting = setting
    self.firstKey = firstKey
    self.isMended = isMended
  }

  /// Goes on over the value's bytes, of which `count` are there. Takes time linear in the new ones.
  mutating func run(_ bytes: UnsafePointer<UInt8>, count: Int) -> Stop {
    while offset < count {
      if isString {
        guard passString(bytes, count: count) else { return .more }
        continue
      }
      let byte = bytes[offset]
      switch byte {
      case 0x20, 0x09, 0x0D: offset += 1
      case 0x0A: passLine()
      default:
        if isMended, byte == UInt8(ascii: "{"), setting == .list, offset > 0, !firstKey.isEmpty {
          guard let isNext = beginsElement(bytes, count) else { return .more }
          if isNext { return endBehindComma() }
        }
        if let stop = structure(byte, bytes) { return stop }
      }
    }
    return .more
  }

  private mutating func passLine() {
    offset += 1
    lines.count += 1
    lines.start = offset
  }

  // MARK: - Strings

  /// `false` when the bytes end inside.
  private mutating func passString(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    if isEscaped {
      isEscaped = false
      if bytes[offset] != 0x0A { offset += 1 }
    }
    while true {
      offset = Self.signInString(bytes, from: offset, to: count)
      guard offset < count else { return false }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        isString = false
        quote = (stringStart, offset, lines)
        offset += 1
        return true
      case UInt8(ascii: "\\"):
        offset += 1
        guard offset < count else {
          isEscaped = true
          return false
        }
        if bytes[offset] != 0x0A { offset += 1 }
      default:
        // No string holds a line break: its closing mark is missing.
        (isString, isMended) = (false, true)
        return true
      }
    }
  }

  /// The first quotation mark, backslash or line break, eight bytes at a time.
  private static func signInString(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
      let (quote, slash, line) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C), word ^ (ones &* 0x0A))
      let found =
        (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((line &- ones) & ~line)) & tops
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] != 0x0A { index += 1 }
    return index
  }

  // MARK: - Brackets

  /// A byte outside strings that is no space. `nil`: the value goes on.
  private mutating func structure(_ byte: UInt8, _ bytes: UnsafePointer<UInt8>) -> Stop? {
    switch byte {
    case UInt8(ascii: "\""): return openString(bytes)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(byte)
    case UInt8(ascii: ","):
      if depth == 0, setting != .document { return end(next: offset) }
      comma = (offset, lines)
      (quote, isAfterColon) = (nil, false)
    case UInt8(ascii: ":"): passColon()
    default:
      if quote != nil { return mendString(bytes) }
      (content, comma, isAfterColon) = (nil, nil, false)
    }
    offset += 1
    return nil
  }

  /// No list holds a colon: its closing bracket is missing.
  private mutating func passColon() {
    (quote, comma, isAfterColon) = (nil, nil, true)
    if depth == 0 {
      content = nil
    } else if !isDeep, kinds & 1 == 0, popTo(true) {
      isMended = true
    }
  }

  private mutating func openString(_ bytes: UnsafePointer<UInt8>) -> Stop? {
    if quote != nil { return mendString(bytes) }
    if content != nil { return end(next: offset) }
    (comma, isAfterColon) = (nil, false)
    isString = true
    stringStart = offset
    offset += 1
    return nil
  }

  private mutating func open(_ byte: UInt8) -> Stop? {
    let isObject = byte == UInt8(ascii: "{")
    if depth == 0, setting == .list, offset > 0 { return end(next: offset) }
    if content != nil { return end(next: offset) }
    if isObject, depth > 0, !isDeep, kinds & 1 == 1, !isAfterColon, let stop = leaveObject() { return stop }
    if !isObject, depth > 0, !isDeep, kinds & 1 == 1, !isAfterColon { isMended = true }
    (comma, quote, isAfterColon) = (nil, nil, false)
    if depth >= 64 { isDeep = true }
    depth += 1
    kinds = kinds << 1 | (isObject ? 1 : 0)
    offset += 1
    return nil
  }

  /// No member of an object begins with a brace: the object's own closing brace is missing.
  private mutating func leaveObject() -> Stop? {
    isMended = true
    while depth > 0, kinds & 1 == 1 { pop() }
    return depth == 0 ? endBehindComma() : nil
  }

  /// The value ends at the comma before, if there is one.
  private mutating func endBehindComma() -> Stop {
    guard let comma else { return .end(offset, next: offset) }
    lines = comma.lines
    return .end(comma.offset, next: comma.offset)
  }

  /// Whether the brace that stands next opens an object with the first key of elements; `nil` when the bytes end before
  /// that can be told.
  private func beginsElement(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool? {
    var index = offset + 1
    while index < count, bytes[index] <= 0x20, index < offset + 100 { index += 1 }
    for byte in firstKey {
      guard index < count else { return nil }
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The first key of an object with its quotation marks, if it is short; empty for what is none.
  static func firstKey(of object: UnsafeMutableRawBufferPointer) -> [UInt8] {
    guard object.first == UInt8(ascii: "{") else { return [] }
    let inside = object.dropFirst().drop { $0 <= 0x20 }.prefix(100)
    guard inside.first == UInt8(ascii: "\""), let end = inside.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
      return []
    }
    return Array(inside[...end])
  }

  private mutating func close(_ byte: UInt8) -> Stop? {
    (comma, quote, isAfterColon) = (nil, nil, false)
    let isObject = byte == UInt8(ascii: "}")
    guard depth > 0 else {
      if setting == (isObject ? .object : .list) { return end(next: offset) }
      content = nil
      offset += 1
      return nil
    }
    if !isDeep, kinds & 1 != (isObject ? 1 : 0), !popTo(isObject) {
      guard setting == .list, !isObject else {
        offset += 1
        return nil
      }
      (isCutByList, isMended) = (true, true)
      return .end(offset, next: offset)
    }
    pop()
    offset += 1
    guard depth == 0 else { return nil }
    content = offset
    return setting == .document ? .end(offset, next: offset) : nil
  }

  /// Closes what is still open inside the innermost bracket of that kind; `false` when none is open.
  private mutating func popTo(_ isObject: Bool) -> Bool {
    let open = depth >= 64 ? kinds : kinds & (1 << UInt64(depth) - 1)
    let others = isObject ? open : ~open
    let distance = others.trailingZeroBitCount
    guard distance < depth else { return false }
    for _ in 0..<distance { pop() }
    return true
  }

  private mutating func pop() {
    kinds >>= 1
    depth -= 1
  }

  /// What ``run(_:count:)`` says when no bytes follow.
  var atEnd: Stop { .end(content ?? offset, next: offset) }

  /// Starts counting anew from the bytes that come next: what was passed is not kept.
  mutating func forgetPassed() {
    (offset, stringStart, lines) = (0, 0, Lines())
    (comma, quote) = (nil, nil)
    if content != nil { content = 0 }
  }

  private func end(next: Int) -> Stop { .end(content ?? next, next: next) }

  // MARK: - Mending

  /// What follows a string can't follow one: its closing mark is the opening mark of the next string, or one too many.
  private mutating func mendString(_ bytes: UnsafePointer<UInt8>) -> Stop? {
    guard let ended = quote else { return nil }
    (quote, isMended) = (nil, true)
    lines = ended.lines
    if setting == .list, let comma = Self.boundary(bytes, from: ended.start + 1, to: ended.end) {
      return .end(comma, next: comma)
    }
    isString = true
    stringStart = ended.end
    offset = ended.end + 1
    return nil
  }

  /// Where the comma stands in a string that ends like `}, {`, as what parts two elements does.
  private static func boundary(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = end - 1
    func back(_ byte: UInt8) -> Int? {
      while index >= start, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index -= 1 }
      guard index >= start, bytes[index] == byte else { return nil }
      defer { index -= 1 }
      return index
    }
    guard back(UInt8(ascii: "{")) != nil, let comma = back(UInt8(ascii: ",")), back(UInt8(ascii: "}")) != nil else {
      return nil
    }
    return comma
  }
}
