import CScanKernel

/// One pass of a ``TermScreen`` over a text. Stops at the first word that may belong to a term, or notes the groups of
/// all that may and stops at none.
struct TermScreenPass {
  private unowned(unsafe) let screen: TermScreen
  private unowned(unsafe) let text: ScreenText
  private unowned(unsafe) let scratch: TermScreenScratch
  private let bytes: UnsafePointer<UInt8>
  private let blocks: UnsafePointer<sayso_block>
  private let textEnd: Int
  private let hasForeignLetters: Bool
  private let collects: Bool
  private let plain: KeyFilter
  private let canonical: KeyFilter
  private let openForms: Unmanaged<OpenFormScreen>?

  init(_ screen: TermScreen, _ text: ScreenText, _ scratch: TermScreenScratch, collects: Bool = false) {
    self.collects = collects
    self.screen = screen
    self.text = text
    self.scratch = scratch
    bytes = text.bytes
    blocks = text.blocks
    textEnd = text.count
    hasForeignLetters = text.hasForeignLetters
    plain = screen.plainFilter
    canonical = screen.canonicalFilter
    openForms = screen.openForms.map { Unmanaged.passUnretained($0) }
  }

  func findsAnything() -> Bool {
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
        if holds(start, count) { return true }
      }
      if block.entity != 0, holdsTag(block.entity, index) { return true }
      if block.bracket != 0, holdsEscape(block.bracket, index) { return true }
      if block.sign != 0, screen.seesThroughDisguises, holdsSigned(block.sign, index) { return true }
    }
    return singles >= SpacedLetters.fewest && screen.seesThroughDisguises && holdsSpaced()
  }

  /// A byte written as `%2D`, in a link perhaps.
  private func holdsEscape(_ brackets: UInt64, _ index: Int) -> Bool {
    var brackets = brackets
    while brackets != 0 {
      let at = index * 64 + brackets.trailingZeroBitCount
      brackets &= brackets &- 1
      if bytes[at] == UInt8(ascii: "%"), isHexadecimal(bytes[at + 1]), isHexadecimal(bytes[at + 2]) {
        if !collects { return true }
        for group in scratch.found.indices { scratch.found[group] = true }
      }
    }
    return false
  }

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

  @inline(__always)
  private func holds(_ start: Int, _ count: Int) -> Bool {
    let key = ScreenKey.of(bytes + start, count: count)
    if plain.mayHold(key), confirms(screen.plain.entries(for: key), start, count) { return true }
    if isSuspicious(start, count), holdsCanonical(start, count) { return true }
    guard let open = screen.openForms else { return false }
    return notesOpen(open.mayHold(bytes + start, count, scratch) || open.allowsSlips && holdsSlip(open, start, count))
  }

  private func notesOpen(_ holds: Bool) -> Bool {
    if collects, holds { screen.noteOpenForms(scratch) }
    return holds && !collects
  }

  /// A word goes on after an apostrophe, which may be a slip like any other.
  private func holdsSlip(_ open: OpenFormScreen, _ start: Int, _ count: Int) -> Bool {
    let mark = start + count
    guard bytes[mark] == 0x27, mark + 1 < textEnd, isWord(mark + 1) else { return false }
    return open.mayHold(bytes + start, count + 1 + length(from: mark + 1), scratch)
  }

  @inline(__always)
  private func isFiled(_ key: UInt64) -> Bool {
    canonical.mayHold(key) && meets(screen.canonical, screen.canonical.entries(for: key))
  }

  private func meets(_ table: KeyTable, _ entries: Range<Int>) -> Bool {
    guard collects else { return !entries.isEmpty }
    for position in entries { note(table.entries[position]) }
    return false
  }

  private func note(_ entry: KeyTable.Entry) { scratch.found[Int(screen.groups[Int(entry.term)])] = true }

  private func holdsCanonical(_ start: Int, _ count: Int) -> Bool {
    isFiled(CanonicalRun(bytes + start, count: count).key)
  }
}

// MARK: - Phrases

extension TermScreenPass {
  /// Whether the runs beside it are those of the phrase. Only an `s` may stand between: `Falcon's launch`.
  private func confirms(_ entries: Range<Int>, _ start: Int, _ count: Int) -> Bool {
    entries.contains { position in
      let entry = screen.plain.entries[position]
      let following = screen.follows[Int(entry.term)]
      guard following.next == 0 || follows(following.next, start + count),
        following.previous == 0 || precedes(following.previous, start)
      else { return false }
      if collects { note(entry) }
      return !collects
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
  private func holdsTag(_ signs: UInt64, _ index: Int) -> Bool {
    var signs = signs
    while signs != 0 {
      let at = index * 64 + signs.trailingZeroBitCount
      signs &= signs &- 1
      guard bytes[at] == UInt8(ascii: "#") || bytes[at] == UInt8(ascii: "@") else { continue }
      if holdsName(from: at + 1) { return true }
    }
    return false
  }

  /// Every run of the segments of a name may be a term run together, and the whole name a word of one.
  private func holdsName(from start: Int) -> Bool {
    var end = start
    while end < textEnd, isWord(end) || TagSegments.isSeparator(UInt32(bytes[end])) || bytes[end] == 0x81 {
      end += 1
    }
    guard end > start else { return false }
    var at = start
    while at < end {
      if isSegmentStart(at, start), holdsSegments(at, end) { return true }
      at += 1
    }
    return false
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

  private func holdsSegments(_ start: Int, _ end: Int) -> Bool {
    var run = CanonicalRun()
    var at = start
    while at < end, run.length < 9 {
      if isWord(at) { run.add(bytes[at]) }
      at += 1
      guard run.length == 9 || isSegmentEnd(at, start, end) else { continue }
      if isFiled(run.key) { return true }
    }
    guard let open = screen.openForms else { return false }
    return notesOpen(open.mayHoldSegment(bytes + start, end - start, scratch))
  }
}

// MARK: - Signs for letters

extension TermScreenPass {
  private func isSigned(_ at: Int) -> Bool {
    (blocks[at >> 6].word | blocks[at >> 6].sign) >> UInt64(at & 63) & 1 == 1
  }

  private func holdsSigned(_ signs: UInt64, _ index: Int) -> Bool {
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
      if end - start > 1, holdsStretch(start, end) { return true }
    }
    return false
  }

  /// With all of the signs at its ends, and with none up to two.
  private func holdsStretch(_ start: Int, _ end: Int) -> Bool {
    var (first, last) = (start, end)
    while first < end, !isWord(first) { first += 1 }
    while last > first, !isWord(last - 1) { last -= 1 }
    guard first < last else { return false }
    for from in [start, first - 2, first - 1, first] where from >= start {
      var run = CanonicalRun()
      var at = from
      while at < end, run.length < 9 {
        run.add(bytes[at])
        at += 1
        if at >= last, isFiled(run.key) { return true }
      }
      if run.length == 9, isFiled(run.key) { return true }
    }
    return false
  }
}

// MARK: - Single letters in a row

extension TermScreenPass {
  private func holdsSpaced() -> Bool {
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
        if row.letters >= SpacedLetters.fewest, holdsRow(row.start, row.end) { return true }
        row = count == 1 ? (at, at + 1, 1) : (0, 0, 0)
      }
      at += count
    }
    return row.letters >= SpacedLetters.fewest && holdsRow(row.start, row.end)
  }

  /// Any stretch of the row may be a word.
  private func holdsRow(_ start: Int, _ end: Int) -> Bool {
    for from in start..<end where isWord(from) {
      var run = CanonicalRun()
      var at = from
      while at < end, run.length < 9 {
        if isWord(at) {
          run.add(bytes[at])
          if isFiled(run.key) { return true }
        }
        at += 1
      }
    }
    return false
  }
}
