/// Words that may go on, be bent or be misspelt.
/// A class, so that asking it in the innermost loop counts no references.
final class OpenFormScreen: Sendable {
  private let prefixes: KeyTable
  private let prefixLengths: [Int]
  private let prefixGate: PrefixGate
  private let stems: [BentForms]
  private let deletions: KeyTable
  private let slack: Int
  private let gate: MisspellingGate
  /// By the place of the form.
  private let groups: [Int]

  /// Whether an apostrophe may be a slip of the finger.
  var allowsSlips: Bool { slack > 0 }
  /// The groups with a word that may be bent.
  let stemGroups: [Int]

  init(_ forms: [ScreenFiling.OpenForm]) {
    groups = forms.map(\.group)
    stemGroups = Set(forms.filter { $0.pattern.match == .stem }.map(\.group)).sorted()
    let begun = Self.begun(forms)
    prefixes = KeyTable(begun)
    prefixGate = PrefixGate(forms.filter { $0.pattern.match == .prefix }.map(\.run))
    prefixLengths = Set(forms.filter { $0.pattern.match == .prefix }.map { min($0.run.count, 8) }).sorted()
    stems = BentForms.byLanguage(forms)
    let misspelt = forms.enumerated().filter { $0.element.pattern.slack > 0 }
    let slack = misspelt.map(\.element.pattern.slack).max() ?? 0
    self.slack = slack
    var deletions: [KeyTable.Filing] = []
    for (place, form) in misspelt {
      form.run.withUnsafeBufferPointer { run in
        DeletionNeighbourhood.forEach(of: run, deleting: slack) {
          deletions.append(KeyTable.Filing(key: ReadingSpace.deletion.key($0), entry: Self.entry(place)))
        }
      }
    }
    self.deletions = KeyTable(deletions)
    gate = MisspellingGate(misspelt.map(\.element.run), slack: slack)
  }

  private static func entry(_ place: Int) -> KeyTable.Entry { KeyTable.Entry(term: Int32(place), part: 0) }

  private static func begun(_ forms: [ScreenFiling.OpenForm]) -> [KeyTable.Filing] {
    forms.enumerated().filter { $0.element.pattern.match == .prefix }.map { place, form in
      KeyTable.Filing(key: ScreenKey.of(Array(form.run.prefix(8))), entry: entry(place))
    }
  }

  /// Whether the word, a run of a ``ScreenText``, may be one of the forms.
  func mayHold(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> Bool {
    var isFound = false
    visit(start, count, scratch) { _ in isFound = true }
    return isFound
  }

  /// Whether words that begin with that letter may be bent.
  func mayBend(_ start: UnsafePointer<UInt8>) -> Bool { stems.contains { $0.beginnings.mayBegin(start[0]) } }

  /// Notes the groups of all forms that the word may be.
  func collect(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) {
    visit(start, count, scratch) { scratch.note(groups[Int($0)]) }
  }

  /// A segment may end anywhere in the rest of a name.
  func collectSegments(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) {
    let begins =
      count > 1 && (prefixGate.isOpen(to: start, 2) || stems.contains { $0.mayHold(start, 2) } || slack > 1)
    for length in 1...max(1, min(count, 64)) where begins || length < 3 || slack > 0 && gate.lets(start, length) {
      collect(start, length, scratch)
    }
  }

  private func visit(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch, _ body: (Int32) -> Void
  ) {
    if prefixGate.isOpen(to: start, count) { visitBegun(start, count, body) }
    if slack > 0, gate.lets(start, count) { visitMisspelt(start, count, scratch, body) }
    for bent in stems where bent.mayHold(start, count) { visit(bent, start, count, scratch, body) }
  }

  private func visitBegun(_ start: UnsafePointer<UInt8>, _ count: Int, _ body: (Int32) -> Void) {
    for length in prefixLengths where length <= count {
      let key = ScreenKey.of(ScreenKey.word(start, count: length), length: length)
      for position in prefixes.entries(for: key) { body(prefixes.entries[position].term) }
    }
  }

  private func small(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) {
    scratch.room.removeAll(keepingCapacity: true)
    for index in 0..<count {
      let byte = start[index]
      scratch.room.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  private func visitMisspelt(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch, _ body: (Int32) -> Void
  ) {
    small(start, count, scratch)
    scratch.room.withUnsafeBufferPointer { word in
      DeletionNeighbourhood.forEach(of: word, deleting: slack) { hash in
        for position in deletions.entries(for: ReadingSpace.deletion.key(hash)) {
          body(deletions.entries[position].term)
        }
      }
    }
  }

  private func visit(
    _ bent: BentForms, _ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch,
    _ body: (Int32) -> Void
  ) {
    small(start, count, scratch)
    guard let stemmer = scratch.stemmer(bent.language) else { return }
    for form in bent.forms[stemmer.stemHash(of: scratch.room[...])] ?? [] { body(form) }
  }
}

/// The words of one language that may be bent.
private struct BentForms: Sendable {
  let language: String
  private(set) var beginnings: StemBeginnings
  /// By the hash of the stem, the places of the forms.
  private(set) var forms: [UInt64: [Int32]] = [:]

  /// Whether the word, of ASCII, may be a form of one of them.
  func mayHold(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    beginnings.mayBegin(start[0], count > 1 ? start[1] : nil)
  }

  static func byLanguage(_ forms: [ScreenFiling.OpenForm]) -> [BentForms] {
    let bent = forms.enumerated().filter { $0.element.pattern.match == .stem }
    let languages = Set(bent.map(\.element.pattern.language)).sorted()
    return languages.compactMap { language in
      guard let stemmer = Stemmer(language: language) else { return nil }
      var own = BentForms(language: language, beginnings: StemBeginnings(language: language))
      for (place, form) in bent where form.pattern.language == language {
        own.forms[stemmer.stemHash(of: form.run), default: []].append(Int32(place))
        own.beginnings.add(stemmer.stem(form.run))
      }
      return own
    }
  }
}

/// Whether a word may begin like one of some, by its first two letters.
private struct PrefixGate: Sendable {
  /// Five bits each.
  private var beginnings = [Bool](repeating: false, count: 1024)
  private var hasShort = false

  init(_ prefixes: [[UInt8]]) {
    for prefix in prefixes {
      if prefix.count < 2 { hasShort = true } else { beginnings[Self.slot(prefix[0], prefix[1])] = true }
    }
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  func isOpen(to start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    hasShort || count > 1 && beginnings[Self.slot(start[0], start[1])]
  }
}

/// Whether a word may be a misspelling of one of some, by its length and its ends: one slip leaves the first two letters
/// of a word of five or more as they are, or the last two.
private struct MisspellingGate: Sendable {
  /// By two letters, five bits each: the lengths of the words that may be meant, a bit each.
  private var beginnings = [UInt64](repeating: 0, count: 1024)
  private var endings = [UInt64](repeating: 0, count: 1024)
  /// The same whatever the letters.
  private var lengths: UInt64 = 0
  private let isOpen: Bool
  /// The length of the longest word that may be meant.
  private let most: Int
  /// Longer ones share a bit.
  private static let longest = 63

  init(_ words: [[UInt8]], slack: Int) {
    most = (words.map(\.count).max() ?? 0) + slack
    isOpen = slack > 1 || words.contains { $0.count < 5 }
    for word in words where word.count > 1 {
      var meant: UInt64 = 0
      for count in max(1, word.count - slack)...word.count + slack { meant |= 1 << UInt64(min(count, Self.longest)) }
      lengths |= meant
      beginnings[Self.slot(word[0], word[1])] |= meant
      endings[Self.slot(word[word.count - 2], word[word.count - 1])] |= meant
    }
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  func lets(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count <= most else { return false }
    let bit = UInt64(1) << UInt64(min(count, Self.longest))
    if isOpen { return lengths & bit != 0 }
    guard count >= 2 else { return false }
    let meant =
      beginnings[Self.slot(start[0], start[1])] | endings[Self.slot(start[count - 2], start[count - 1])]
    return meant & bit != 0
  }
}
