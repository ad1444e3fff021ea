import CScanKernel

/// One pass of a ``TermScreen`` over a text, which notes the groups of every word that may belong to a term.
struct TermScreenPass {
  private let screen: TermScreen
  private let text: ScreenText
  private let scratch: TermScreenScratch
  private let openForms: OpenFormScreen?
  private let bytes: UnsafePointer<UInt8>
  private let blocks: UnsafePointer<sayso_block>
  private let textEnd: Int
  private let hasForeignLetters: Bool
  private let memo: UnsafeMutablePointer<WordMemo.Slot>
  private let canonical: KeyFilter
  private let allowsSlips: Bool

  init(_ screen: TermScreen, _ text: ScreenText, _ scratch: TermScreenScratch) {
    self.screen = screen
    self.text = text
    self.scratch = scratch
    bytes = text.bytes
    blocks = text.blocks
    textEnd = text.count
    hasForeignLetters = text.hasForeignLetters
    memo = scratch.memo.slots
    canonical = screen.canonicalFilter
    openForms = screen.openForms
    allowsSlips = openForms?.allowsSlips ?? false
  }

  func collect() {
    let mayBeDisguised = hasForeignLetters || (0..<text.blockCount).contains { blocks[$0].suspicious != 0 }
    var carried: UInt64 = 0
    var singles = 0
    for index in 0..<text.blockCount {
      let block = blocks[index]
      var starts = block.word & ~(block.word << 1 | carried)
      carried = block.word >> 63
      while starts != 0 {
        let start = index * 64 + starts.trailingZeroBitCount
        starts &= starts &- 1
        let count = length(from: start)
        if count == 1 { singles += 1 }
        let meaning = meaning(of: start, count)
        if !meaning.isEmpty { note(meaning, start, count) }
        if mayBeDisguised, isSuspicious(start, count) { noteCanonical(CanonicalRun(bytes + start, count: count)) }
        if hasForeignLetters { noteForeign(start, count) }
        if allowsSlips, bytes[start + count] == 0x27 { noteSlip(start, count) }
      }
      if block.entity != 0 { noteTags(block.entity, index) }
      if block.bracket != 0 { noteEscapes(block.bracket, index) }
      if block.sign != 0, screen.seesThroughDisguises { noteSigned(block.sign, index) }
    }
    if singles >= SpacedLetters.fewest, screen.seesThroughDisguises { noteSpaced() }
  }

  /// What the word means by itself, from memory where it was met before.
  @inline(__always)
  private func meaning(of start: Int, _ count: Int) -> WordMeaning {
    guard count <= WrittenWord.longest else { return screen.meaning(of: bytes + start, count, scratch) }
    let word = WrittenWord(bytes + start, count)
    let slot = WordMemo.slot(of: word)
    return memo[slot].word == word ? memo[slot].meaning : judged(word, slot, start, count)
  }

  @inline(never)
  private func judged(_ word: WrittenWord, _ slot: Int, _ start: Int, _ count: Int) -> WordMeaning {
    let meaning = screen.meaning(of: bytes + start, count, scratch)
    memo[slot] = WordMemo.Slot(word: word, meaning: meaning)
    return meaning
  }

  private func note(_ meaning: WordMeaning, _ start: Int, _ count: Int) {
    if meaning.contains(.filed) { noteFiled(start, count) }
    if meaning.contains(.open) { openForms?.collect(bytes + start, count, scratch) }
    scratch.note(meaning, at: start)
  }

  /// A byte written as `%2D`, in a link perhaps: any letter may be.
  private func noteEscapes(_ brackets: UInt64, _ index: Int) {
    var brackets = brackets
    while brackets != 0 {
      let at = index * 64 + brackets.trailingZeroBitCount
      brackets &= brackets &- 1
      if bytes[at] == UInt8(ascii: "%"), isHexadecimal(bytes[at + 1]), isHexadecimal(bytes[at + 2]) {
        return noteAll()
      }
    }
  }

  /// What would take long to look at closely is for the scanner.
  private func noteAll() { for group in screen.groups { scratch.note(Int(group)) } }
  private static let longestName = 256

  private func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  /// How far the run at `start` goes.
  @inline(__always)
  private func length(from start: Int) -> Int {
    let rest = ~(blocks[start >> 6].word >> UInt64(start & 63))
    let here = rest.trailingZeroBitCount
    if here < 64 - start & 63 { return here }
    return lengthAcross(from: start, 64 - start & 63)
  }

  private func lengthAcross(from start: Int, _ known: Int) -> Int {
    var count = known
    var index = start >> 6 + 1
    while index < text.blockCount {
      let here = (~blocks[index].word).trailingZeroBitCount
      count += here
      if here < 64 { break }
      index += 1
    }
    return count
  }

  private func isSuspicious(_ start: Int, _ count: Int) -> Bool {
    if hasForeignLetters { return true }
    var at = start
    let end = start + count
    while at < end {
      let bits = blocks[at >> 6].suspicious >> UInt64(at & 63)
      let here = min(64 - at & 63, end - at)
      if here < 64 ? bits & (1 &<< UInt64(here) &- 1) != 0 : bits != 0 { return true }
      at += here
    }
    return false
  }

  /// Word forms with letters outside ASCII are too many to foresee.
  private func noteForeign(_ start: Int, _ count: Int) {
    guard let openForms, text.isForeign(start..<start + count),
      (start..<start + count).contains(where: { bytes[$0] < 0x80 }),
      text.isForeign(start..<start + 1) || openForms.mayBend(bytes + start)
    else { return }
    for group in openForms.stemGroups { scratch.note(group) }
  }

  /// A word goes on after an apostrophe, which may be a slip like any other.
  private func noteSlip(_ start: Int, _ count: Int) {
    let next = start + count + 1
    guard next < textEnd, isWord(next) else { return }
    let whole = count + 1 + length(from: next)
    if meaning(of: start, whole).contains(.open) { openForms?.collect(bytes + start, whole, scratch) }
  }

  @inline(__always)
  private func noteCanonical(_ run: CanonicalRun) {
    let key = run.key
    guard canonical.mayHold(key) else { return }
    for position in screen.canonical.entries(for: key) { note(screen.canonical.entries[position]) }
  }

  private func note(_ entry: KeyTable.Entry) { scratch.note(Int(screen.groups[Int(entry.term)])) }
}

// MARK: - Phrases

extension TermScreenPass {
  /// Notes the terms filed under a word if the runs beside it are those of the phrase. Only an `s` may stand between:
  /// `Falcon's launch`.
  private func noteFiled(_ start: Int, _ count: Int) {
    for position in screen.plain.entries(for: ScreenKey.of(bytes + start, count: count)) {
      let entry = screen.plain.entries[position]
      let following = screen.follows[Int(entry.term)]
      guard following.next == 0 || follows(following.next, start + count),
        following.previous == 0 || precedes(following.previous, start)
      else { continue }
      note(entry)
    }
  }

  private func follows(_ key: UInt64, _ end: Int) -> Bool {
    var end = end
    for _ in 0..<Self.reach {
      var start = end
      while start < textEnd, !isWord(start) { start += 1 }
      guard start < textEnd else { return false }
      let count = length(from: start)
      if ScreenKey.of(bytes + start, count: count) == key || isSuspicious(start, count) { return true }
      end = start + count
    }
    return false
  }

  private func precedes(_ key: UInt64, _ start: Int) -> Bool {
    var start = start
    for _ in 0..<Self.reach {
      var end = start
      while end > 0, !isWord(end - 1) { end -= 1 }
      guard end > 0 else { return false }
      start = end
      while start > 0, isWord(start - 1) { start -= 1 }
      if ScreenKey.of(bytes + start, count: end - start) == key || isSuspicious(start, end - start) { return true }
    }
    return false
  }

  /// Runs that may stand between two of a phrase, and the second of them: possessives, and for the letters of words that
  /// invisible characters or a tag's sign break up.
  private static let reach = 3

  @inline(__always)
  private func isWord(_ at: Int) -> Bool { blocks[at >> 6].word >> UInt64(at & 63) & 1 == 1 }
}

// MARK: - Tags and handles

extension TermScreenPass {
  private func noteTags(_ signs: UInt64, _ index: Int) {
    var signs = signs
    while signs != 0 {
      let at = index * 64 + signs.trailingZeroBitCount
      signs &= signs &- 1
      if bytes[at] == UInt8(ascii: "#") || bytes[at] == UInt8(ascii: "@") { noteName(from: at + 1) }
    }
  }

  private func noteName(from start: Int) {
    var end = start
    while end < textEnd, isOfName(bytes[end]) || isWord(end) { end += 1 }
    guard end > start else { return }
    if end - start > Self.longestName { return noteAll() }
    // Letters outside ASCII may be capitals or small.
    if hasForeignLetters { return noteSegments(start, end) }
    var isNoted = false
    let isFine = scratch.tags.isFine(bytes + start, end - start, for: ObjectIdentifier(screen)) { _ in
      let before = scratch.notes
      noteSegments(start, end)
      isNoted = true
      return scratch.notes == before
    }
    if !isFine, !isNoted { noteSegments(start, end) }
  }

  /// Beside letters and digits; some signs outside ASCII are parts of tags.
  private func isOfName(_ byte: UInt8) -> Bool {
    TagSegments.isSeparator(UInt32(byte)) || byte == 0x81 || byte == 0xFF
  }

  /// Every run of the segments of a name may be a term run together, and the whole name a word of one.
  private func noteSegments(_ start: Int, _ end: Int) {
    for at in start..<end where isSegmentStart(at, start) { noteSegments(from: at, start, end) }
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

  private func noteSegments(from first: Int, _ start: Int, _ end: Int) {
    var run = CanonicalRun()
    var at = first
    while at < end, run.length < 9 {
      if isWord(at) { run.add(bytes[at]) }
      at += 1
      if run.length == 9 || isSegmentEnd(at, start, end) { noteCanonical(run) }
    }
    openForms?.collectSegments(bytes + first, end - first, scratch)
  }
}

// MARK: - Signs for letters

extension TermScreenPass {
  private func isSigned(_ at: Int) -> Bool {
    (blocks[at >> 6].word | blocks[at >> 6].sign) >> UInt64(at & 63) & 1 == 1
  }

  private func noteSigned(_ signs: UInt64, _ index: Int) {
    var signs = signs
    while signs != 0 {
      let at = index * 64 + signs.trailingZeroBitCount
      signs &= signs &- 1
      // From the first sign of a stretch the whole stretch is read.
      var start = at
      while start > 0, isWord(start - 1) { start -= 1 }
      if start > 0, isSigned(start - 1) { continue }
      var end = at + 1
      while end < textEnd, isSigned(end) { end += 1 }
      if end - start > 1 { noteStretch(start, end) }
    }
  }

  /// With all of the signs at its ends, and with none up to two.
  private func noteStretch(_ start: Int, _ end: Int) {
    var (first, last) = (start, end)
    while first < end, !isWord(first) { first += 1 }
    while last > first, !isWord(last - 1) { last -= 1 }
    guard first < last else { return }
    noteStretch(from: start, last, end)
    for from in max(start, first - 2)...first where from > start { noteStretch(from: from, last, end) }
  }

  private func noteStretch(from start: Int, _ last: Int, _ end: Int) {
    var run = CanonicalRun()
    var at = start
    while at < end, run.length < 9 {
      run.add(bytes[at])
      at += 1
      if at >= last { noteCanonical(run) }
    }
    if run.length == 9 { noteCanonical(run) }
  }
}

// MARK: - Single letters in a row

extension TermScreenPass {
  private func noteSpaced() {
    var at = 0
    var row = (start: 0, end: 0, letters: 0)
    while at < textEnd {
      guard isWord(at) else {
        at += 1
        continue
      }
      let count = length(from: at)
      if count == 1, row.letters > 0, at - row.end <= SpacedLetters.widestGap {
        row = (row.start, at + 1, row.letters + 1)
      } else {
        if row.letters >= SpacedLetters.fewest { noteRow(row.start, row.end) }
        row = count == 1 ? (at, at + 1, 1) : (0, 0, 0)
      }
      at += count
    }
    if row.letters >= SpacedLetters.fewest { noteRow(row.start, row.end) }
  }

  /// Any stretch of the row may be a word.
  private func noteRow(_ start: Int, _ end: Int) {
    if end - start > Self.longestName { return noteAll() }
    for from in start..<end where isWord(from) {
      var run = CanonicalRun()
      var at = from
      while at < end, run.length < 9 {
        if isWord(at) {
          run.add(bytes[at])
          noteCanonical(run)
        }
        at += 1
      }
    }
  }
}
