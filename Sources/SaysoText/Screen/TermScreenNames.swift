import CScanKernel

/// Terms in tags, handles and cashtags, whose words are run together.
extension TermScreenPass {
  func noteTags(_ signs: UInt64, _ index: Int) {
    var signs = signs
    while signs != 0 {
      let at = index * 64 + signs.trailingZeroBitCount
      signs &= signs &- 1
      switch bytes[at] {
      case UInt8(ascii: "#"), UInt8(ascii: "@"): noteName(from: at + 1)
      case UInt8(ascii: ":") where beginsHost(at + 1) && !endsPlainScheme(at): noteAll()
      default: break
      }
    }
  }

  private func beginsHost(_ at: Int) -> Bool { bytes[at] == UInt8(ascii: "/") && bytes[at + 1] == UInt8(ascii: "/") }

  /// Whether `http` or `https` stands before the colon as a word of its own. A link ends what stands right before it, be
  /// it a word: `lamphttps://…`.
  private func endsPlainScheme(_ colon: Int) -> Bool {
    let end = bytes[colon - 1] | 0x20 == UInt8(ascii: "s") ? colon - 1 : colon
    let isScheme = ScreenKey.word(bytes + end - 4, count: 4) == Self.http
    return isScheme && (end == 4 || end > 4 && !isWord(end - 5))
  }

  private static let http = "http".utf8.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }

  /// Of these too signs are left out: `$la_mp`.
  func noteCashtags(_ signs: UInt64, _ index: Int) {
    var signs = signs
    while signs != 0 {
      let at = index * 64 + signs.trailingZeroBitCount
      signs &= signs &- 1
      if bytes[at] == UInt8(ascii: "$"), (bytes[at + 1] | 0x20) &- 0x61 < 26 { noteName(from: at + 1) }
    }
  }

  private func noteName(from start: Int) {
    var end = start
    while end < textEnd, isOfName(bytes[end]) || isWord(end) { end += 1 }
    guard end > start else { return }
    if end - start > Self.longestName || screen.seesThroughDisguises && goesOn(from: end) { return noteAll() }
    // Letters outside ASCII may be capitals or small.
    if hasForeignLetters || isSeeking { return noteSegments(start, end) }
    var isNoted = false
    let isFine = scratch.tags.isFine(bytes + start, end - start, for: ObjectIdentifier(screen)) { _ in
      let before = scratch.notes
      noteSegments(start, end)
      isNoted = true
      return scratch.notes == before
    }
    if !isFine, !isNoted { noteSegments(start, end) }
  }

  /// Whether signs that may stand for letters follow, and letters behind them: `#zero$even`.
  private func goesOn(from end: Int) -> Bool {
    var at = end
    while at < textEnd, blocks[at >> 6].sign >> UInt64(at & 63) & 1 == 1 { at += 1 }
    return at > end && at < textEnd && isWord(at)
  }

  /// Beside letters and digits; some signs outside ASCII are parts of tags.
  private func isOfName(_ byte: UInt8) -> Bool {
    TagSegments.isSeparator(UInt32(byte)) || byte == 0x81 || byte == 0xFF
  }

  /// Every run of the segments of a name may be a term run together, and the whole name a word of one.
  private func noteSegments(_ start: Int, _ end: Int) {
    let place: ReadingPlace = isDivided(start, end) ? .dividedName : .undividedName
    for at in start..<end where isSegmentStart(at, start) { noteSegments(from: at, start, end, place) }
  }

  /// Whether it holds anything beside letters and digits of ASCII between others.
  private func isDivided(_ start: Int, _ end: Int) -> Bool {
    var (first, last) = (start, end)
    while first < last, !isWord(first) { first += 1 }
    while last > first, !isWord(last - 1) { last -= 1 }
    return (first..<last).contains { !isWord($0) } || text.isForeign(first..<last)
  }

  private func isSegmentStart(_ at: Int, _ start: Int) -> Bool {
    guard isWord(at) else { return false }
    if hasForeignLetters || at == start || !isWord(at - 1) { return true }
    let (before, here) = (bytes[at - 1], bytes[at])
    let isSmall = here &- 0x61 < 26
    if !isSmall, before &- 0x61 < 26 { return true }
    let isDigit = here &- 0x30 < 10
    if isDigit != (before &- 0x30 < 10) { return true }
    // The last capital of a row begins the word that goes on in small letters.
    return !isSmall && !isDigit && at + 1 < textEnd && bytes[at + 1] &- 0x61 < 26
  }

  private func isSegmentEnd(_ at: Int, _ start: Int, _ end: Int) -> Bool {
    hasForeignLetters || at >= end || !isWord(at) || isSegmentStart(at, start)
  }

  private func noteSegments(from first: Int, _ start: Int, _ end: Int, _ place: ReadingPlace) {
    var run = CanonicalRun()
    var at = first
    while at < end, run.length < 9 {
      if isWord(at) { run.add(bytes[at]) }
      at += 1
      if run.length == 9 || isSegmentEnd(at, start, end) { noteCanonical(run, in: place) }
    }
    if !isSeeking { openForms?.collectSegments(bytes + first, end - first, scratch) }
  }
}
