import SaysoText

/// What the form of a text may be for all rules to find no fault with it.
struct ScreenLimits: Sendable {
  private(set) var fits: [CertainFit] = []
  private(set) var longest = Int.max
  private(set) var mostHashtags = Int.max
  private(set) var mostLineFeeds = Int.max
  private(set) var tagWords: [TagWords] = []
  private(set) var isASCII = false
  private(set) var isPlain = false

  init(_ needs: [FormNeed]) {
    for need in needs {
      switch need {
      case .beyond(let fit): fits.append(fit)
      case .longerThan(let limit): longest = min(longest, limit)
      case .moreHashtags(let limit): mostHashtags = min(mostHashtags, limit)
      case .moreLineFeeds(let limit): mostLineFeeds = min(mostLineFeeds, limit)
      case .undividedHashtag(let words): tagWords.append(words)
      case .beyondASCII: isASCII = true
      case .fancyLetters: isPlain = true
      }
    }
  }

  func allow(_ source: UnsafeRawBufferPointer, _ text: ScreenText, _ scratch: PolicyScreenScratch) -> Bool {
    if isASCII, !text.isASCII { return false }
    if isPlain, !text.isASCII, FancyLetters.mayStand(in: source) { return false }
    if mostLineFeeds < .max, source.count(where: { $0 == 0x0A || $0 == 0x0D }) > mostLineFeeds { return false }
    let bytes = source.bindMemory(to: UInt8.self)
    for fit in fits where !fit.isSure(of: bytes) { return false }
    if longest < .max, Self.mostUnits(of: source, text) > longest { return false }
    return mostHashtags == .max && tagWords.isEmpty || allowTags(text, scratch)
  }

  /// Nobody counts more: at most the bytes where links count as they are written. A link counts up to 23 whatever its
  /// length, and canonical composition may make three characters of one.
  private static func mostUnits(of source: UnsafeRawBufferPointer, _ text: ScreenText) -> Int {
    let beyond = text.isASCII ? 0 : source.count(where: { $0 >= 0x80 })
    return source.count + (beyond + 1) / 2 + text.joints * 23
  }

  /// Whether a tag shows where its words begin, or is one word.
  private func isDivided(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: PolicyScreenScratch) -> Bool {
    guard TagWords.lengths.contains(count) else { return true }
    return scratch.tags.isFine(start, count, for: scratch.owner) { tag in
      let tag = String(decoding: tag, as: UTF8.self)
      return tagWords.allSatisfy { $0.capitalized(tag) == nil }
    }
  }

  /// Every `#` counts as a tag here, but those before white space or a sign.
  private func allowTags(_ text: ScreenText, _ scratch: PolicyScreenScratch) -> Bool {
    var count = 0
    return text.everyTag { start, end in
      count += 1
      if count > mostHashtags { return false }
      return tagWords.isEmpty
        || !text.hasBrokenAddress && !isMixed(start - text.bytes, end, text) && isDivided(start, end, scratch)
    }
  }

  /// Whether letters of ASCII and others stand in the tag: where it ends is doubtful.
  private func isMixed(_ start: Int, _ count: Int, _ text: ScreenText) -> Bool {
    text.isForeign(start..<start + count) && (start..<start + count).contains { !text.isForeign($0..<$0 + 1) }
  }
}
