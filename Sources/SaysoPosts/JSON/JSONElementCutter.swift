/// Cuts the elements of the arrays that hold records out of JSON documents, holding one element at a time: an export of
/// any size is read in flat memory.
///
/// Only the frame is looked at here; whether an element is JSON is for its parser to say, so that a damaged element
/// costs itself only. An assignment before the first bracket, as in `window.YTD.tweets.part0 = [`, is passed over, and
/// several documents may follow each other. What stands beside the arrays is passed over unread.
final class JSONElementCutter: JSONElements {
  private enum State { case between, walking, inList, ended }

  let limit: Int
  private let window: JSONWindow
  /// How many documents have been begun.
  private(set) var documents = 0
  private let lists: [[String]]
  private let isOptional: Bool
  private var state = State.between
  /// The keys that lead to the open object or list.
  private var way: [String] = []
  private var walk = JSONWay()
  private var position = 0
  /// What came last in the list: nothing may be missing between two elements, nor anything stand there.
  private var isAfterComma = false
  private var isAfterElement = false
  /// Whether the open document, and any before it, held a list that was looked for.
  private var hasList = false
  private var hasDocument = false
  private var pending: JSONElement?
  /// Of the last element: the list's end came too early, or something in it was missing or too much.
  private var isUnsure = false
  private var wasMended = false
  /// Of the list's first element.
  private var firstKey: [UInt8] = []

  /// `isOptional`: a document without any of the lists is one without records, and no fault.
  ///
  /// `lists`: the keys that lead from the document to each array of records; none when the document is the array. One
  /// object in an array's place is read as its only element.
  init(
    _ source: any ByteSource, lists: [[String]] = [[]], isOptional: Bool = false, chunk: Int = 1 << 20,
    limit: Int = LineCutter.standardLimit
  ) {
    self.lists = lists
    self.isOptional = isOptional
    self.limit = max(limit, 1)
    window = JSONWindow(source, chunk: chunk)
  }

  var line: Int { window.line }

  /// The next element or fault; `nil` at the end. Takes time linear in the bytes passed.
  func next() throws(SourceFailure) -> JSONElement? {
    while true {
      if let element = pending {
        pending = nil
        return element
      }
      let element: JSONElement?
      switch state {
      case .between: element = try openDocument()
      case .walking: element = try goOn()
      case .inList: element = try nextInList()
      case .ended: return nil
      }
      if let element { return element }
    }
  }

  // MARK: - Between documents

  private func openDocument() throws(SourceFailure) -> JSONElement? {
    var byte = try passSpace()
    while hasDocument, byte == UInt8(ascii: ";") {
      window.skip()
      byte = try passSpace()
    }
    guard let byte else {
      state = .ended
      return hasDocument ? nil : fault(.noRecords)
    }
    if byte != UInt8(ascii: "["), byte != UInt8(ascii: "{"), try !passAssignment() {
      let found = fault(hasDocument ? .notJSON(.trailingText) : .notJSON(.syntax))
      try passRubbish()
      hasDocument = true
      return found
    }
    (hasDocument, hasList, way) = (true, isOptional, [])
    documents += 1
    return try openValue()
  }

  /// `window.YTD.tweets.part0 =`, `Grailbird.data.tweets_2013_02 =`: names, points and one equals sign.
  private func passAssignment() throws(SourceFailure) -> Bool {
    let longest = 200
    while window.count <= longest, try window.more() {}
    let head = window.unread.prefix(longest)
    guard let sign = head.firstIndex(of: UInt8(ascii: "=")),
      let bracket = head[(sign + 1)...].firstIndex(where: { $0 > 0x20 }),
      head[bracket] == UInt8(ascii: "[") || head[bracket] == UInt8(ascii: "{"),
      head[..<sign].allSatisfy({ $0 <= 0x20 || Self.isNameSign($0) })
    else { return false }
    window.skip(bracket - head.startIndex)
    return true
  }

  private static func isNameSign(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  /// Passes over what is no document, up to a line that begins like one.
  private func passRubbish() throws(SourceFailure) {
    var isLineStart = false
    while let byte = try window.peek() {
      if isLineStart, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return }
      if byte == 0x0A { isLineStart = true } else if byte > 0x20 { isLineStart = false }
      window.skip()
    }
  }

  // MARK: - The way to the lists

  /// A value stands next that may be a list, or lead to one.
  private func openValue() throws(SourceFailure) -> JSONElement? {
    let byte = try window.peek()
    if lists.contains(way) {
      if byte == UInt8(ascii: "[") {
        window.skip()
        (hasList, state, position, firstKey) = (true, .inList, 0, [])
        (isAfterComma, isAfterElement) = (false, false)
        return nil
      }
      if byte == UInt8(ascii: "{"), !lists.contains(where: { $0.count > way.count && $0.starts(with: way) }) {
        hasList = true
        return try element(in: way.isEmpty ? .document : .object, pointer: pointer(nil))
      }
    }
    if byte == UInt8(ascii: "{"), lists.contains(where: { $0.starts(with: way) }) {
      window.skip()
      walk.open()
      state = .walking
      return nil
    }
    guard try pass(in: way.isEmpty ? .document : .object) else { return fault(.truncated) }
    return close()
  }

  /// Behind a value: on in the object that holds it, or out of the document.
  private func close() -> JSONElement? {
    if !way.isEmpty {
      way.removeLast()
      walk.passedValue()
      state = .walking
      return nil
    }
    state = .between
    return hasList ? nil : fault(.noRecords)
  }

  /// Inside an object on the way: the next member, or its end.
  private func goOn() throws(SourceFailure) -> JSONElement? {
    switch try walk.next(window) {
    case .member(let key):
      way.append(key)
      return try openValue()
    case .end: return close()
    case .truncated:
      state = .ended
      return fault(.truncated)
    case .fault:
      let found = fault(.notJSON(.syntax))
      try passRubbish()
      state = .between
      return found
    }
  }

  // MARK: - Elements

  private func nextInList() throws(SourceFailure) -> JSONElement? {
    guard let byte = try passSpace() else {
      state = .ended
      return fault(.truncated)
    }
    switch byte {
    case UInt8(ascii: ","):
      let isEmpty = !isAfterElement
      let found = isEmpty ? fault(.notJSON(.syntax)) : nil
      window.skip()
      (isAfterComma, isAfterElement, isUnsure) = (true, false, false)
      return found
    case UInt8(ascii: "]"):
      let found = isAfterComma ? fault(.notJSON(.syntax)) : nil
      window.skip()
      // The bracket may be one too many: nothing follows the list that is the document.
      if isUnsure, way.isEmpty, let next = try passSpace(), next != UInt8(ascii: ";") { return found }
      pending = close()
      return found
    default:
      let missing = isAfterElement && !wasMended ? fault(.notJSON(.syntax)) : nil
      let element = try element(in: .list, pointer: pointer(position))
      position += 1
      (isAfterComma, isAfterElement) = (false, true)
      guard let missing else { return element }
      pending = element
      return missing
    }
  }

  /// Cuts the value that stands next.
  private func element(in setting: JSONFrame.Setting, pointer: String) throws(SourceFailure) -> JSONElement {
    let (line, column) = (window.line, window.column)
    let content: JSONElement.Content
    switch try cut(in: setting, keeps: true) {
    case .truncated:
      state = .ended
      content = .fault(.truncated)
    case .tooLong(let bytes): content = .tooLong(bytes: bytes)
    case .tooDeep: content = .fault(.notJSON(.tooDeep))
    case .kept(let bytes):
      content = .bytes(bytes)
      if firstKey.isEmpty, !wasMended { firstKey = JSONFrame.firstKey(of: bytes) }
    }
    if state != .ended, setting != .list { pending = close() }
    return JSONElement(line: line, column: column, pointer: pointer, content: content)
  }

  private enum Cut {
    case truncated
    case tooLong(bytes: Int)
    /// What should have been kept is nested more deeply than any parser here reads, whether it is closed or not.
    case tooDeep
    case kept(UnsafeMutableRawBufferPointer)
  }

  /// `false` when the input ends inside.
  private func pass(in setting: JSONFrame.Setting) throws(SourceFailure) -> Bool {
    guard case .truncated = try cut(in: setting, keeps: false) else { return true }
    state = .ended
    return false
  }

  /// Runs a frame over the value. Beyond the limits of length and depth nothing is kept.
  private func cut(in setting: JSONFrame.Setting, keeps: Bool) throws(SourceFailure) -> Cut {
    var frame = JSONFrame(in: setting, firstKey: firstKey, isMended: isAfterElement && setting == .list)
    while true {
      let bytes = window.unread
      let start = bytes.assumingMemoryBound(to: UInt8.self)
      let stop = start.baseAddress.map { frame.run(UnsafePointer($0), count: bytes.count) } ?? .more
      guard case .end(let end, let next) = stop else {
        if keeps, frame.isDeep { return try passDeep(frame) }
        if bytes.count > limit || !keeps && bytes.count > 1 << 16 { return try passLong(frame) }
        if try window.more() { continue }
        guard frame.isComplete, case .end(let end, let next) = frame.atEnd else {
          window.skip(frame.offset, frame.lines)
          return .truncated
        }
        return kept(end, next, frame)
      }
      return kept(end, next, frame)
    }
  }

  private func kept(_ end: Int, _ next: Int, _ frame: JSONFrame) -> Cut {
    let bytes = UnsafeMutableRawBufferPointer(rebasing: window.unread[..<end])
    (isUnsure, wasMended) = (frame.isCutByList || frame.isMended, frame.isMended)
    window.skip(next, frame.lines)
    return end > limit ? .tooLong(bytes: end) : .kept(bytes)
  }

  private func passDeep(_ begun: JSONFrame) throws(SourceFailure) -> Cut {
    _ = try passLong(begun)
    return .tooDeep
  }

  /// Goes on with a value that is not kept.
  private func passLong(_ begun: JSONFrame) throws(SourceFailure) -> Cut {
    var frame = begun
    var length = 0
    while true {
      length += frame.offset
      window.skip(frame.offset, frame.lines)
      frame.forgetPassed()
      if window.count == 0 {
        guard try window.more() else { return frame.isComplete ? .tooLong(bytes: length) : .truncated }
      }
      let bytes = window.unread.assumingMemoryBound(to: UInt8.self)
      guard let start = bytes.baseAddress else { return .truncated }
      if case .end(_, let next) = frame.run(UnsafePointer(start), count: bytes.count) {
        window.skip(next, frame.lines)
        return .tooLong(bytes: length + next)
      }
    }
  }

  // MARK: - Places

  private func passSpace() throws(SourceFailure) -> UInt8? {
    while let byte = try window.peek() {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return byte }
      window.skip()
    }
    return nil
  }

  private func fault(_ failure: RecordFailure) -> JSONElement {
    JSONElement(line: window.line, column: window.column, pointer: "", content: .fault(failure))
  }

  private func pointer(_ index: Int?) -> String {
    let path = way.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    return index.map { "\(path)/\($0)" } ?? path
  }
}
