import SaysoModel

/// The words of a post on X: three signs are escaped as in HTML, and every link is written as one of `t.co`, which the
/// reader of the post never sees.
enum XText {
  /// What stands in place of a shortened link; empty for the one that X appends to show media, which is nobody's words.
  typealias Links = [String: String]

  static func links(of tweet: JSONNode) -> Links {
    var links: Links = [:]
    for entity in tweet.at("entities", "urls")?.elements ?? [] { add(entity, to: &links) }
    let media = (tweet.at("extended_entities", "media") ?? tweet.at("entities", "media"))?.elements ?? []
    for entity in media {
      if let short = entity["url"]?.text { links[short] = "" }
    }
    return links
  }

  static func add(_ entity: JSONNode, to links: inout Links) {
    guard let short = (entity["url"] ?? entity["shortUrl"])?.text else { return }
    let expanded =
      entity["unwound_url"] ?? entity.at("unwound", "url") ?? entity["expanded_url"] ?? entity["expandedUrl"]
    if let target = expanded?.text, !target.isEmpty { links[short] = target }
  }

  /// No shortened link is longer.
  private static let longest = 300

  /// Takes time linear in the text.
  static func read(_ written: String, links: Links) -> LinkedText {
    guard !links.isEmpty else { return LinkedText(EscapedSigns.read(written)) }
    var result = LinkedText()
    var rest = Substring(written)
    while let start = rest.firstRange(of: "http")?.lowerBound {
      let token = Substring(rest[start...].utf8.prefix(longest).prefix { $0 > 0x20 })
      guard let short = short(in: token, links), let target = links[short] else {
        let passed = rest[start...].index(start, offsetBy: 4)
        result.append(EscapedSigns.read(rest[..<passed]))
        rest = rest[passed...]
        continue
      }
      result.append(EscapedSigns.read(rest[..<start]))
      if target.isEmpty { result.trimEnd() } else { result.append(target, leadingTo: target) }
      rest = rest[start...].dropFirst(short.count)
    }
    result.append(EscapedSigns.read(rest))
    return result
  }

  /// The known link that the token begins with: as a whole, or without the signs behind it.
  private static func short(in token: Substring, _ links: Links) -> String? {
    var candidate = token
    for _ in 0..<8 where !candidate.isEmpty {
      if links[String(candidate)] != nil { return String(candidate) }
      guard let last = candidate.last, !last.isLetter, !last.isNumber else { break }
      candidate.removeLast()
    }
    let parts = token.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ":/.".contains($0)) }
    return links[String(parts)] == nil ? nil : String(parts)
  }
}

/// What a post on X says of its language.
enum XLanguage {
  /// `nil` for the codes by which X says that it knows none, or that there are no words.
  static func tag(_ code: String?) -> String? {
    guard let code, !code.isEmpty, code != "und", code != "zxx", !(code.count == 3 && code.hasPrefix("q")) else {
      return nil
    }
    return switch code {
    case "in": "id"
    case "iw": "he"
    default: code
    }
  }
}
