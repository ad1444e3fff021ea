import FoundationEssentials
import SaysoCalendar
import SaysoMarkup
import SaysoModel

/// Turns the events of one row into a post.
struct PostDecoder {
  /// Where the text's first character stands in the row, in bytes.
  private(set) var textOffset = 0
  private var events: JSONEvents

  private enum Key: String, CaseIterable {
    case id, text, author, platform, account, publishAt, kind, lang, media, paid, of, reference, html, markdown, links,
      alt
  }

  private static let keys = Key.allCases

  init(_ events: JSONEvents) { self.events = events }

  mutating func post() throws(RecordFailure) -> Post {
    guard case .object = events.kind else { throw .notAnObject }
    var post = Post(text: "")
    var written: Key?
    try eachField(Self.keys) { (decoder, key) throws(RecordFailure) in
      guard key == .text || key == .html || key == .markdown else { return try decoder.read(key, into: &post) }
      guard try decoder.readText(key, into: &post) else { return }
      if let written { throw .severalTexts([written.rawValue, key.rawValue]) }
      written = key
    }
    guard let written else { throw .missingText }
    guard written == .text else { return try shown(post, as: written == .html ? .html : .markdown) }
    if let links = post.links { try Self.check(links, in: post.text) }
    return post
  }

  private mutating func readText(_ key: Key, into post: inout Post) throws(RecordFailure) -> Bool {
    let offset = events.offset + 1
    guard let text = try string(key.rawValue) else { return false }
    textOffset = offset
    post.text = text
    return true
  }

  /// The post as its reader sees it.
  private func shown(_ post: Post, as markup: PostMarkup) throws(RecordFailure) -> Post {
    guard post.links == nil else { throw .linksBesideMarkup }
    var post = post
    do throws(MarkupFault) {
      if let read = try markup.read(post.text) { post.show(read) }
    } catch {
      throw .markup(error)
    }
    return post
  }

  /// Where a text may be cut is told by its bytes: no character begins with a continuation byte (RFC 3629).
  private static func check(_ links: [PostLink], in text: String) throws(RecordFailure) {
    let bytes = text.utf8
    func isCut(_ offset: Int) -> Bool {
      guard offset <= bytes.count else { return false }
      let index = bytes.index(bytes.startIndex, offsetBy: offset)
      return index == bytes.endIndex || bytes[index] & 0xC0 != 0x80
    }
    for (index, link) in links.enumerated() where !isCut(link.range.lowerBound) || !isCut(link.range.upperBound) {
      throw .badLinkRange(index: index, start: link.range.lowerBound, end: link.range.upperBound)
    }
  }

  private mutating func read(_ key: Key, into post: inout Post) throws(RecordFailure) {
    let name = key.rawValue
    switch key {
    case .id: post.id = try identifier(name)
    case .text, .html, .markdown: break
    case .links: post.links = try links()
    case .author: post.author = try string(name)
    case .platform: post.platform = try string(name).map { PlatformID($0.lowercased()) }
    case .account: post.account = try handle(name)
    case .publishAt: post.publishAt = try time(name)
    case .kind: post.kind = try choice(name)
    case .lang: post.language = try string(name)
    case .media: if let media = try media() { post.media = media + (post.media ?? []) }
    case .alt: if let described = try described() { post.media = (post.media ?? []) + described }
    case .paid: post.paid = try truth(name)
    case .of:
      guard let ownership: ReferencedPost.Ownership = try choice(name) else { return }
      post.reference = post.reference ?? ReferencedPost()
      if post.reference?.ownership == nil { post.reference?.ownership = ownership }
    case .reference:
      guard let reference = try reference() else { return }
      post.reference = ReferencedPost(
        ownership: reference.ownership ?? post.reference?.ownership, handle: reference.handle, text: reference.text)
    }
  }
}

// MARK: - Nested values

extension PostDecoder {
  private enum MediaKey: String, CaseIterable { case kind, alt, file }
  private enum ReferenceKey: String, CaseIterable { case handle, text, of }
  private static let mediaKeys = MediaKey.allCases
  private static let referenceKeys = ReferenceKey.allCases

  private mutating func media() throws(RecordFailure) -> [Media]? {
    guard try opens("media", .list) else { return nil }
    var media: [Media] = []
    events.advance()
    while true {
      if case .end = events.kind { break }
      guard case .object = events.kind else { throw .wrongType(key: "media[]", expected: .object) }
      media.append(try medium())
    }
    events.advance()
    return media
  }

  /// Images of which nothing is known but their descriptions, as many sources tell them; `nil` for one that isn't told.
  private mutating func described() throws(RecordFailure) -> [Media]? {
    switch events.kind {
    case .string, .null: return try string("alt").map { [Media(alt: $0)] }
    case .array: break
    default: throw .wrongType(key: "alt", expected: .textOrList)
    }
    var media: [Media] = []
    events.advance()
    while true {
      if case .end = events.kind { break }
      media.append(Media(alt: try string("alt[]")))
    }
    events.advance()
    return media.isEmpty ? nil : media
  }

  private mutating func medium() throws(RecordFailure) -> Media {
    var medium = Media()
    try eachField(Self.mediaKeys) { (decoder, key) throws(RecordFailure) in
      switch key {
      case .kind: medium.kind = try decoder.choice("media[].kind") ?? .image
      case .alt: medium.alt = try decoder.string("media[].alt")
      case .file: medium.file = try decoder.string("media[].file")
      }
    }
    return medium
  }

  private enum LinkKey: String, CaseIterable { case start, end, url }
  private static let linkKeys = LinkKey.allCases

  private mutating func links() throws(RecordFailure) -> [PostLink]? {
    guard try opens("links", .list) else { return nil }
    var links: [PostLink] = []
    events.advance()
    while true {
      if case .end = events.kind { break }
      guard case .object = events.kind else { throw .wrongType(key: "links[]", expected: .object) }
      links.append(try link(links.count))
    }
    events.advance()
    return links
  }

  private mutating func link(_ index: Int) throws(RecordFailure) -> PostLink {
    var start: Int?
    var end: Int?
    var target: String?
    try eachField(Self.linkKeys) { (decoder, key) throws(RecordFailure) in
      switch key {
      case .start: start = try decoder.offset("links[].start")
      case .end: end = try decoder.offset("links[].end")
      case .url: target = try decoder.string("links[].url")
      }
    }
    guard let start else { throw .wrongType(key: "links[].start", expected: .offset) }
    guard let end else { throw .wrongType(key: "links[].end", expected: .offset) }
    guard let target else { throw .wrongType(key: "links[].url", expected: .text) }
    guard start <= end else { throw .badLinkRange(index: index, start: start, end: end) }
    return PostLink(range: start..<end, target: target)
  }

  private mutating func reference() throws(RecordFailure) -> ReferencedPost? {
    guard try opens("reference", .object) else { return nil }
    var reference = ReferencedPost()
    try eachField(Self.referenceKeys) { (decoder, key) throws(RecordFailure) in
      switch key {
      case .handle: reference.handle = try decoder.handle("reference.handle")
      case .text: reference.text = try decoder.string("reference.text")
      case .of: reference.ownership = try decoder.choice("reference.of")
      }
    }
    return reference
  }
}

// MARK: - Values

extension PostDecoder {
  /// Walks the object that stands next. Known keys may stand once; the values of unknown ones are passed over.
  private mutating func eachField<Name: RawRepresentable<String>>(
    _ names: [Name], _ read: (inout PostDecoder, Name) throws(RecordFailure) -> Void
  ) throws(RecordFailure) {
    // One bit a name: a set would cost more than the row.
    var seen: UInt32 = 0
    events.advance()
    while case .key = events.kind {
      guard let position = names.firstIndex(where: { events.isText($0.rawValue) }) else {
        events.advance()
        events.skipValue()
        continue
      }
      events.advance()
      guard seen & 1 << UInt32(position) == 0 else { throw .duplicateKey(names[position].rawValue) }
      seen |= 1 << UInt32(position)
      try read(&self, names[position])
    }
    events.advance()
  }

  /// Whether an object or list stands next; `false`, having passed it, when it is `null`.
  private mutating func opens(_ key: String, _ expected: RecordFailure.ValueType) throws(RecordFailure) -> Bool {
    switch (events.kind, expected) {
    case (.null, _):
      events.advance()
      return false
    case (.object, .object), (.array, .list): return true
    default: throw .wrongType(key: key, expected: expected)
    }
  }

  private mutating func string(_ key: String) throws(RecordFailure) -> String? {
    defer { events.advance() }
    switch events.kind {
    case .string: return events.text
    case .null: return nil
    default: throw .wrongType(key: key, expected: .text)
    }
  }

  private mutating func identifier(_ key: String) throws(RecordFailure) -> String? {
    guard case .number = events.kind else {
      if case .string = events.kind { return try string(key) }
      if case .null = events.kind { return try string(key) }
      throw .wrongType(key: key, expected: .textOrNumber)
    }
    let written = events.text
    events.advance()
    // 1.78E+17 is what a spreadsheet leaves of an id.
    guard written.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }) else {
      throw .wrongType(key: key, expected: .textOrNumber)
    }
    return written
  }

  /// A whole number from 0 on, written without a point; `nil` for `null`.
  private mutating func offset(_ key: String) throws(RecordFailure) -> Int? {
    if case .null = events.kind {
      events.advance()
      return nil
    }
    guard case .number = events.kind, let offset = Int(events.text), offset >= 0 else {
      throw .wrongType(key: key, expected: .offset)
    }
    events.advance()
    return offset
  }

  private mutating func handle(_ key: String) throws(RecordFailure) -> String? {
    try string(key).map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
  }

  private mutating func time(_ key: String) throws(RecordFailure) -> Date? {
    guard let value = try string(key) else { return nil }
    do { return try Timestamp.parse(value) } catch { throw .badTime(key: key, value: value, fault: error) }
  }

  private mutating func truth(_ key: String) throws(RecordFailure) -> Bool? {
    defer { events.advance() }
    switch events.kind {
    case .truth(let value): return value
    case .null: return nil
    default: throw .wrongType(key: key, expected: .truth)
    }
  }

  private mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ key: String
  ) throws(RecordFailure) -> Value? {
    guard let value = try string(key) else { return nil }
    guard let choice = Value(rawValue: value.lowercased()) else {
      throw .unknownValue(key: key, value: value, allowed: Value.allCases.map(\.rawValue))
    }
    return choice
  }
}
