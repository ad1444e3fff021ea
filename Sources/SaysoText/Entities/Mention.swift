/// Recognises `@dana`, dotted handles (`@dana.reyes`, `@dana.bsky.social`) and federated ones
/// (`@dana@mastodon.example`), as far as the grammar takes them.
struct Mention {
  let domains: Set<String>
  let endings: TopLevelDomains
  let grammar: MentionGrammar

  func entity(at sign: Int, in text: EntityText, from floor: Int) -> Entity? {
    guard standsFree(sign, in: text, from: floor) else { return nil }
    let start = sign + text.width(at: sign)
    guard let end = handleEnd(from: start, in: text), end > start else { return nil }
    if grammar.heedsWhatFollows {
      guard !text.matches("://", at: end), !isAt(end, in: text) else { return nil }
      if let after = text.scalar(at: end), EntityCharacters.isAccentedOnX(after) { return nil }
    }
    return Entity(kind: .mention(handle: text.string(start..<end)), range: sign..<end)
  }

  private func handleEnd(from start: Int, in text: EntityText) -> Int? {
    switch grammar.handle {
    case .union: unionEnd(from: start, in: text)
    case .x: onX(from: start, in: text)
    case .federated:
      text[start - 1] == UInt8(ascii: "@") ? FederatedHandle.end(from: start, in: text) : nil
    case .domain:
      text[start - 1] == UInt8(ascii: "@") ? domainEnd(from: start, in: text) : nil
    }
  }

  private func standsFree(_ sign: Int, in text: EntityText, from floor: Int) -> Bool {
    if grammar.mayFollow(text.scalar(before: sign)) { return true }
    guard grammar.knowsRetweets, sign - 2 >= floor, text.matches("rt", at: sign - 2) else { return false }
    switch text.scalar(before: sign - 2) {
    case "_", "+", "~", ".", "-": return false
    case .some(let before): return !EntityCharacters.isASCIIAlphanumeric(before)
    case nil: return true
    }
  }

  private func isAt(_ offset: Int, in text: EntityText) -> Bool {
    text[offset] == UInt8(ascii: "@") || text.scalar(at: offset) == "＠"
  }

  private func word(from start: Int, to limit: Int = .max, in text: EntityText) -> Int {
    var end = start
    while end < limit, EntityCharacters.isASCIIAlphanumeric(text[end]) || text[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }
}

extension Mention {
  private func onX(from start: Int, in text: EntityText) -> Int {
    let end = word(from: start, to: start + 20, in: text)
    guard end > start, text[end] == UInt8(ascii: "/"), EntityCharacters.isASCIILetter(text[end + 1]) else { return end }
    return text.end(from: end + 1, to: end + 26) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == "_" || $0 == "-"
    }
  }

  private func unionEnd(from start: Int, in text: EntityText) -> Int? {
    var end = word(from: start, in: text)
    guard end > start else { return nil }
    end = dotted(from: start, first: end, in: text)
    guard isAt(end, in: text) else { return end }
    return HostRun.afterSign(end + text.width(at: end), in: text)?.upperBound
  }

  /// A handle that is a domain is taken whole. Otherwise dots join words as long as each begins in lower case: a capital
  /// after the dot begins a sentence.
  private func dotted(from start: Int, first: Int, in text: EntityText) -> Int {
    let run = domainRun(from: start, in: text)
    if run > first, !EntityCharacters.isASCIIAlphanumeric(text[run]), isDomain(text.string(start..<run)) { return run }
    var end = first
    while text[end] == UInt8(ascii: "."), word(from: end + 1, in: text) > end + 1,
      !EntityCharacters.isASCIIUppercase(text[end + 1])
    {
      end = word(from: end + 1, in: text)
    }
    return end
  }

  private func domainRun(from start: Int, in text: EntityText) -> Int {
    var run = text.end(from: start, to: start + DomainName.longest) {
      EntityCharacters.isASCIIAlphanumeric($0) || $0 == "-" || $0 == "."
    }
    while run > start, HostRun.isJoint(text[run - 1]) { run -= 1 }
    return run
  }

  /// `.test` and `.example` are reserved for such uses by RFC 2606.
  private func isDomain(_ handle: String) -> Bool {
    let domain = DomainName(handle)
    guard domain.labels.count >= 2, !domain.labels.contains("") else { return false }
    if AmbiguousEnding.isLikely(in: handle.split(separator: ".")) { return false }
    return endings.isKnown(endOf: domain) || domain.isEqualToOrBelow(anyOf: domains) || domain.labels.last == "test"
      || domain.labels.last == "example"
  }

  /// On Bluesky a handle is a domain, its ending in lower case.
  private func domainEnd(from start: Int, in text: EntityText) -> Int? {
    let run = domainRun(from: start, in: text)
    guard run > start, text[run] != UInt8(ascii: "_") else { return nil }
    let labels = text.string(start..<run).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let ending = labels.last, ending == ending.lowercased() else { return nil }
    return ending == "test" || endings.isKnown(String(ending)) ? run : nil
  }
}

/// `@dana` and `@dana@mastodon.example` as Mastodon reads them: words joined by dots and hyphens; the server's in any
/// script.
enum FederatedHandle {
  static func end(from start: Int, in text: EntityText) -> Int? {
    let name = joined(from: start, in: text) { EntityCharacters.isASCIIAlphanumeric($0) || $0 == "_" }
    guard name > start, text[name] == UInt8(ascii: "@") else { return name }
    let server = joined(from: name + 1, in: text) { EntityCharacters.isLetterMarkOrDigit($0) || $0 == "_" }
    return server > name + 1 ? server : name
  }

  private static func joined(
    from start: Int, in text: EntityText, while accepts: (Unicode.Scalar) -> Bool
  ) -> Int {
    var last = text.end(from: start, while: accepts)
    guard last > start else { return start }
    while true {
      let next = text.end(from: last) { $0 == "." || $0 == "-" }
      guard next > last else { return last }
      let end = text.end(from: next, while: accepts)
      guard end > next else { return last }
      last = end
    }
  }
}
