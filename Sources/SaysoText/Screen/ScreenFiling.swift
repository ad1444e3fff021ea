import CScanKernel
import SaysoModel

/// Files terms for a ``TermScreen``.
struct ScreenFiling {
  /// What an entry asks of the runs around its own.
  struct Neighbours: BitwiseCopyable, Sendable {
    /// Whether it belongs to a term of ASCII that is met only as it is written. Whatever folds to such a word reads the
    /// same in a ``ScreenText``, so that it is looked for otherwise only in the names of tags.
    var isASCII = false
    /// The run beside it; 0 where the phrase ends.
    var next: UInt64 = 0
    var previous: UInt64 = 0
    /// A run that must stand anywhere beside, in the form of ``CanonicalRun``; 0 where none must.
    var other: UInt64 = 0
  }

  private(set) var plain: [KeyTable.Filing] = []
  private(set) var canonical: [KeyTable.Filing] = []
  /// By the term of an entry.
  private(set) var neighbours: [Neighbours] = []
  private(set) var openForms: [OpenForm] = []
  private(set) var signs: [UInt32] = []
  private(set) var groups: [Int32] = []
  private(set) var blindGroups: Set<Int> = []
  private(set) var groupsOfSigns: [Int] = []
  private var group = 0
  private let text = ScreenText()
  /// For tests: what is not filed, which must be noticed.
  private let omitted: Part?

  enum Part: CaseIterable { case plain, canonical, openForms, signs }

  init(leavingOut omitted: Part? = nil) { self.omitted = omitted }

  /// A term whose word may go on, be bent or be misspelt.
  struct OpenForm: Sendable {
    var run: [UInt8]
    var pattern: TermPattern
    var group: Int
  }

  mutating func add(_ pattern: TermPattern, group: Int) {
    self.group = group
    if pattern.problem != nil { return }
    var phrase = Self.words(of: pattern)
    let isRead = phrase.withUTF8 { text.load(UnsafeRawBufferPointer($0)) }
    guard isRead else {
      blindGroups.insert(group)
      return
    }
    let runs = ScreenRuns.all(in: text)
    guard let anchor = anchor(of: runs, pattern) else { return addSigns(pattern) }
    if pattern.match == .stem || pattern.slack > 0 || pattern.match == .prefix {
      guard mayBeOpen(runs[anchor], pattern) else {
        blindGroups.insert(group)
        return
      }
      if omitted == .openForms { return file(runs, anchor, pattern) }
      openForms.append(OpenForm(run: runs[anchor], pattern: pattern, group: group))
    }
    file(runs, anchor, pattern)
    guard pattern.seesThroughDisguises else { return }
    if runs.count > PhraseWords(pattern, nil).words.count { fileRunTogether(phrase, pattern) }
    guard text.readsTwice else { return }
    // As it looks, too: by the same word, as any other may be read as it folds.
    let isSeen = phrase.withUTF8 { text.load(UnsafeRawBufferPointer($0), asSeen: true) }
    let seen = ScreenRuns.all(in: text)
    if isSeen, seen.count == runs.count { file(seen, anchor, pattern) } else { blindGroups.insert(group) }
  }

  /// The phrase as the scanner reads it: a final `'s` is no part of a word.
  private static func words(of pattern: TermPattern) -> String {
    if pattern.match == .exact { return pattern.phrase }
    let text = TokenizedText(pattern.phrase, field: .text, entities: [Entity]())
    return text.tokens.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
  }

  /// The run that the fewest texts hold; of a term whose last word goes on, it is that word.
  private func anchor(of runs: [[UInt8]], _ pattern: TermPattern) -> Int? {
    if pattern.match == .prefix { return runs.indices.last }
    return runs.indices.max { WordRarity.score(runs[$0]) < WordRarity.score(runs[$1]) }
  }

  /// Misspellings and word forms are looked up as they are written, so the run must be all of its word.
  private func mayBeOpen(_ run: [UInt8], _ pattern: TermPattern) -> Bool {
    let words = PhraseWords(pattern, nil).words.map(\.forms.plain)
    return words.contains(run) && run.allSatisfy { $0 < 0x80 }
  }

  private mutating func file(_ runs: [[UInt8]], _ anchor: Int, _ pattern: TermPattern) {
    let entry = KeyTable.Entry(term: Int32(neighbours.count), part: 0)
    let isASCII = pattern.isMetAsWritten && pattern.phrase.utf8.allSatisfy { $0 < 0x80 }
    var beside = Neighbours(isASCII: isASCII)
    if pattern.isMetAsWritten {
      if anchor + 1 < runs.count { beside.next = ScreenKey.of(runs[anchor + 1]) }
      if anchor > 0 { beside.previous = ScreenKey.of(runs[anchor - 1]) }
    }
    neighbours.append(beside)
    let read = KeyTable.Entry(term: Int32(neighbours.count), part: 0)
    neighbours.append(Neighbours(isASCII: isASCII, other: pattern.isMetAsWritten ? other(than: anchor, of: runs) : 0))
    let open = KeyTable.Entry(term: Int32(neighbours.count), part: 0)
    neighbours.append(Neighbours(isASCII: isASCII))
    groups += [Int32](repeating: Int32(group), count: 3)
    filePlain(KeyTable.Filing(key: ScreenKey.of(runs[anchor]), entry: entry))
    fileCanonical(KeyTable.Filing(key: CanonicalRun(runs[anchor]).key, entry: read))
    guard runs.count > 1 else { return }
    // Run together: in a tag whatever the term is, elsewhere in disguise.
    let whole = runs.flatMap(\.self)
    fileCanonical(KeyTable.Filing(key: CanonicalRun(whole).key, entry: open))
    if pattern.seesThroughDisguises { filePlain(KeyTable.Filing(key: ScreenKey.of(whole), entry: open)) }
  }

  /// A phrase in one of whose words a sign stands, run together: `1,000jobs` for `1,000 jobs`.
  private mutating func fileRunTogether(_ phrase: String, _ pattern: TermPattern) {
    var whole = phrase.filter { $0 != " " }
    let isRead = whole.withUTF8 { text.load(UnsafeRawBufferPointer($0)) }
    let runs = ScreenRuns.all(in: text)
    guard isRead, let anchor = anchor(of: runs, pattern) else {
      blindGroups.insert(group)
      return
    }
    let entry = KeyTable.Entry(term: Int32(neighbours.count), part: 0)
    neighbours.append(Neighbours())
    groups.append(Int32(group))
    filePlain(KeyTable.Filing(key: ScreenKey.of(runs[anchor]), entry: entry))
    fileCanonical(KeyTable.Filing(key: CanonicalRun(runs[anchor]).key, entry: entry))
  }

  /// The rarest but one, which tells most.
  private func other(than anchor: Int, of runs: [[UInt8]]) -> UInt64 {
    let others = runs.indices.filter { $0 != anchor }
    let rarest = others.max { WordRarity.score(runs[$0]) < WordRarity.score(runs[$1]) }
    return rarest.map { CanonicalRun(runs[$0]).key } ?? 0
  }

  private mutating func filePlain(_ filing: KeyTable.Filing) { if omitted != .plain { plain.append(filing) } }
  private mutating func fileCanonical(_ filing: KeyTable.Filing) {
    if omitted != .canonical { canonical.append(filing) }
  }

  /// A term of emoji or ideographs, found by its first.
  private mutating func addSigns(_ pattern: TermPattern) {
    let words = PhraseWords(pattern, nil).words
    guard pattern.match == .word, pattern.slack == 0, let first = words.first?.forms.plain else {
      blindGroups.insert(group)
      return
    }
    let scalars = first.withUnsafeBufferPointer { Array(ScalarSequence($0)) }
    guard let key = scalars.first, key >= 0x80,
      !pattern.seesThroughDisguises || scalars.allSatisfy({ !ScalarTable.hasLookAlikes($0) })
    else {
      blindGroups.insert(group)
      return
    }
    if omitted == .signs { return }
    signs.append(key)
    groupsOfSigns.append(group)
  }
}

/// The runs of letters and digits in a text.
enum ScreenRuns {
  /// Small.
  static func all(in text: ScreenText) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    var run: [UInt8] = []
    for index in 0..<text.count {
      if text.blocks[index / 64].word >> UInt64(index % 64) & 1 == 1 {
        run.append(text.bytes[index] | 0x20)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }
}
