import CScanKernel

// MARK: - Signs for letters

/// Words written with signs for letters, or letter by letter.
extension TermScreenPass {
  private func isSigned(_ at: Int) -> Bool {
    (blocks[at >> 6].word | blocks[at >> 6].sign) >> UInt64(at & 63) & 1 == 1
  }

  func noteSigned(_ signs: UInt64, _ index: Int) {
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
  func noteSpaced() {
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
