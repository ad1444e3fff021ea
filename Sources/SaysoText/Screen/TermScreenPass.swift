import CScanKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One pass of a ``TermScreen`` over a text, which notes the groups of every word that may belong to a term.
struct TermScreenPass {
  let screen: TermScreen
  let text: ScreenText
  let scratch: TermScreenScratch
  let openForms: OpenFormScreen?
  let bytes: UnsafePointer<UInt8>
  let blocks: UnsafePointer<sayso_block>
  let textEnd: Int
  let hasForeignLetters: Bool
  private let memo: WordMemo.View
  let plain: KeyLookup
  private let canonical: KeyLookup
  private let allowsSlips: Bool
  private let isFirstReading: Bool
  /// Whether it only looks for what was found to need another run beside.
  private(set) var isSeeking = false

  init(_ screen: TermScreen, _ text: ScreenText, _ scratch: TermScreenScratch, _ reading: ScreenReading) {
    isFirstReading = reading == .first
    self.screen = screen
    self.text = text
    self.scratch = scratch
    bytes = text.bytes
    blocks = text.blocks
    textEnd = text.count
    hasForeignLetters = text.hasForeignLetters
    memo = scratch.memo.view
    plain = screen.plain.lookup
    canonical = screen.canonical.lookup
    openForms = screen.openForms
    allowsSlips = openForms?.allowsSlips ?? false
  }

  func collect() {
    // Where an invisible character stands, a word of some readers may end.
    if text.hasBrokenAddress { noteAll() }
    let singles = noteWords()
    if screen.readsOtherwise { if hasForeignLetters { noteForeignWords() } else { noteSuspicious() } }
    if allowsSlips { noteSlips() }
    for index in 0..<text.blockCount {
      let block = blocks + index
      if block.pointee.entity != 0 { noteTags(block.pointee.entity, index) }
      if block.pointee.bracket != 0 { noteEscapes(block.pointee.bracket, index) }
      if block.pointee.sign != 0 {
        noteCashtags(block.pointee.sign, index)
        if screen.seesThroughDisguises { noteSigned(block.pointee.sign, index) }
      }
    }
    if singles >= SpacedLetters.fewest, screen.seesThroughDisguises { noteSpaced() }
    if scratch.hasPending { settle() }
  }

  /// Notes what words mean by themselves; how many of them are of one letter.
  private func noteWords() -> Int {
    let words = scratch.words(of: text.count)
    let (count, singles) = memo.toJudge(text, words)
    for index in 0..<count {
      let (start, count) = (Int(words[index].start), Int(words[index].count))
      let meaning = meaning(of: start, count)
      if meaning.isEmpty { continue }
      scratch.place = isFirstReading ? start : nil
      note(meaning, start, count)
      scratch.place = nil
    }
    return singles
  }

  /// Words that may be read otherwise than they are written: those with a digit beside a letter and their like.
  private func noteSuspicious() {
    var end = 0
    for index in 0..<text.blockCount {
      var bits = blocks[index].suspicious
      while bits != 0 {
        let at = index * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if at < end { continue }
        var start = at
        while start > 0, isWord(start - 1) { start -= 1 }
        end = start + length(from: start)
        noteOtherwise(start, end - start)
      }
    }
  }

  private func noteForeignWords() {
    forEachWord { start, count in
      noteOtherwise(start, count)
      noteForeign(start, count)
    }
  }

  private func noteOtherwise(_ start: Int, _ count: Int) {
    scratch.place = isFirstReading ? start : nil
    noteCanonical(CanonicalRun(bytes + start, count: count))
    scratch.place = nil
  }

  @inline(__always)
  private func forEachWord(_ body: (Int, Int) -> Void) {
    var carried: UInt64 = 0
    for index in 0..<text.blockCount {
      let word = blocks[index].word
      var starts = word & ~(word << 1 | carried)
      carried = word >> 63
      while starts != 0 {
        let start = index * 64 + starts.trailingZeroBitCount
        starts &= starts &- 1
        body(start, length(from: start))
      }
    }
  }

  /// Looks for the other runs of phrases of which one was read: as words of the text, whole, or in tags and handles.
  private func settle() {
    forEachWord { scratch.meet(CanonicalRun(bytes + $0, count: $1).key) }
    var seeking = self
    seeking.isSeeking = true
    for index in 0..<text.blockCount where blocks[index].entity != 0 { seeking.noteTags(blocks[index].entity, index) }
  }

  /// What the word means by itself, from memory where it was met before.
  private func meaning(of start: Int, _ count: Int) -> WordMeaning {
    memo.meaning(of: bytes + start, count) { screen.meaning(of: bytes + start, count, scratch) }
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
  func noteAll() { for group in screen.groups { scratch.note(Int(group)) } }
  static let longestName = 256

  private func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  /// How far the run at `start` goes.
  @inline(__always)
  func length(from start: Int) -> Int {
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

  @inline(__always)
  func isWord(_ at: Int) -> Bool { blocks[at >> 6].word >> UInt64(at & 63) & 1 == 1 }

  /// Word forms with letters outside ASCII are too many to foresee.
  private func noteForeign(_ start: Int, _ count: Int) {
    guard let openForms, text.isForeign(start..<start + count),
      (start..<start + count).contains(where: { bytes[$0] < 0x80 }),
      text.isForeign(start..<start + 1) || openForms.mayBend(bytes + start)
    else { return }
    for group in openForms.stemGroups { scratch.note(group) }
  }

  /// A word goes on after an apostrophe, which may be a slip like any other.
  private func noteSlips() {
    var at = 0
    while let sign = memchr(bytes + at, 0x27, textEnd - at) {
      let apostrophe = UnsafeRawPointer(sign) - UnsafeRawPointer(bytes)
      at = apostrophe + 1
      if apostrophe > 0, at < textEnd, isWord(apostrophe - 1), isWord(at) { noteSlip(apostrophe) }
    }
  }

  private func noteSlip(_ apostrophe: Int) {
    var start = apostrophe
    while start > 0, isWord(start - 1) { start -= 1 }
    let whole = apostrophe + 1 - start + length(from: apostrophe + 1)
    guard meaning(of: start, whole).contains(.open) else { return }
    scratch.place = isFirstReading ? start : nil
    openForms?.collect(bytes + start, whole, scratch)
    scratch.place = nil
  }

  /// Where a run was read otherwise than it is written.
  enum ReadingPlace {
    /// A word or a stretch of signs and letters: it is another word only to those who see through disguises.
    case text
    /// Part of a name of ASCII letters and digits, or all of it. All of it is a run of the text itself, so that phrases
    /// were looked for there.
    case undividedName
    /// A name of which signs are left out when it is read as one word, or that may end before its last letter.
    case dividedName
  }

  @inline(__always)
  func noteCanonical(_ run: CanonicalRun, in place: ReadingPlace = .text) {
    let key = run.key
    if isSeeking { return scratch.meet(key) }
    let entries = canonical.entries(for: key)
    if !entries.isEmpty { noteRead(entries, in: place) }
  }

  private func noteRead(_ entries: Range<Int>, in place: ReadingPlace) {
    for position in entries {
      let entry = canonical.entries[position]
      let neighbours = screen.neighbours[Int(entry.term)]
      if neighbours.isASCII, place == .text || place == .undividedName && neighbours.other != 0 { continue }
      let group = Int(screen.groups[Int(entry.term)])
      if neighbours.other == 0 { scratch.note(group) } else { scratch.note(group, with: neighbours.other) }
    }
  }
}
