import SaysoModel

/// What the cells of tables say of posts, beside words and times.
enum CellValue {
  /// The platform that a network is called by: `Twitter`, `LinkedIn Page`, `Instagram Business`.
  static func platform(_ name: String?) -> PlatformID? {
    guard let name = name?.lowercased(), !name.isEmpty else { return nil }
    if name == "x" || name.hasPrefix("x ") || name.hasPrefix("x(") || name.contains("twitter") { return .x }
    if let known = PlatformID.wellKnown.first(where: { $0 != .x && name.contains($0.rawValue) }) { return known }
    return PlatformID(name)
  }

  /// What sort of post a type names; `nil` when it tells none.
  static func kind(_ name: String?) -> PostKind? {
    guard let name = name?.lowercased() else { return nil }
    if let kind = PostKind(rawValue: name) { return kind }
    return kinds.first { $0.words.contains { name.contains($0) } }?.kind
  }

  /// The more particular first: `Comment reply` is a reply.
  private static let kinds: [(kind: PostKind, words: [String])] = [
    (.repost, ["retweet", "repost", "reshare", "boost"]), (.quote, ["quote"]), (.reply, ["reply", "replies"]),
    (.comment, ["comment"]), (.story, ["story", "stories"]), (.post, ["post", "tweet", "update", "toot"]),
  ]

  static func flag(_ text: String?) -> Bool? {
    switch text?.lowercased() {
    case "yes", "true", "1", "y", "on", "ja", "oui", "si", "sí": true
    case "no", "false", "0", "n", "off", "nein", "non": false
    default: nil
    }
  }

  /// The media behind addresses parted by white space, commas, semicolons or bars. A comma inside an address parts
  /// nothing unless another address follows.
  static func media(_ urls: String?, kind: Media.Kind? = nil) -> [Media] {
    addresses(urls).map { Media(kind: kind ?? self.kind(ofFile: $0), file: fileName($0)) }
  }

  /// As ``media(_:kind:)``, with descriptions in the same order.
  static func media(_ urls: String?, alts: [String]) -> [Media] {
    var media = media(urls)
    for (position, alt) in alts.enumerated() {
      if position >= media.count { media.append(Media()) }
      media[position].alt = alt.isEmpty ? nil : alt
    }
    return media
  }

  /// Whether it may be the address of a page, with or without its scheme.
  static func isAddress(_ text: String) -> Bool {
    var hasPoint = false
    var path: Bool?
    for byte in text.utf8 {
      if byte <= 0x20 { return false }
      if byte == UInt8(ascii: "/"), path == nil { path = hasPoint }
      if byte == UInt8(ascii: ".") { hasPoint = true }
    }
    return path ?? hasPoint || ByteSearch.holds(text, "://") || text.hasPrefix("mailto:")
  }

  static func addresses(_ text: String?) -> [String] {
    guard let text else { return [] }
    var found: [String] = []
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "|" }) {
      if found.isEmpty || part.contains("://") {
        found.append(String(part))
      } else {
        found[found.count - 1] += "," + part
      }
    }
    return found
  }

  /// The last part of a path, which may say more than it should.
  private static func fileName(_ url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last, !name.hasSuffix(":"), path.contains("/") || path.contains(".")
    else {
      return nil
    }
    return PercentCoding.decoded(String(name))
  }

  private static func kind(ofFile url: String) -> Media.Kind {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    switch path.split(separator: ".").last?.lowercased() {
    case "mp4", "mov", "m4v", "webm", "avi", "mkv": return .video
    case "mp3", "m4a", "wav", "ogg", "aac": return .audio
    default: return .image
    }
  }
}

/// `%3A` for `:`, as RFC 3986 (section 2.1) has it.
enum PercentCoding {
  /// The text itself when what comes out is not UTF-8.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return String(validating: decodedBytes(text.utf8), as: UTF8.self) ?? text
  }

  static func decodedBytes(_ text: some Sequence<UInt8>) -> [UInt8] {
    let source = Array(text)
    guard source.contains(UInt8(ascii: "%")) else { return source }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var position = 0
    while position < source.count {
      if source[position] == UInt8(ascii: "%"), position + 2 < source.count, let high = hex(source[position + 1]),
        let low = hex(source[position + 2])
      {
        bytes.append(high << 4 | low)
        position += 3
      } else {
        bytes.append(source[position])
        position += 1
      }
    }
    return bytes
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

extension Post {
  /// Takes over a link that stands beside the words: readers see it as a card below them. It is marked at the end, on no
  /// words. One that the words hold already says nothing new.
  mutating func attach(_ url: String?) {
    guard let url, CellValue.isAddress(url), !ByteSearch.holds(text, url) else { return }
    let end = text.utf8.count
    links = (links ?? []) + [PostLink(range: end..<end, target: url)]
  }
}
